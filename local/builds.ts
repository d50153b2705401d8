import { spawn } from 'node:child_process'
import { existsSync, readdirSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { buildFunctions } from '~/config/functions.build'
import { StartRefused } from './refused'
import { isStale } from './stale'

interface Builds {
  root: string
  say(line: string): void
}

async function buildFunctionsIfStale({ root, say }: Builds): Promise<void> {
  const out = join(root, 'dist', 'cloudfunctions')
  const first = existsSync(out) ? readdirSync(out)[0] : undefined
  const sources = ['cloudfunctions', 'types', 'config/functions.build.ts', 'package-lock.json'].map(path =>
    join(root, path),
  )
  if (first && !isStale(join(out, first, 'index.js'), sources)) return
  say('Building the cloud functions …')
  await buildFunctions(root).catch((fault: unknown) => {
    throw new StartRefused(
      `The cloud functions did not build: ${fault instanceof Error ? fault.message : String(fault)}`,
    )
  })
}

/** Taro's own output is long and of no use here; its end is shown when the build fails. */
function runTaro(root: string): Promise<void> {
  const taro = join(root, 'node_modules', '@tarojs', 'cli', 'bin', 'taro')
  const env = { ...process.env, TARO_ENV: 'h5', NODE_ENV: 'production' }
  const child = spawn(process.execPath, [taro, 'build', '--type', 'h5'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => said.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', code => {
      if (code === 0) resolve()
      else reject(new StartRefused(`The app did not build:\n${Buffer.concat(said).toString('utf8').slice(-4000)}`))
    })
  })
}

async function buildAppIfStale({ root, say }: Builds): Promise<void> {
  const page = join(root, 'dist', 'h5', 'index.html')
  const sources = ['src', 'types', 'config/index.ts', 'babel.config.js', 'package-lock.json'].map(path =>
    join(root, path),
  )
  if (!isStale(page, sources)) return
  say('Building the app, about a minute the first time …')
  await runTaro(root)
  const now = new Date(Date.now())
  utimesSync(page, now, now) // an unchanged page keeps its old time, and would be built again at each start
}

/** Builds what is missing or older than its sources. @throws StartRefused with the build's own words. */
export async function buildWhatIsStale(builds: Builds): Promise<void> {
  await buildFunctionsIfStale(builds)
  await buildAppIfStale(builds)
}
