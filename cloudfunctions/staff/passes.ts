import { ok } from '~/types/kernel/result'
import { addDays, dayOf, endOf, startOf, type CalendarDay } from '~/types/kernel/time'
import { requiredTrainings } from '~/types/staff/required-trainings'
import type { Policies } from '~/types/policy/policies'
import { clockActor } from '../_kernel/actor'
import { recordAudit } from '../_kernel/audit'
import type { Tx } from '../_kernel/database'
import type { Deps } from '../_kernel/deps'
import { moveDue, type Due } from '../_kernel/due'
import { queueMessages, toStaff } from '../_kernel/outbox'
import { currentPolicies } from '../_kernel/policies'
import type { DueJob } from '../_kernel/sweep'
import { inTransaction } from '../_kernel/transaction'
import type { DueRow } from '../_schema/documents'
import type { Attendee, Training, TrainingPass } from '../_schema/staff.schema'
import { activeColleagues } from './colleagues'
import { validUntil } from './domain/decide-training'
import { knownOf, standing } from './standing'
import { trainingWords } from './staff.copy'

export const passDueKinds = { expires: 'training.expires', reminder: 'training.reminder' } as const
/** A topic was held for the first time: from now on it is asked of everybody who needs it. */
export const topicHeldKind = 'training.topicHeld'

const isRequired = ({ topic }: Pick<Training, 'topic'>): boolean => requiredTrainings.some(each => each.topic === topic)
/** Without the training of a handover nobody stands in the group of an open batch (R5.12); other work is given to them as before. */
const isKept = (training: Pick<Training, 'topic'>): boolean =>
  isRequired(training) || training.topic === 'handoverBatch'

/** What a pass wants later: a word before it ends, and its end. */
export function passDues(pass: TrainingPass, { staff }: Pick<Policies, 'staff'>): Due[] {
  if (!pass.isPassed || pass.validUntil === null) return []
  const { _id: entityId, validUntil: last } = pass
  return [
    { entityId, kind: passDueKinds.reminder, at: startOf(addDays(last, -staff.trainingReminderDays)) },
    { entityId, kind: passDueKinds.expires, at: endOf(last) },
  ]
}

/** How each did goes to their own file, in the transaction of the result: work may be given to them, or not, from this moment on (R1.2). */
export async function keepPasses(
  tx: Tx,
  training: Training,
  people: readonly Attendee[],
  policies: Pick<Policies, 'staff'>,
  now: number,
): Promise<void> {
  if (!isKept(training)) return
  const isFirst = isRequired(training) && !(await tx.get('trainingTopics', training.topic))
  if (isFirst) await firstHeld(tx, training, now)
  for (const who of people) await keepPass(tx, training, who, policies, now)
}

async function firstHeld(tx: Tx, { topic }: Training, now: number): Promise<void> {
  await tx.put('trainingTopics', { _id: topic, firstHeldAt: now })
  await moveDue(tx, [], [{ entityId: topic, kind: topicHeldKind, at: now }])
}

async function keepPass(
  tx: Tx,
  { topic, _id: trainingId }: Training,
  { id: staffId, result }: Attendee,
  policies: Pick<Policies, 'staff'>,
  now: number,
): Promise<void> {
  if (!result) return
  const _id = `${staffId}:${topic}`
  const before = await tx.get('trainingPasses', _id)
  const on = dayOf(now)
  // Absent from a refresher or not passed yet: what was passed before still counts to its end.
  const stillCounts = before?.isPassed === true && (before.validUntil ?? on) >= on
  if (!result.isPassed && stillCounts) return
  const until = result.isPassed ? validUntil(on, policies.staff.trainingValidMonths) : null
  const version = (before?.version ?? 0) + 1
  const pass: TrainingPass = {
    _id,
    version,
    staffId,
    topic,
    trainingId,
    isPassed: result.isPassed,
    on,
    validUntil: until,
  }
  await tx.put('trainingPasses', pass)
  await moveDue(tx, before ? passDues(before, policies) : [], passDues(pass, policies))
  await refreshStanding(tx, staffId, now)
}

/** Reads what is known of somebody and writes whether work may be given to them, if that has changed. */
export async function refreshStanding(tx: Tx, staffId: string, now: number): Promise<boolean> {
  const file = await tx.get('staff', staffId)
  if (!file?.isActive) return false
  const before = file.notAssignable ?? null
  const after = standing(file.positions, await knownOf(tx, staffId), now, before)
  if (JSON.stringify(before) === JSON.stringify(after)) return false
  const version = (file.version ?? 1) + 1
  await tx.put('staff', { ...file, notAssignable: after, version })
  await recordAudit(tx, { entityId: staffId, version, at: now, by: clockActor, action: 'training', content: after })
  return true
}

const whileDue = async (row: DueRow, deps: Deps, work: (tx: Tx) => Promise<void>): Promise<void> => {
  await inTransaction(deps.database, deps, async tx => {
    const current = await tx.get('due', row._id)
    if (current?.dueAt !== row.dueAt) return ok(null)
    await moveDue(tx, [{ entityId: row.entityId, kind: row.kind, at: row.dueAt }], [])
    await work(tx)
    return ok(null)
  })
}

/** Everybody who needs it and has not got it may be given nothing from now on; one transaction a colleague. */
const topicHeld: DueJob = async (row, deps, now) => {
  for (const { _id } of await activeColleagues(deps.database))
    await inTransaction(deps.database, deps, async tx => ok(await refreshStanding(tx, _id, now)))
  await whileDue(row, deps, async () => undefined)
}

const told = (kind: string, words: { title: string; body: string }, pass: TrainingPass) => ({
  to: toStaff(pass.staffId),
  kind,
  ...words,
  subject: { kind: 'training' as const, id: pass.trainingId },
})

const passJob =
  (work: (tx: Tx, pass: TrainingPass, now: number) => Promise<void>): DueJob =>
  (row, deps, now) =>
    whileDue(row, deps, async tx => {
      const pass = await tx.get('trainingPasses', row.entityId)
      if (pass?.isPassed) await work(tx, pass, now)
    })

const remind = passJob(async (tx, pass, now) => {
  const notice = told('trainingReminder', trainingWords.reminder(pass.topic, lastDayOf(pass)), pass)
  await queueMessages(tx, `${pass._id}:${pass.version}`, [notice], now)
})
const expire = passJob(async (tx, pass, now) => {
  await refreshStanding(tx, pass.staffId, now)
  await queueMessages(
    tx,
    `${pass._id}:${pass.version}`,
    [told('trainingExpired', trainingWords.expired(pass.topic), pass)],
    now,
  )
})
const lastDayOf = ({ validUntil: last, on }: TrainingPass): CalendarDay => last ?? on

export const passJobs: Record<string, DueJob> = {
  [passDueKinds.reminder]: remind,
  [passDueKinds.expires]: expire,
  [topicHeldKind]: topicHeld,
}

export const policiesNow = (deps: Deps, now: number): Promise<Policies> => currentPolicies(deps.database, now)
