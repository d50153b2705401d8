import { buildSync } from 'esbuild'
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { FunctionConfig } from '../local/host/config'

/** The shape of cloudfunctions/_schema/functions.ts. */
interface FunctionSpec {
  timeoutSeconds: number
  memoryMb: number
  timer?: string
  clientMayCall: boolean
  openapi: readonly string[]
}

export interface BuildOptions {
  /** Folder with one folder per function; those that begin with _ are shared code. */
  sourceDir: string
  outDir: string
  specs: Readonly<Record<string, FunctionSpec>>
}

export function functionNames(sourceDir: string): string[] {
  if (!existsSync(sourceDir)) return []
  return readdirSync(sourceDir)
    .filter(name => !name.startsWith('_') && existsSync(join(sourceDir, name, 'index.ts')))
    .sort()
}

/** The platform's config.json, and `clientMayCall`, which deployment turns into the rule of who may invoke. */
export function configOf(spec: FunctionSpec): FunctionConfig {
  return {
    timeout: spec.timeoutSeconds,
    memory: spec.memoryMb,
    triggers: spec.timer === undefined ? [] : [{ name: 'tick', type: 'timer', config: spec.timer }],
    permissions: { openapi: [...spec.openapi] },
    clientMayCall: spec.clientMayCall,
  }
}

/** Only a function's own folder is uploaded, so everything it needs, the SDK too, goes into one file. */
function bundle(entry: string, outfile: string): void {
  buildSync({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node16',
    minifySyntax: true,
    keepNames: true,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'error',
  })
}

/** Builds every function folder. @throws Error for a folder without a declaration and a declaration without a folder. */
export function buildInto({ sourceDir, outDir, specs }: BuildOptions): string[] {
  const names = functionNames(sourceDir)
  for (const name of names) if (!specs[name]) throw new Error(`${name} stands in no declaration (_schema/functions.ts)`)
  for (const name of Object.keys(specs))
    if (!names.includes(name)) throw new Error(`${name} is declared but has no folder with an index.ts`)
  rmSync(outDir, { recursive: true, force: true })
  for (const [name, spec] of Object.entries(specs)) {
    const dir = join(outDir, name)
    mkdirSync(dir, { recursive: true })
    bundle(join(sourceDir, name, 'index.ts'), join(dir, 'index.js'))
    writeFileSync(join(dir, 'config.json'), `${JSON.stringify(configOf(spec), null, 2)}\n`)
    writeFileSync(
      join(dir, 'package.json'),
      `${JSON.stringify({ name, version: '1.0.0', main: 'index.js' }, null, 2)}\n`,
    )
  }
  return names
}

/** This project's functions → dist/cloudfunctions. Returns their names. */
export async function buildFunctions(root = resolve(__dirname, '..')): Promise<string[]> {
  const sourceDir = join(root, 'cloudfunctions')
  const { functions: specs } = (await import(join(sourceDir, '_schema', 'functions'))) as {
    functions: Readonly<Record<string, FunctionSpec>>
  }
  return buildInto({ sourceDir, outDir: join(root, 'dist', 'cloudfunctions'), specs })
}

if (process.argv[1] === __filename) {
  buildFunctions().then(
    names => process.stdout.write(`${names.length} functions: ${names.join(', ')}\n`),
    (fault: unknown) => {
      process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`)
      process.exit(1)
    },
  )
}
