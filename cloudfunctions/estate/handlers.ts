import type { EstateContract } from '~/types/estate/estate.contract'
import type { Handlers } from '../_kernel/entry'
import { answerHandlers } from './answer.handlers'
import { consultHandlers } from './consult.handlers'
import { documentHandlers } from './document.handlers'
import { guideHandlers } from './guide.handlers'
import { promiseHandlers } from './promise.handlers'
import { publicHandlers } from './public.handlers'
import { talkingHandlers } from './talking.handlers'

/** Before and during the sale: a file for each of its rules; what is decided stands in domain/. */
export const estateHandlers: Handlers<EstateContract> = {
  ...publicHandlers,
  ...promiseHandlers,
  ...talkingHandlers,
  ...consultHandlers,
  ...answerHandlers,
  ...guideHandlers,
  ...documentHandlers,
}
