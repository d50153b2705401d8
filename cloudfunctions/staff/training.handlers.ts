import type { EntryRefusal, InputOf, OutputOf, RefusalOf } from '~/types/kernel/contract'
import { ok, refuse, type Result } from '~/types/kernel/result'
import { dayOf, startOf } from '~/types/kernel/time'
import type { StaffContract } from '~/types/staff/staff.contract'
import { staffActor } from '../_kernel/actor'
import { recordAudit } from '../_kernel/audit'
import type { Tx } from '../_kernel/database'
import type { Context, Handlers } from '../_kernel/entry'
import { queueMessages, toStaff } from '../_kernel/outbox'
import { currentPolicies } from '../_kernel/policies'
import type { Attendee, Training } from '../_schema/staff.schema'
import { activeColleagues, named } from './colleagues'
import { byOf } from './committee.handlers'
import { decideCancelling, decideHolding, decideRetake, invitedOf } from './domain/decide-training'
import { keepPasses } from './passes'
import { trainingWords } from './staff.copy'
import { trainingPage, trainingShown } from './training.views'

type Trainings = Pick<
  Handlers<StaffContract>,
  'planTraining' | 'holdTraining' | 'retakeTraining' | 'cancelTraining' | 'trainings' | 'training'
>

/** Training and test (R1.2). */
export const trainingHandlers: Trainings = {
  planTraining: (said, context) => plan(context, said),
  holdTraining: (said, context) => hold(context, said),
  retakeTraining: (said, context) => retake(context, said),
  cancelTraining: ({ trainingId, words }, context) => cancel(context, trainingId, words),
  trainings: async ({ after }, context) => ok(await trainingPage(context, after)),
  async training({ trainingId }, context) {
    const training = await context.deps.database.get('trainings', trainingId)
    return training ? ok(trainingShown(context, training)) : refuse('NOT_FOUND')
  },
}

type Moved = OutputOf<StaffContract, 'holdTraining'>
const mostInvited = 60

async function plan(context: Context, said: InputOf<StaffContract, 'planTraining'>) {
  const { deps, commit, now, caller, action } = context
  const { topic, title, day, place, trainerId, passMark = null } = said
  const staff = await activeColleagues(deps.database)
  const people = invitedOf(staff, said)
  const trainer = staff.find(({ _id }) => _id === trainerId)
  const _id = deps.newId()
  return commit<Moved, RefusalOf<StaffContract, 'planTraining'>>(async tx => {
    if (day < dayOf(now)) return refuse('DAY_IN_THE_PAST')
    if (!trainer) return refuse('TRAINER_UNKNOWN')
    if (people.length === 0) return refuse('NOBODY_INVITED')
    if (people.length > mostInvited) return refuse('TOO_MANY_INVITED', { most: mostInvited })
    const planned: Training = {
      ...{ _id, version: 1, topic, title, day, startsAt: startOf(day), place, passMark, people },
      ...{ trainer: named(trainer), state: 'planned', cancelledBecause: null },
    }
    await tx.create('trainings', [planned])
    await recordAudit(tx, { entityId: _id, version: 1, at: now, by: staffActor(caller), action, content: planned })
    await tellInvited(tx, planned, trainingWords.planned(planned), now)
    return ok({ trainingId: _id, state: planned.state })
  })
}

async function tellInvited(
  tx: Tx,
  { _id, version, people }: Training,
  words: { title: string; body: string },
  now: number,
): Promise<void> {
  const subject = { kind: 'training' as const, id: _id }
  const notices = people.map(({ id }) => ({ to: toStaff(id), kind: 'training', ...words, subject }))
  await queueMessages(tx, `${_id}:${version}`, notices, now)
}

interface Move<Value, Code extends string> {
  decide: (training: Training) => Result<Training, Code>
  /** What else changes with it. */
  follow: (tx: Tx, after: Training) => Promise<void>
  answer: (after: Training) => Value
}

/** Load, decide, save with its audit row. */
function move<Value, Code extends string>(
  { commit, now, caller, action }: Context,
  trainingId: string,
  { decide, follow, answer }: Move<Value, Code>,
): Promise<Result<Value, Code | EntryRefusal>> {
  return commit<Value, Code | EntryRefusal>(async tx => {
    const before = await tx.get('trainings', trainingId)
    if (!before) return refuse('NOT_FOUND')
    const decided = decide(before)
    if (!decided.ok) return decided
    const after = decided.value
    await tx.put('trainings', after)
    const by = staffActor(caller)
    await recordAudit(tx, { entityId: trainingId, version: after.version, at: now, by, action, content: after })
    await follow(tx, after)
    return ok(answer(after))
  })
}

const moved = ({ _id: trainingId, state }: Training): Moved => ({ trainingId, state })

async function hold(context: Context, { trainingId, results }: InputOf<StaffContract, 'holdTraining'>) {
  const { deps, now } = context
  const [staff, policies] = await Promise.all([activeColleagues(deps.database), currentPolicies(deps.database, now)])
  const known = new Map(staff.map(({ _id, name }) => [_id, name]))
  return move(context, trainingId, {
    decide: training => decideHolding(training, results, known, byOf(context)),
    follow: async (tx, after) => {
      await keepPasses(tx, after, after.people, policies, now)
      await tellResults(tx, after, after.people, now)
    },
    answer: moved,
  })
}

async function retake(context: Context, { trainingId, attendeeId, score }: InputOf<StaffContract, 'retakeTraining'>) {
  const { deps, now } = context
  const policies = await currentPolicies(deps.database, now)
  const ofThem = ({ people }: Training): Attendee[] => people.filter(({ id }) => id === attendeeId)
  return move(context, trainingId, {
    decide: training => decideRetake(training, attendeeId, score, now),
    follow: async (tx, after) => {
      await keepPasses(tx, after, ofThem(after), policies, now)
      await tellResults(tx, after, ofThem(after), now)
    },
    answer: after => ({ isPassed: ofThem(after).some(({ result }) => result?.isPassed === true) }),
  })
}

const cancel = (context: Context, trainingId: string, words: string) =>
  move(context, trainingId, {
    decide: training => decideCancelling(training, words, byOf(context)),
    follow: (tx, after) => tellInvited(tx, after, trainingWords.cancelled(after), context.now),
    answer: moved,
  })

/** Each hears their own result, and what follows from it. */
async function tellResults(tx: Tx, training: Training, people: readonly Attendee[], now: number): Promise<void> {
  const subject = { kind: 'training' as const, id: training._id }
  const notices = people.flatMap(({ id, result }) =>
    result ? [{ to: toStaff(id), kind: 'trainingResult', ...trainingWords.result(training, result), subject }] : [],
  )
  await queueMessages(tx, `${training._id}:${training.version}`, notices, now)
}
