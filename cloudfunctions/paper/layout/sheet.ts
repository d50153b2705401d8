import type { PaperKind } from '~/types/handover/handover'
import type { ContentOf, PaperContents } from '~/types/handover/papers'
import type { Paper } from '../../_schema/paper.schema'
import { pageWords } from '../paper.copy'
import type { Block, Sheet } from './blocks'
import { noticeLetter, qualityCertificate, userManual } from './letters'
import type { Enclosed } from './parts'
import { acceptanceForm, inspectionRecord, keyReceipt, repairConfirmed, takingOver } from './signed-papers'

type Layouts = { [K in PaperKind]: (content: ContentOf<K>, enclosed: Enclosed) => Block[] }
const layouts: Layouts = {
  ...{ noticeLetter, qualityCertificate, userManual },
  ...{ inspectionRecord, acceptanceForm, takingOver, repairConfirmed, keyReceipt },
}

const layoutOf = (kind: PaperKind) => layouts[kind] as (content: unknown, enclosed: Enclosed) => Block[]

/** The estate of a flat's whole name, for a content that names no estate of its own. */
const estateOf = (content: Partial<PaperContents['takingOver']>, unitName: string): string =>
  content.estateName ?? unitName.split(' ')[0] ?? unitName

/** All words that stand under this key, however deep. */
function wordsUnder(key: string, content: unknown): string[] {
  if (content === null || typeof content !== 'object') return []
  return Object.entries(content).flatMap(([each, value]) => {
    if (each !== key) return wordsUnder(key, value)
    return [value].flat().filter(word => typeof word === 'string')
  })
}

/** The ids of the signatures that stand on a paper, wherever its content names them. */
export const signatureIdsOf = (content: unknown): string[] => wordsUnder('signatureId', content)

/** The hashes of the pictures that a paper shows; the others only count them. */
export const pictureHashesOf = ({ kind, content }: Pick<Paper, 'kind' | 'content'>): string[] =>
  kind === 'inspectionRecord' || kind === 'repairConfirmed' ? [...new Set(wordsUnder('photoHashes', content))] : []

/** A paper as it is drawn: from its frozen content, and the strokes and pictures that it names; nothing else. */
export function sheetOf(paper: Paper, enclosed: Enclosed): Sheet {
  const { _id, kind, title, unitName, content, contentHash } = paper
  return {
    ...{ title, unitName },
    letterhead: pageWords.letterhead(estateOf(content as Partial<PaperContents['takingOver']>, unitName)),
    footer: pageWords.footer(_id, contentHash),
    blocks: layoutOf(kind)(content, enclosed),
  }
}
