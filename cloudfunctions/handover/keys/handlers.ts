import type { HandoverContract } from '~/types/handover/handover.contract'
import type { keysActions } from '~/types/handover/keys.actions'
import type { Handlers } from '../../_kernel/entry'
import { deemHandedOver } from './deem'
import { handOutKeys } from './hand-out'
import { homeOf } from './home'
import { prepareKeys } from './prepare'
import { keysOf, keysQueue, myKeys } from './queries'
import { signKeys } from './sign-keys'
import { answerSurvey, surveyOf } from './survey'

export const keysHandlers: Pick<Handlers<HandoverContract>, keyof typeof keysActions> = {
  prepareKeys: (said, context) => prepareKeys(context, said),
  signKeys: (said, context) => signKeys(context, said),
  handOutKeys: (said, context) => handOutKeys(context, said),
  deemHandedOver: (said, context) => deemHandedOver(context, said),
  keysQueue: (said, context) => keysQueue(context, said),
  keysOf: ({ unitId }, context) => keysOf(context, unitId),
  myKeys: ({ unitId }, context) => myKeys(context, unitId),
  home: ({ unitId }, context) => homeOf(context, unitId),
  survey: ({ unitId }, context) => surveyOf(context, unitId),
  answerSurvey: (said, context) => answerSurvey(context, said),
}
