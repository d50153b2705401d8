import * as v from 'valibot'
import { command, query } from '../kernel/contract'
import { EstateId, Instant, PersonId, Words } from '../kernel/words'
import { customers, everybody, publicity, salesLead } from './allow'

/** Registered interest → subscription → signing of the contract (R3.6). */
export const guideStages = ['interest', 'subscription', 'signing'] as const
export const GuideStage = v.picklist(guideStages)
export type GuideStage = v.InferOutput<typeof GuideStage>

const Lines = v.pipe(v.array(Words(1, 200)), v.maxLength(12))
export const guideParts = ['steps', 'papers', 'money', 'rights', 'duties'] as const
export type GuidePart = (typeof guideParts)[number]
export const GuideText = v.object({ steps: Lines, papers: Lines, money: Lines, rights: Lines, duties: Lines })
export type GuideText = v.InferOutput<typeof GuideText>

const StageView = v.object({
  stage: GuideStage,
  version: v.number(),
  text: GuideText,
  /** When I said that I had read this version. */
  confirmedAt: v.nullable(Instant),
})
export type GuideStageView = v.InferOutput<typeof StageView>

export const guideActions = {
  guide: query({
    allow: everybody,
    input: v.strictObject({ estateId: EstateId }),
    output: v.object({
      estateId: v.string(),
      estateName: v.string(),
      hasPresalePermit: v.boolean(),
      stages: v.array(StageView),
    }),
    refusals: [],
  }),
  /** "I have read it", for the version that was shown. */
  confirmGuide: command({
    allow: customers,
    input: v.strictObject({ estateId: EstateId, stage: GuideStage, version: v.pipe(v.number(), v.integer()) }),
    output: v.object({ confirmedAt: Instant }),
    refusals: ['GUIDE_CHANGED'],
  }),
  changeGuide: command({
    allow: publicity,
    input: v.strictObject({ estateId: EstateId, stage: GuideStage, text: v.strictObject(GuideText.entries) }),
    output: v.object({ version: v.number() }),
    refusals: [],
  }),
  /** A subscription: only with a presale permit that counts today, and after the guide of the stage was read. */
  registerSubscription: command({
    allow: salesLead,
    input: v.strictObject({ estateId: EstateId, personId: PersonId, words: Words(0, 200) }),
    output: v.object({ registrationId: v.string() }),
    refusals: ['NO_PRESALE_PERMIT', 'GUIDE_NOT_CONFIRMED', 'ALREADY_REGISTERED'],
  }),
}
