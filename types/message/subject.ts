import * as v from 'valibot'
import { Id } from '../kernel/words'

/** What a message or a line of a timeline is about, when that is no ticket: the page that a tap opens. */
export const subjectKinds = [
  'progressReport',
  'milestone',
  'activity',
  'claim',
  'household',
  'unit',
  'person',
  'estate',
  'promise',
  'consult',
  'talkingPoint',
  'companyDocument',
  'decision',
  'training',
  'recognition',
  'staffRequest',
  // The handover of a flat (its unit id), a batch, a snag, a paper of a flat.
  'handover',
  'handoverBatch',
  'snag',
  'paper',
] as const
export const Subject = v.object({ kind: v.picklist(subjectKinds), id: Id })
export type Subject = v.InferOutput<typeof Subject>
export type SubjectKind = Subject['kind']
