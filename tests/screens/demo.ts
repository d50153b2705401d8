import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(__dirname, '../..')
/** The first start builds the browser and the functions. */
const longestStart = 5 * 60_000

export interface Demo {
  /** `http://127.0.0.1:PORT` */
  address: string
  stop(): Promise<void>
}

/** Starts the product as `npm start` does, on data of its own and a free port, and waits for the address that it prints. */
export async function startDemo(): Promise<Demo> {
  const data = mkdtempSync(join(tmpdir(), 'screens-'))
  const args = [join(root, 'local/start.mjs'), '--port', '0', '--data', data]
  const running = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  const stop = async () => {
    await ended(running)
    rmSync(data, { recursive: true, force: true })
  }
  try {
    return { address: await printedAddress(running), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

function printedAddress(running: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = ''
    const tooLate = setTimeout(
      () => reject(new Error(`the product did not start: ${printed.slice(-300)}`)),
      longestStart,
    )
    running.stdout?.on('data', (part: Buffer) => {
      printed += part.toString()
      const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(printed) ?? []
      if (!address) return
      clearTimeout(tooLate)
      resolve(address)
    })
    running.on('exit', code => reject(new Error(`the product ended with ${code}: ${printed.slice(-300)}`)))
  })
}

async function ended(running: ChildProcess): Promise<void> {
  if (running.exitCode !== null) return
  const end = new Promise(resolve => running.once('exit', resolve))
  running.kill('SIGINT')
  const force = setTimeout(() => running.kill('SIGKILL'), 10_000)
  await end
  clearTimeout(force)
}
