import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { CloudOptions } from './cloud'

type Deployed = Pick<CloudOptions, 'collections' | 'templates' | 'functionEnv'>

/** What a deployment of this project would set up besides functions: collections with indexes, message templates, variables. */
export async function readProject(root: string): Promise<Deployed> {
  const schema = join(root, 'cloudfunctions', '_schema')
  const exported = async (file: string): Promise<Record<string, unknown>> =>
    existsSync(join(schema, `${file}.ts`)) ? ((await import(join(schema, file))) as Record<string, unknown>) : {}
  const { collections } = (await exported('collections')) as Deployed
  const { templates } = (await exported('templates')) as Deployed
  const { functionEnv } = (await exported('environment')) as Deployed
  return { collections, templates, functionEnv }
}
