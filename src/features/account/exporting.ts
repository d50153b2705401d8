import { accountClient } from './account.client'
import type { Answer } from '~/types/kernel/contract'
import type { ExportItem, ExportPart } from '~/types/account/own-record'

export type Exported = Partial<Record<ExportPart, readonly ExportItem[]>>

/** What was read, and the server's instant at which it was begun. */
export interface Read {
  readonly parts: Exported
  readonly now: number
}
type Failed = Extract<Answer<unknown>, { ok: false }>

/** Reads an export part by part, page by page, and puts it together (R2.6); stops at the first answer that is a no. */
export async function readExport(onPart: (part: ExportPart) => void): Promise<Read | Failed> {
  const begun = await accountClient.beginExport({})
  if (!begun.ok) return begun
  const all: Exported = {}
  for (const part of begun.data.parts) {
    onPart(part)
    const items = await readPart(begun.data.exportId, part)
    if (!Array.isArray(items)) return items
    all[part] = items
  }
  return { parts: all, now: begun.now }
}

async function readPart(exportId: string, part: ExportPart): Promise<ExportItem[] | Failed> {
  const items: ExportItem[] = []
  let after: string | undefined
  do {
    const page = await accountClient.exportPart({ exportId, part, ...(after !== undefined && { after }) })
    if (!page.ok) return page
    items.push(...page.data.items)
    after = page.data.next
  } while (after !== undefined)
  return items
}

export const isFailed = (read: Read | Failed): read is Failed => 'ok' in read

/** For machines: what was held, as it was held. */
export function asJson(exported: Exported, madeAt: string): string {
  const parts = Object.entries(exported).map(([part, items]) => [part, (items ?? []).map(({ held }) => held)])
  return JSON.stringify({ madeAt, ...Object.fromEntries(parts) }, null, 2)
}

interface Words {
  readonly title: string
  readonly madeAt: string
  readonly empty: string
  readonly partOf: (part: string) => string
  readonly whenOf: (at: number) => string
}

/** For people: the same, as a text to read or print. */
export function asText(exported: Exported, words: Words): string {
  const parts = Object.entries(exported).map(([part, items]) =>
    [words.partOf(part), ...(items?.length ? items.map(item => itemText(item, words)) : [words.empty])].join('\n'),
  )
  return [words.title, words.madeAt, ...parts].join('\n\n')
}

const itemText = ({ at, title, lines }: ExportItem, { whenOf }: Words): string =>
  [`${at === null ? '' : `${whenOf(at)}  `}${title}`, ...lines.map(line => `  ${line}`)].join('\n')

export const countOf = (exported: Exported): number =>
  Object.values(exported).reduce((sum, items) => sum + (items?.length ?? 0), 0)
