import { done, type Actor } from '~/local/demo/stage'
import type { ExportItem, ExportPart } from '~/types/account/own-record'

/** Everything that a person takes along (R2.6), part by part; their second fact must be fresh. */
export async function exported({ account }: Actor): Promise<Record<ExportPart, ExportItem[]>> {
  const { exportId, parts } = await done('beginExport', account.beginExport({}))
  const all: Partial<Record<ExportPart, ExportItem[]>> = {}
  for (const part of parts) all[part] = (await done(part, account.exportPart({ exportId, part }))).items
  return all as Record<ExportPart, ExportItem[]>
}
