import * as v from 'valibot'
import { command, query } from '../kernel/contract'
import { Instant, UnitId, Words } from '../kernel/words'
import { InspectionId, UnitHandoverStateName } from './handover'
import { InspectionFacts, TakingOverFacts } from './papers'
import { signatureFields, signatureNo } from './signing'

const customer = { buyer: 'own', owner: 'own', member: 'own' } as const
const flat = { unitId: UnitId }
/** The hash of the facts as they were shown: nobody signs what has changed since they read it. */
const FactsHash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
const lifecycleNo = ['NOT_POSSIBLE_NOW', 'NOT_YOURS_TO_DO'] as const
const signingNo = [...lifecycleNo, 'FACTS_HAVE_CHANGED', ...signatureNo] as const

const Given = v.object({ signatureId: v.string(), signedAt: Instant, paperIds: v.array(v.string()) })
const Signed = v.object({ at: Instant, signerName: v.string(), asProxy: v.boolean() })

/** The signatures of R5.7: each an action of its own, with its own text, and never one tap for two. */
export const signingActions = {
  /** Which signature is next, what is signed with it, and what was signed before. */
  signing: query({
    allow: customer,
    input: v.strictObject(flat),
    output: v.object({
      ...flat,
      unitName: v.string(),
      state: UnitHandoverStateName,
      /** Whether the caller may sign: not every member was invited for that. */
      maySign: v.boolean(),
      /** In the owner's place. */
      asProxy: v.boolean(),
      /** The latest inspection, once it has ended. */
      inspection: v.nullable(
        v.object({
          inspectionId: v.string(),
          facts: InspectionFacts,
          factsHash: v.string(),
          signed: v.nullable(Signed),
        }),
      ),
      /** Once the inspection record is signed. */
      takingOver: v.nullable(
        v.object({
          facts: TakingOverFacts,
          factsHash: v.string(),
          objections: v.string(),
          signed: v.nullable(Signed),
        }),
      ),
      next: v.nullable(v.picklist(['inspectionRecord', 'takingOver'])),
    }),
    refusals: [],
  }),
  /** The inspection record: what was looked at and what was found is as written. No word of taking the flat over. */
  signInspection: command({
    allow: customer,
    scope: 'sign',
    input: v.strictObject({ ...flat, inspectionId: InspectionId, factsHash: FactsHash, ...signatureFields }),
    output: Given,
    refusals: signingNo,
  }),
  /** Taking over, if wanted with objections; the open snags stand beside it in any case. After the inspection record only. */
  signTakingOver: command({
    allow: customer,
    scope: 'sign',
    input: v.strictObject({ ...flat, objections: Words(0, 500), factsHash: FactsHash, ...signatureFields }),
    output: Given,
    refusals: [...signingNo, 'INSPECTION_NOT_SIGNED'],
  }),
}
