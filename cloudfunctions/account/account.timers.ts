import type { Expander } from '../_kernel/broadcast'
import type { DueJob } from '../_kernel/sweep'
import { clearClosed, closingKind } from './closing.clear'
import { correctionDueKind } from './corrections'
import { tellOfCorrectionDue } from './corrections.desk'
import { endHouseholdsOf, linkingJobs } from './linking.jobs'

/** What falls due in this feature, by the kind of the due row. */
export const accountJobs: Record<string, DueJob> = {
  ...linkingJobs,
  [correctionDueKind]: tellOfCorrectionDue,
  [closingKind]: clearClosed,
}

/** Who hears of a broadcast of this feature, by its kind. */
export const accountExpanders: Record<string, Expander> = {}

/** What this feature does when a flat has other owners, before the tickets' own job (cloudfunctions/timers). */
export const accountOwnerChanged = endHouseholdsOf
