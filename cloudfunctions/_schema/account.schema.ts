import { by, type IndexSpec } from './index-spec'
import type { Claim, Household } from './linking-documents'
import type { Closing, ConsentRecord, Correction, ExportFile, LegalRecord } from './own-record-documents'

/** Collections of the feature `account`: their indexes, and the shape of their documents. */
export const accountCollections = {
  // The desk's queue, of its estates or of all; a claimant's own.
  claims: [
    by('isOpen', 'estateId', 'submittedAt'),
    by('isOpen', 'submittedAt'),
    by('isOpen', 'estateId', '-decidedAt'),
    by('isOpen', '-decidedAt'),
    by('openid', '-submittedAt'),
  ],
  // A flat's people; who waits for this number; what a person was invited to.
  households: [by('unitId', 'isOpen'), by('phoneIndex', 'isOpen'), by('personId', 'isOpen'), by('ownerId', 'isOpen')],
  consents: [by('subject', 'kind', 'n')],
  corrections: [by('personId', '-askedAt'), by('state', 'askedAt'), by('state', 'estateId', 'askedAt')],
  exports: [by('personId', '-at')],
  closings: [by('state', 'at')],
  legalRecords: [by('closedAt')],
} as const satisfies Record<string, readonly IndexSpec[]>

export interface AccountDocuments {
  claims: Claim
  households: Household
  consents: ConsentRecord
  corrections: Correction
  exports: ExportFile
  closings: Closing
  legalRecords: LegalRecord
}
