// Validates the built mini-program with WeChat's own tool, offline: npm run check:weapp. One line a check; 1 when one fails.
// The tool is large and stays out of the install: npx fetches it and puts its .bin folder first in PATH.
import { generateKeyPairSync } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const project = resolve(process.argv[2] ?? join(dirname(fileURLToPath(import.meta.url)), '../..'))

function fetchedTool() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(folder => folder.endsWith('.bin'))
  const holder = folders.map(folder => dirname(folder)).find(modules => existsSync(join(modules, 'miniprogram-ci')))
  if (!holder) throw new Error('miniprogram-ci is not there: run it as `npm run check:weapp`')
  return createRequire(join(holder, 'x.js'))('miniprogram-ci')
}

/** The tool wants a key to sign uploads with; nothing is uploaded here. */
function throwAwayKey(folder) {
  const encoding = {
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
  }
  const path = join(folder, 'throw-away.key')
  writeFileSync(path, generateKeyPairSync('rsa', { modulusLength: 2048, ...encoding }).privateKey)
  return path
}

const everyOption = {
  es6: true,
  es7: true,
  minify: true,
  minifyJS: true,
  minifyWXML: true,
  minifyWXSS: true,
  autoPrefixWXSS: true,
}
const size = files => Object.values(files).reduce((sum, content) => sum + content.length, 0)

function checksOf(ci, opened, folder) {
  const compile = { project: opened, version: '1', desc: '', setting: everyOption, onProgressUpdate() {} }
  return {
    'app.json and page.json': async () => `${(await ci.getAppJSON(opened)).pages.length} pages in the main package`,
    'every file compiles': async () => {
      const files = await ci.getCompiledResult(compile, join(folder, 'compiled.zip'))
      return `${Object.keys(files).length} files, ${size(files)} bytes`
    },
    'code quality': async () => {
      const found = await ci.checkCodeQuality(opened)
      const rules = Array.isArray(found) ? found : []
      const broken = rules.filter(rule => rule.success === false)
      return broken.length === 0 ? `${rules.length} rules hold` : `advice: ${broken.map(rule => rule.name).join(', ')}`
    },
  }
}

async function main() {
  if (!existsSync(join(project, 'dist/weapp/app.json'))) throw new Error('dist/weapp is not built: npm run build:weapp')
  const ci = fetchedTool()
  const folder = mkdtempSync(join(tmpdir(), 'weapp-check-'))
  const say = console.log
  console.log = console.error = console.warn = () => {} // the tool talks a lot
  const appid = 'wx1234567890abcdef'
  const opened = new ci.Project({
    appid,
    type: 'miniProgram',
    projectPath: project,
    privateKeyPath: throwAwayKey(folder),
    ignores: [],
  })
  opened.attr = async () => ({ ...ci.DefaultProjectAttr }) // otherwise it asks WeChat's servers
  let failed = 0
  for (const [name, check] of Object.entries(checksOf(ci, opened, folder))) {
    try {
      say(`passed  ${name}: ${await check()}`)
    } catch (error) {
      failed += 1
      say(
        `failed  ${name}: ${error.code ?? ''} ${String(error.message ?? error)
          .replace(/\s+/g, ' ')
          .slice(0, 300)}`,
      )
    }
  }
  rmSync(folder, { recursive: true, force: true })
  return failed
}

process.on('unhandledRejection', error => {
  process.stderr.write(`failed  ${String(error?.message ?? error).slice(0, 300)}\n`)
  process.exit(1)
})
main().then(
  failed => process.exit(failed === 0 ? 0 : 1),
  error => {
    process.stderr.write(`failed  ${error.message}\n`)
    process.exit(1)
  },
)
