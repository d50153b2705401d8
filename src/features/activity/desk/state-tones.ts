import type { TagTone } from '~/src/components/Tag'
import type { ActivityState } from '~/types/activity/activity.lifecycle'

export const stateTones: Record<ActivityState, TagTone> = {
  draft: 'quiet',
  open: 'accent',
  closed: 'quiet',
  held: 'ok',
  albumPublished: 'ok',
  cancelled: 'bad',
}
