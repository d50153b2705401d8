import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { CloudOptions } from './cloud'
import { demoSettings } from './demo/settings'
import { fileIdOf } from './storage/bucket'

type Deployed = Pick<CloudOptions, 'collections' | 'templates' | 'functionEnv' | 'files'>

/** The font of all papers (OFL), from its package; a deployment uploads it once (docs/go-live.md). */
const fontPath = 'fonts/NotoSansSC-Regular.ttf'
const fontFile = 'node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'

/** What the person who starts it sets in the shell, such as FN_TEMPLATE_IDS, wins. */
const settingsGiven = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (name.startsWith('FN_') && value ? [[name, value]] : [])),
  )

/** What a deployment of this project would set up besides functions: collections with indexes, message templates, settings. */
export async function readProject(root: string): Promise<Deployed> {
  const schema = join(root, 'cloudfunctions', '_schema')
  const exported = async (file: string): Promise<Record<string, unknown>> =>
    existsSync(join(schema, `${file}.ts`)) ? ((await import(join(schema, file))) as Record<string, unknown>) : {}
  const { collections } = (await exported('collections')) as Deployed
  const { templates } = (await exported('templates')) as Deployed
  const functionEnv = { ...demoSettings, FN_FONT_FILE: fileIdOf(fontPath), ...settingsGiven() }
  return { collections, templates, functionEnv, files: { [fontPath]: join(root, fontFile) } }
}
