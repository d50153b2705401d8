import type { RecordedDocument } from '~/types/handover/handover'
import type { QualityCertificate, UserManual } from '~/types/handover/papers'
import { manualChapters, manualVersion } from '~/types/handover/user-manual.copy'
import { warrantyParts, type WarrantyPart } from '~/types/warranty/warranty-parts'
import { nationalWarranty } from '~/types/warranty/warranty-table'
import { periodWords, warrantyPartNames, warrantyRuleWords } from '~/types/warranty/warranty.copy'
import type { UnitFile } from '../../../_schema/documents'
import type { HandoverBatch, UnitHandover } from '../../../_schema/handover.schema'

type Flat = Pick<UnitHandover, 'estateName' | 'unitName' | 'houseType' | 'areaSquareMetres'>
type Evidence = HandoverBatch['evidence']

function recorded(document: RecordedDocument | undefined): QualityCertificate['certificate'] {
  if (!document) return null
  const { number, issuedOn, pages } = document
  return { number, issuedOn, pageCount: pages.length, pageIds: [...pages] }
}

/** What the law gives a part: from handover, from completion acceptance, and where it stands (law.md, the table). */
function lineOf(part: WarrantyPart): QualityCertificate['lines'][number] {
  const rows = nationalWarranty.filter(row => row.part === part)
  const from = (startsAt: 'handover' | 'completion'): string | null => {
    const row = rows.find(each => each.startsAt === startsAt)
    return row ? periodWords(row.period) : null
  }
  const rules = [...new Set(rows.map(({ rule }) => warrantyRuleWords[rule]))]
  return {
    part: warrantyPartNames[part],
    fromHandover: rows.length === 0 ? periodWords({ kind: 'byContract' }) : from('handover'),
    fromCompletion: from('completion'),
    rules: rules.length === 0 ? [warrantyRuleWords.agreement] : rules,
  }
}

const flatOf = ({ estateName, unitName, houseType, areaSquareMetres }: Flat): Flat => ({
  ...{ estateName, unitName, houseType, areaSquareMetres },
})

/** The quality certificate of one flat (L): every part of the warranty table, and the documents that are on record for the batch. */
export const qualityCertificateOf = (
  unit: Flat,
  { completionAcceptedOn }: Pick<UnitFile, 'completionAcceptedOn'>,
  evidence: Evidence,
): QualityCertificate => ({
  ...flatOf(unit),
  completionAcceptedOn: completionAcceptedOn ?? null,
  lines: warrantyParts.map(lineOf),
  certificate: recorded(evidence.qualityCertificate),
  unitAcceptance: recorded(evidence.unitAcceptance),
  completionFiling: recorded(evidence.completionFiling),
})

/** The user manual of one flat (L). */
export const userManualOf = (unit: Flat, evidence: Evidence): UserManual => ({
  ...flatOf(unit),
  version: manualVersion,
  chapters: manualChapters.map(({ title, lines }) => ({ title, lines: [...lines] })),
  manual: recorded(evidence.userManual),
})
