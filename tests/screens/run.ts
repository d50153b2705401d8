/**
 * npm run screens: pictures of the running product into docs/screens, and what is wrong on them. Exit code 1 on any finding.
 * `npm run screens -- --address http://127.0.0.1:4173 owner` takes those whose name contains a word, from a running demonstration.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { launchBrowser } from '../browser/browser'
import { startDemo, type Demo } from './demo'
import { drawOverviews } from './overview'
import { screens } from './screens'
import { shoot } from './shoot'

const folder = join(__dirname, '../../docs/screens')

function wishes(args: string[]): { address: string | undefined; words: string[] } {
  const place = args.indexOf('--address')
  const words = args.filter((_word, index) => place < 0 || (index !== place && index !== place + 1))
  return { address: place < 0 ? undefined : args[place + 1], words }
}

async function main(): Promise<number> {
  const { address, words } = wishes(process.argv.slice(2))
  const wanted = screens.filter(({ name }) => words.length === 0 || words.some(word => name.includes(word)))
  if (wanted.length === 0) throw new Error('no screen has such a name')
  mkdirSync(folder, { recursive: true })
  const demo: Demo = address ? { address, stop: async () => undefined } : await startDemo()
  const browser = await launchBrowser()
  let faulty = 0
  try {
    for (const screen of wanted) {
      const findings = await shoot(browser, demo.address, screen, join(folder, `${screen.name}.png`))
      if (findings.length > 0) faulty += 1
      console.log(`${findings.length === 0 ? 'ok    ' : 'FAILED'}  ${screen.name}`)
      for (const finding of findings) console.log(`        ${finding}`)
    }
    await drawOverviews(browser, folder)
  } finally {
    await browser.close()
    await demo.stop()
  }
  console.log(`${wanted.length - faulty} screens are in order, ${faulty} are not`)
  return faulty === 0 ? 0 : 1
}

main().then(
  code => process.exit(code),
  (error: Error) => {
    console.error(error.message)
    process.exit(1)
  },
)
