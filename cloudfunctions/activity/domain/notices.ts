import { toPerson, type Notice } from '../../_kernel/outbox'
import type { Topic } from '~/types/message/topics'
import type { ActivityFile } from '../../_schema/activity.schema'
import { sayTemplateTime } from '../../_kernel/dates.copy'
import type { MessageWords } from '../activity.copy'

/**
 * A message about an activity. Invitations are care and wait for consent (R9.3). What concerns one's own sign-up is a service that was
 * asked for and counts as news of the estate.
 */
export function noticeOf(
  activity: ActivityFile,
  personId: string,
  kind: string,
  { title, body, short }: MessageWords,
  topic: Topic = 'estate',
): Notice {
  const { _id: id, title: thing1, from, place: thing3 } = activity
  return {
    to: toPerson(personId),
    kind,
    title,
    body,
    topic,
    subject: { kind: 'activity', id },
    push: { template: 'activityReminder', fields: { thing1, time2: sayTemplateTime(from), thing3, thing4: short } },
  }
}
