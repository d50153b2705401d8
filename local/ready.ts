import { existsSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { buildWhatIsStale } from './builds'
import { startCloud, type LocalCloud } from './cloud'
import { openDataDir } from './dataDir'
import { DEMO_STARTS_AT, SEED_STARTS_AT, seedDemo } from './demo/seed'
import { sayAndLeave, stopOnSignal } from './main'
import { readProject } from './project'
import { refuseProduction, requireUtc, StartRefused } from './refused'

const root = resolve(__dirname, '..')
const dataDir = join(root, '.local', 'demo')
/** Written when the seed has been played to its end: a half-played one is thrown away. */
const played = join(dataDir, 'seeded')

const say = (line: string): void => void process.stdout.write(`${line}\n`)

/** Asked before minutes of building, not after. */
function requireFreePort(port: number): Promise<void> {
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    return Promise.reject(new StartRefused('PORT is a number from 1 to 65535'))
  return new Promise((free, reject) => {
    const probe = createServer()
    probe.once('error', () => reject(new StartRefused(`Port ${port} is taken; PORT=4174 npm start uses another one`)))
    probe.listen(port, '127.0.0.1', () => probe.close(() => free()))
  })
}

async function play(cloud: LocalCloud): Promise<void> {
  say('Playing the demonstration …')
  await seedDemo(cloud)
  const ahead = DEMO_STARTS_AT - cloud.clock.now()
  if (ahead > 0) await cloud.clock.advance(ahead)
  writeFileSync(played, '')
}

async function main(): Promise<void> {
  const port = Number(process.env.PORT ?? '4173')
  refuseProduction(process.env)
  requireUtc()
  await requireFreePort(port)
  openDataDir({ path: dataDir, fresh: false }).release()
  await buildWhatIsStale({ root, say })
  const isPlayed = existsSync(played)
  const cloud = await startCloud({
    port,
    dataDir,
    functionsDir: join(root, 'dist', 'cloudfunctions'),
    h5Dir: join(root, 'dist', 'h5'),
    fresh: !isPlayed,
    startAt: SEED_STARTS_AT,
    ...(await readProject(root)),
  })
  stopOnSignal(cloud)
  if (!isPlayed) await play(cloud)
  cloud.timers.follow()
  cloud.host.warm()
  say(`Ready: ${cloud.url}`)
}

main().catch(sayAndLeave)
