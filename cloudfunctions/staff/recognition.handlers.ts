import type { EntryRefusal, InputOf, OutputOf } from '~/types/kernel/contract'
import { ok, refuse, type Result } from '~/types/kernel/result'
import { dayOf, endOf, type CalendarDay } from '~/types/kernel/time'
import { isOutsider } from '~/types/staff/positions'
import type { RecognitionKind } from '~/types/staff/recognition.actions'
import type { StaffContract } from '~/types/staff/staff.contract'
import { staffActor } from '../_kernel/actor'
import { recordAudit } from '../_kernel/audit'
import { moveDue, type Due } from '../_kernel/due'
import type { Context, Handlers } from '../_kernel/entry'
import { calendar } from '../_kernel/published-calendar'
import { queueMessages, toStaff } from '../_kernel/outbox'
import { usePhotos } from '../_kernel/photos'
import { currentPolicies } from '../_kernel/policies'
import type { Recognition } from '../_schema/staff.schema'
import { me, named } from './colleagues'
import { byOf } from './committee.handlers'
import { decideRecognition, decideSpeaking, lapseProblem, maySee } from './domain/decide-recognition'
import { recognitionPage, recognitionShown } from './recognition.views'
import { recognitionWords } from './staff.copy'

type Recognitions = Pick<
  Handlers<StaffContract>,
  'recordReward' | 'recordWarning' | 'speak' | 'approve' | 'dismiss' | 'recognitions' | 'recognition'
>

/** Reward or warning (R1.3): evidence → the person heard → approved. */
export const recognitionHandlers: Recognitions = {
  recordReward: (said, context) => record(context, 'reward', said),
  async recordWarning({ improve, lapsesOn, ...said }, context) {
    const problem = lapseProblem(lapsesOn, context.now)
    return problem ? refuse(problem) : record(context, 'warning', said, { improve, lapsesOn })
  },
  speak: ({ recognitionId, words }, context) =>
    move(context, recognitionId, recognition => decideSpeaking(recognition, words, byOf(context))),
  approve: ({ recognitionId, words }, context) =>
    move(context, recognitionId, each => decideRecognition(each, 'approve', words, byOf(context))),
  dismiss: ({ recognitionId, words }, context) =>
    move(context, recognitionId, each => decideRecognition(each, 'dismiss', words, byOf(context))),
  recognitions: async ({ after }, context) => ok(await recognitionPage(context, after)),
  async recognition({ recognitionId }, context) {
    const found = await context.deps.database.get('recognitions', recognitionId)
    return found && maySee(found, byOf(context)) ? ok(await recognitionShown(context, found)) : refuse('NOT_FOUND')
  },
}

type Moved = OutputOf<StaffContract, 'approve'>
type Said = InputOf<StaffContract, 'recordReward'>
interface OfWarning {
  improve: string
  lapsesOn: CalendarDay
}

export const hearingDueKind = 'recognition.hearing'
export const hearingDue = ({ _id: entityId, hearingUntil: at }: Recognition): Due => ({
  entityId,
  kind: hearingDueKind,
  at,
})

async function record(
  context: Context,
  kind: RecognitionKind,
  { personMeantId, evidence, photos }: Said,
  ofWarning: OfWarning | null = null,
): Promise<Result<Moved, 'NOT_ABOUT_YOURSELF' | 'PHOTO_NOT_USABLE' | EntryRefusal>> {
  const { deps, commit, now, caller, action } = context
  const { staff } = await currentPolicies(deps.database, now)
  const noticeEnds = calendar.addWorkingDays(dayOf(now), staff.hearingNoticeWorkingDays).day
  const _id = deps.newId()
  return commit<Moved, 'NOT_ABOUT_YOURSELF' | 'PHOTO_NOT_USABLE' | EntryRefusal>(async tx => {
    const about = await tx.get('staff', personMeantId)
    if (!about?.isActive || isOutsider(about)) return refuse('NOT_FOUND')
    const proposedBy = me(caller)
    if (about._id === proposedBy.id) return refuse('NOT_ABOUT_YOURSELF')
    const used = await usePhotos(tx, caller.openid, photos, _id)
    if (!used.ok) return used
    const content: Recognition = {
      ...{ _id, version: 1, kind, about: named(about), evidence, photos, proposedBy, recordedAt: now },
      ...{ improve: ofWarning?.improve ?? null, lapsesOn: ofWarning?.lapsesOn ?? null },
      ...{ hearingUntil: endOf(noticeEnds), state: 'recorded', heard: null, decision: null },
    }
    await tx.create('recognitions', [content])
    await moveDue(tx, [], [hearingDue(content)])
    await recordAudit(tx, { entityId: _id, version: 1, at: now, by: staffActor(caller), action, content })
    const subject = { kind: 'recognition' as const, id: _id }
    const words = recognitionWords.recorded(kind, dayOf(endOf(noticeEnds) - 1))
    await queueMessages(tx, `${_id}:1`, [{ to: toStaff(about._id), kind: 'recognition', ...words, subject }], now)
    return ok({ recognitionId: _id, state: content.state })
  })
}

/** Who may not see it finds nothing. */
function move<Code extends string>(
  context: Context,
  recognitionId: string,
  decide: (recognition: Recognition) => Result<Recognition, Code>,
): Promise<Result<Moved, Code | EntryRefusal>> {
  const { commit, now, caller, action } = context
  return commit<Moved, Code | EntryRefusal>(async tx => {
    const before = await tx.get('recognitions', recognitionId)
    if (!before || !maySee(before, byOf(context))) return refuse('NOT_FOUND')
    const decided = decide(before)
    if (!decided.ok) return decided
    const after = decided.value
    const { version } = after
    await tx.put('recognitions', after)
    if (before.state === 'recorded') await moveDue(tx, [hearingDue(before)], [])
    await recordAudit(tx, { entityId: recognitionId, version, at: now, by: staffActor(caller), action, content: after })
    const subject = { kind: 'recognition' as const, id: recognitionId }
    // The person hears the decision, the proposer what the person said.
    const to = toStaff(after.state === 'heard' ? after.proposedBy.id : after.about.id)
    await queueMessages(
      tx,
      `${recognitionId}:${version}`,
      [{ to, kind: 'recognition', ...recognitionWords.moved(after), subject }],
      now,
    )
    return ok({ recognitionId, state: after.state })
  })
}
