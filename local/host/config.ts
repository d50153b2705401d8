import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

export interface TimerTrigger {
  name: string
  type: 'timer'
  /** Seven fields (second … year), Beijing time. */
  config: string
}

/** What stands in a function's config.json: the platform's fields and one of ours, `clientMayCall`. */
export interface FunctionConfig {
  /** Seconds, at most 60. */
  timeout: number
  /** Megabytes. */
  memory: number
  triggers: TimerTrigger[]
  permissions: { openapi: string[] }
  /** Our own: false becomes the platform's rule `"invoke": false` at deployment. */
  clientMayCall: boolean
}

export interface DeployedFunction {
  name: string
  dir: string
  config: FunctionConfig
}

const LONGEST_TIMEOUT_S = 60

function checked(name: string, raw: Partial<FunctionConfig>): FunctionConfig {
  const config: FunctionConfig = {
    timeout: raw.timeout ?? 3, // the platform's own default
    memory: raw.memory ?? 256,
    triggers: raw.triggers ?? [],
    permissions: { openapi: raw.permissions?.openapi ?? [] },
    clientMayCall: raw.clientMayCall ?? true,
  }
  if (config.timeout > LONGEST_TIMEOUT_S)
    throw new Error(`${name}: a timeout of ${config.timeout} s is over the platform's 60 s`)
  if (config.triggers.length > 1) throw new Error(`${name}: the platform allows one trigger per function`)
  return config
}

/** Every folder with an index.js is a deployed function, as on the platform. */
export function readFunctions(functionsDir: string): Map<string, DeployedFunction> {
  const deployed = new Map<string, DeployedFunction>()
  if (!existsSync(functionsDir)) return deployed
  for (const name of readdirSync(functionsDir).sort()) {
    const dir = join(functionsDir, name)
    if (!statSync(dir).isDirectory() || !existsSync(join(dir, 'index.js'))) continue
    const file = join(dir, 'config.json')
    const raw = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<FunctionConfig>) : {}
    deployed.set(name, { name, dir, config: checked(name, raw) })
  }
  return deployed
}
