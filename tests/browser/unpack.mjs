// Unpacks Chromium from its package into the folder given, and prints { executablePath, args }.
// A process of its own: the package reads the machine's temp folder and environment while it loads.
import { mkdirSync } from 'node:fs'

const [, , folder = ''] = process.argv
mkdirSync(folder, { recursive: true })
process.env.TMPDIR = folder
// So that the package brings the libraries that a bare machine lacks (nss).
process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs20.x'
const { default: chromium } = await import('@sparticuz/chromium')
console.log(JSON.stringify({ executablePath: await chromium.executablePath() }))
