import type { Expander } from '../../_kernel/broadcast'
import { moveDue } from '../../_kernel/due'
import type { DueJob } from '../../_kernel/sweep'
import { asDue, whileDue } from '../../_kernel/while-due'
import { makeBooksKind, recordPaper } from '../papers.store'
import { qualityCertificateOf, userManualOf } from './domain/books'
import { paperTitles } from './signing.words.copy'

/** The two books of a flat whose letter has left (L, ordinance art. 30): made once, whatever happens to the flat later. */
const makeBooks: DueJob = (row, deps, now) =>
  whileDue(row, deps, async tx => {
    const [handover, unit] = [await tx.get('handoverUnits', row.entityId), await tx.get('units', row.entityId)]
    const batch = handover && (await tx.get('handoverBatches', handover.batchId))
    if (handover && unit && batch) {
      const certificate = qualityCertificateOf(handover, unit, batch.evidence)
      const book = { kind: 'qualityCertificate', key: '1', title: paperTitles.qualityCertificate } as const
      await recordPaper(tx, handover, { ...book, content: certificate }, now)
      const manual = { kind: 'userManual', key: '1', title: paperTitles.userManual } as const
      await recordPaper(tx, handover, { ...manual, content: userManualOf(handover, batch.evidence) }, now)
    }
    await moveDue(tx, [asDue(row)], [])
  })

export const signingJobs: Record<string, DueJob> = { [makeBooksKind]: makeBooks }
export const signingExpanders: Record<string, Expander> = {}
