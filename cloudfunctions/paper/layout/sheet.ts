import type { PaperKind } from '~/types/handover/handover'
import type { ContentOf, PaperContents } from '~/types/handover/papers'
import type { Paper } from '../../_schema/paper.schema'
import { pageWords } from '../paper.copy'
import type { Block, Sheet } from './blocks'
import { noticeLetter, qualityCertificate, userManual } from './letters'
import type { Signatures } from './parts'
import { acceptanceForm, inspectionRecord, keyReceipt, repairConfirmed, takingOver } from './signed-papers'

type Layouts = { [K in PaperKind]: (content: ContentOf<K>, signatures: Signatures) => Block[] }
const layouts: Layouts = {
  ...{ noticeLetter, qualityCertificate, userManual },
  ...{ inspectionRecord, acceptanceForm, takingOver, repairConfirmed, keyReceipt },
}

const layoutOf = (kind: PaperKind) => layouts[kind] as (content: unknown, signatures: Signatures) => Block[]

/** The estate of a flat's whole name, for a content that names no estate of its own. */
const estateOf = (content: Partial<PaperContents['takingOver']>, unitName: string): string =>
  content.estateName ?? unitName.split(' ')[0] ?? unitName

/** The ids of the signatures that stand on a paper, wherever its content names them. */
export function signatureIdsOf(content: unknown): string[] {
  if (Array.isArray(content)) return content.flatMap(signatureIdsOf)
  if (content === null || typeof content !== 'object') return []
  return Object.entries(content).flatMap(([key, value]) =>
    key === 'signatureId' && typeof value === 'string' ? [value] : signatureIdsOf(value),
  )
}

/** A paper as it is drawn: from its frozen content, and the strokes of the signatures that it names; nothing else. */
export function sheetOf(paper: Paper, signatures: Signatures): Sheet {
  const { _id, kind, title, unitName, content, contentHash } = paper
  return {
    ...{ title, unitName },
    letterhead: pageWords.letterhead(estateOf(content as Partial<PaperContents['takingOver']>, unitName)),
    footer: pageWords.footer(_id, contentHash),
    blocks: layoutOf(kind)(content, signatures),
  }
}
