import type { ActivityContract } from '~/types/activity/activity.contract'
import type { Handlers } from '../_kernel/entry'
import { checkIn, giveFeedback } from './at-the-door'
import { decidePublishAlbum, step } from './domain/decide-activity'
import { estates, findUnits, guests, list } from './guests'
import { addPhotos, cancel, change, move, plan, publish, publishedAlbum } from './planning'
import { cancelSignUp, changePersons, signUp } from './sign-ups'
import { deskDetail, detail, upcoming } from './views'

/** Open days from the plan to the album (R4.4); what is decided stands in domain/. */
export const activityHandlers: Handlers<ActivityContract> = {
  plan: (said, context) => plan(context, said),
  change: (said, context) => change(context, said),
  publish: ({ activityId }, context) => publish(context, activityId),
  close: ({ activityId }, context) => move(context, activityId, (activity, by) => step(activity, 'close', by)),
  cancel: ({ activityId, words }, context) => cancel(context, activityId, words),
  addPhotos: ({ activityId, photos }, context) => addPhotos(context, activityId, photos),
  publishAlbum: ({ activityId }, context) => move(context, activityId, decidePublishAlbum, publishedAlbum(context)),

  checkIn: (said, context) => checkIn(context, said),

  signUp: (said, context) => signUp(context, said),
  changePersons: (said, context) => changePersons(context, said),
  cancelSignUp: (said, context) => cancelSignUp(context, said),
  giveFeedback: (said, context) => giveFeedback(context, said),

  upcoming: ({ estateId }, context) => upcoming(context, estateId),
  detail: ({ activityId }, context) => detail(context, activityId),

  estates: (_said, context) => estates(context),
  list: (said, context) => list(context, said),
  deskDetail: ({ activityId }, context) => deskDetail(context, activityId),
  guests: (said, context) => guests(context, said),
  findUnits: (said, context) => findUnits(context, said),
}
