import * as v from 'valibot'
import { command } from '../kernel/contract'
import { ContractorId, PhotoId, Words } from '../kernel/words'
import { Fen, SnagId } from './handover'
import { Moved } from './rectification'

const leads = { supervisor: 'estate', manager: 'estate' } as const
const snag = { snagId: SnagId } as const
const Evidence = v.pipe(v.array(PhotoId), v.minLength(1, 'PHOTO_NEEDED'), v.maxLength(9, 'TOO_MANY_PHOTOS'))
const lifecycleNo = ['NOT_POSSIBLE_NOW', 'NOT_YOURS_TO_DO'] as const

/** Who bears what a snag cost (product.md section 1): charged, contested within the policy's hours with evidence, decided with a reason. */
export const chargeActions = {
  /** The one who built it, or who mended it badly: any contractor of the company, not only the one it is with. */
  chargeContractor: command({
    allow: leads,
    input: v.strictObject({ ...snag, contractorId: ContractorId, words: Words(5, 300), amountFen: v.nullable(Fen) }),
    output: Moved,
    refusals: [...lifecycleNo, 'CONTRACTOR_UNKNOWN'],
  }),
  contestCharge: command({
    allow: { contractor: 'assigned' },
    input: v.strictObject({ ...snag, words: Words(5, 500), photos: Evidence }),
    output: Moved,
    refusals: [...lifecycleNo, 'CONTEST_TOO_LATE', 'PHOTO_NOT_USABLE'],
  }),
  /** Upheld: nothing is charged. Dismissed: it stands. */
  decideContest: command({
    allow: leads,
    input: v.strictObject({ ...snag, isUpheld: v.boolean(), words: Words(5, 300) }),
    output: Moved,
    refusals: lifecycleNo,
  }),
} as const
