import type { OutputOf } from '~/types/kernel/contract'
import type { StaffContract } from '~/types/staff/staff.contract'
import { trainingLifecycle } from '~/types/staff/training.lifecycle'
import type { Context } from '../_kernel/entry'
import { cursorOf, pageFrom, within } from '../_kernel/page'
import { atLeast } from '../_kernel/query'
import type { Attendee, Training } from '../_schema/staff.schema'
import { me, rolesIn } from './colleagues'
import { byOf } from './committee.handlers'
import { trainingMoves } from './domain/decide-training'

const pageSize = 20

function mineOf({ people }: Training, staffId: string): 'invited' | 'passed' | 'failed' | 'absent' | null {
  const mine = people.find(({ id }) => id === staffId)
  if (!mine) return null
  if (!mine.result) return 'invited'
  if (mine.result.isPassed) return 'passed'
  return mine.result.isPresent || mine.result.retakes.length > 0 ? 'failed' : 'absent'
}

function rowOf(training: Training, staffId: string) {
  const { _id, topic, title, day, place, trainer, state, people } = training
  const counts = { invited: people.length, passed: people.filter(({ result }) => result?.isPassed).length }
  const row = { trainingId: _id, topic, title, day, place, trainer: trainer.name, state }
  return { ...row, ...counts, mine: mineOf(training, staffId) }
}

export async function trainingPage(
  { deps, caller }: Context,
  after: string | undefined,
): Promise<OutputOf<StaffContract, 'trainings'>> {
  const page = pageFrom(after, 'desc')
  const found = await deps.database.find('trainings', {
    where: { startsAt: atLeast(0), ...within('startsAt', page) },
    orderBy: [['startsAt', 'desc']],
    limit: pageSize,
    skip: page.skip,
  })
  const { id } = me(caller)
  return {
    rows: found.map(training => rowOf(training, id)),
    next: cursorOf(found, pageSize, page, ({ startsAt }) => startsAt),
  }
}

function personOf({ id: staffId, name, result }: Attendee) {
  return { staffId, name, result: result && { ...result, retakes: result.retakes.length } }
}

/** How others did is for those who train; everybody sees their own. */
export function trainingShown(context: Context, training: Training): OutputOf<StaffContract, 'training'> {
  const { id } = me(context.caller)
  const trains = rolesIn(trainingLifecycle.roles, context.caller.roles).length > 0
  const { passMark, cancelledBecause, people } = training
  return {
    ...rowOf(training, id),
    ...{ passMark, cancelledBecause },
    people: people.filter(each => trains || each.id === id).map(personOf),
    moves: trainingMoves(training, byOf(context)),
  }
}
