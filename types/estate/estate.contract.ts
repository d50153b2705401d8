import { contract } from '../kernel/contract'
import { answerActions } from './answers.actions'
import { consultActions } from './consult.actions'
import { documentActions } from './documents.actions'
import { guideActions } from './guides.actions'
import { promiseActions } from './promises.actions'
import { publicActions } from './public.actions'
import { talkingPointActions } from './talking-points.actions'

/** Before and during the sale (R3.1, R3.3–R3.7): what an estate shows, promises, says alike, asks to be read, answers. */
export const estateContract = contract({
  ...publicActions,
  ...promiseActions,
  ...talkingPointActions,
  ...consultActions,
  ...answerActions,
  ...guideActions,
  ...documentActions,
})
export type EstateContract = typeof estateContract
