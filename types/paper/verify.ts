import * as v from 'valibot'
import { Instant } from '../kernel/words'

/** What a flat's evidence consists of (R13.5). */
export const evidenceKinds = ['photo', 'signature', 'paper', 'file', 'posting'] as const
export const EvidenceKind = v.picklist(evidenceKinds)

/** What may be wrong with the chain itself, or with what it proves. */
export const evidenceFaults = [
  // A link does not have the hash of what it says.
  'LINK_CHANGED',
  // A number is missing between others, or at the end.
  'LINK_MISSING',
  // A link that does not belong there: a number twice, or more than were ever appended.
  'LINK_ADDED',
  // Each link is sound in itself, and does not follow from the one before.
  'LINK_OUT_OF_ORDER',
  // How long the chain is and how it ends is not what the links say.
  'HEAD_CHANGED',
  'HEAD_MISSING',
  // What a link proves is not there any more, is not what it was, or was never appended.
  'EVIDENCE_MISSING',
  'EVIDENCE_CHANGED',
  'EVIDENCE_ADDED',
] as const
export const EvidenceFaultName = v.picklist(evidenceFaults)

/** A fault and where: the number of the link, and what it proves, as far as they are known. */
export const EvidenceFault = v.object({
  fault: EvidenceFaultName,
  number: v.nullable(v.number()),
  kind: v.nullable(EvidenceKind),
  refId: v.nullable(v.string()),
})
export type EvidenceFault = v.InferOutput<typeof EvidenceFault>

/** The integrity check: what was looked at, and what was found. */
export const Verification = v.object({
  unitId: v.string(),
  unitName: v.string(),
  at: Instant,
  links: v.number(),
  counts: v.record(EvidenceKind, v.number()),
  isSound: v.boolean(),
  faults: v.array(EvidenceFault),
})
export type Verification = v.InferOutput<typeof Verification>
