// Runs on any Node that knows modules, to say one clear line on an old one: no newer syntax here.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const root = join(here, '..')
const version = process.versions.node.split('.').map(Number)

function leave(line) {
  process.stderr.write(line + '\n')
  process.exit(1)
}

if (version[0] < 20 || (version[0] === 20 && version[1] < 11))
  leave('Node 20.11 or newer is needed; this is ' + process.versions.node)
if (!existsSync(join(root, 'node_modules', 'tsx'))) leave('Packages are missing: run npm ci first')

// The cloud's own zone is UTC, for the whole process.
const env = Object.assign({}, process.env, { TZ: 'UTC' })
const child = spawn(process.execPath, ['--import', 'tsx', join(here, 'ready.ts')].concat(process.argv.slice(2)), {
  cwd: root,
  env,
  stdio: 'inherit',
})

// The terminal tells both of us; the child decides when all is stopped, and its code is ours.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => process.exit(code === null ? (signal === 'SIGINT' ? 0 : 1) : code))
