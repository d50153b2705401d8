import { ok } from '~/types/kernel/result'
import { anyFit, type Successor } from '~/types/staff/successor'
import type { WorkKind } from '~/types/staff/work'
import { clockActor } from '../_kernel/actor'
import { recordAudit } from '../_kernel/audit'
import type { Tx } from '../_kernel/database'
import type { Deps } from '../_kernel/deps'
import { findAll } from '../_kernel/find-all'
import { finishHandingOn } from '../_kernel/leaving'
import type { Leaving } from '../_schema/staff.schema'
import { queueMessages, toStaff, type Notice } from '../_kernel/outbox'
import { above } from '../_kernel/query'
import type { DueJob } from '../_kernel/sweep'
import { inTransaction } from '../_kernel/transaction'
import type { NamedColleague } from '../_schema/staff.schema'
import { activeColleagues, named } from './colleagues'
import { asSuccessor } from './leave'
import { handedWords, trainingWords } from './staff.copy'

interface Handing {
  deps: Deps
  leaving: Leaving
  staff: readonly Successor[]
  action: string
  now: number
}

/** The company's own open matters of somebody who left: proposals, trainings, invitations, teams; and nothing rings for them any more (R1.1). */
export const handOnOwn: DueJob = async (row, deps, now) => {
  const [leaving, file] = await Promise.all([
    deps.database.get('leavings', row.entityId),
    deps.database.get('staff', row.entityId),
  ])
  const hasLeft = leaving !== null && file?.isActive === false
  if (hasLeft) {
    const staff = (await activeColleagues(deps.database)).map(asSuccessor)
    await handOn({ deps, leaving, staff, action: row.kind, now })
  }
  await inTransaction(deps.database, deps, async tx => {
    const due = { entityId: row.entityId, kind: row.kind, at: row.dueAt }
    await finishHandingOn(tx, due, hasLeft ? leaving : null)
    return ok(null)
  })
}

async function handOn(handing: Handing): Promise<void> {
  const { deps, leaving } = handing
  const { database } = deps
  await database.removeWhere('grants', { to: toStaff(leaving._id) })
  const [proposals, trainings, teams] = await Promise.all([
    findAll(database, 'decisions', { 'carriedBy.id': leaving._id, state: 'proposed' }),
    findAll(database, 'trainings', { state: 'planned', startsAt: above(0) }),
    findAll(database, 'warrantyTeams', { _id: above('') }),
  ])
  for (const { _id } of proposals) await handOnDecision(handing, _id)
  for (const { _id } of trainings) await handOnTraining(handing, _id)
  for (const { _id, technicianIds } of teams) if (technicianIds.includes(leaving._id)) await leaveTeam(handing, _id)
}

function successorFor(kind: WorkKind, { staff, leaving }: Handing): NamedColleague {
  const found = anyFit(staff, { kind, count: 1, estateIds: [] }, leaving._id, leaving.successors[kind])
  if (!found) throw new Error(`nobody can take on ${kind} of ${leaving._id}`)
  return named(found)
}

const alone = (deps: Deps, work: (tx: Tx) => Promise<void>) =>
  inTransaction(deps.database, deps, async tx => {
    await work(tx)
    return ok(null)
  })

const handOnDecision = (handing: Handing, id: string) =>
  alone(handing.deps, async tx => {
    const { leaving, action, now } = handing
    const before = await tx.get('decisions', id)
    if (before?.state !== 'proposed' || before.carriedBy.id !== leaving._id) return
    const carriedBy = successorFor('decisions', handing)
    const content = { ...before, carriedBy, version: before.version + 1 }
    await tx.put('decisions', content)
    await recordAudit(tx, { entityId: id, version: content.version, at: now, by: clockActor, action, content })
    const words = handedWords('decisions', before.title, leaving.name)
    await tell(
      tx,
      `${id}:${content.version}`,
      { to: toStaff(carriedBy.id), ...words, kind: action, subject: { kind: 'decision', id } },
      now,
    )
  })

/** Who leaves is invited no more, and does not train anybody. */
const handOnTraining = (handing: Handing, id: string) =>
  alone(handing.deps, async tx => {
    const { leaving, action, now } = handing
    const before = await tx.get('trainings', id)
    const isInvited = before?.people.some(each => each.id === leaving._id) === true
    const isTrainer = before?.trainer.id === leaving._id
    if (before?.state !== 'planned' || (!isInvited && !isTrainer)) return
    const trainer = isTrainer ? successorFor('trainings', handing) : before.trainer
    const people = before.people.filter(each => each.id !== leaving._id)
    const content = { ...before, trainer, people, version: before.version + 1 }
    await tx.put('trainings', content)
    await recordAudit(tx, { entityId: id, version: content.version, at: now, by: clockActor, action, content })
    const words = trainingWords.trainerChanged(before.title, leaving.name)
    if (isTrainer)
      await tell(
        tx,
        `${id}:${content.version}`,
        { to: toStaff(trainer.id), ...words, kind: action, subject: { kind: 'training', id } },
        now,
      )
  })

const leaveTeam = ({ deps, leaving, action, now }: Handing, id: string) =>
  alone(deps, async tx => {
    const before = await tx.get('warrantyTeams', id)
    if (!before?.technicianIds.includes(leaving._id)) return
    const technicianIds = before.technicianIds.filter(each => each !== leaving._id)
    const content = { ...before, technicianIds, version: before.version + 1 }
    await tx.put('warrantyTeams', content)
    const entityId = `warrantyTeam:${id}`
    await recordAudit(tx, { entityId, version: content.version, at: now, by: clockActor, action, content })
  })

const tell = (tx: Tx, source: string, notice: Notice, now: number): Promise<void> =>
  queueMessages(tx, source, [notice], now)
