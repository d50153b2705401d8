import { existsSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { buildWhatIsStale } from './builds'
import { startCloud, type LocalCloud } from './cloud'
import { openDataDir } from './dataDir'
import { curtainAt, foundedAt, seedDemo } from './demo/seed'
import { sayAndLeave, stopOnSignal, valueOf } from './main'
import { readProject } from './project'
import { refuseProduction, requireUtc, StartRefused } from './refused'

const root = resolve(__dirname, '..')
/** Written into the data directory when the seed has been played to its end: a half-played one is thrown away. */
const PLAYED = 'seeded'

const say = (line: string): void => void process.stdout.write(`${line}\n`)

/** Asked before minutes of building, not after. */
function requireFreePort(port: number): Promise<void> {
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    return Promise.reject(new StartRefused('The port is a number from 0 to 65535'))
  return new Promise((free, reject) => {
    const probe = createServer()
    probe.once('error', () => reject(new StartRefused(`Port ${port} is taken; PORT=4174 npm start uses another one`)))
    probe.listen(port, '127.0.0.1', () => probe.close(() => free()))
  })
}

async function play(cloud: LocalCloud): Promise<void> {
  say('Playing the demonstration …')
  await seedDemo(cloud)
  const ahead = curtainAt - cloud.clock.now()
  if (ahead > 0) await cloud.clock.advance(ahead)
}

/** `npm start`: `--port N` (or PORT; 4173, 0 is any free one) and `--data DIR` (.local/demo) say where. */
async function main(): Promise<void> {
  const port = Number(valueOf('--port', process.env.PORT ?? '4173'))
  const dataDir = resolve(valueOf('--data', join(root, '.local', 'demo')))
  const played = join(dataDir, PLAYED)
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
    startAt: foundedAt,
    ...(await readProject(root)),
  })
  const signals = stopOnSignal(cloud)
  if (!isPlayed)
    await play(cloud).catch((fault: unknown) => {
      if (signals.isStopping()) return new Promise<never>(() => undefined) // the play broke because the stage is taken down
      throw fault
    })
  writeFileSync(played, '')
  cloud.timers.follow()
  cloud.host.warm()
  say(`Ready: ${cloud.url}`)
}

main().catch(sayAndLeave)
