import type { EstateContract } from '~/types/estate/estate.contract'
import type { promiseActions } from '~/types/estate/promises.actions'
import type { InputOf } from '~/types/kernel/contract'
import { ok, refuse, type Result } from '~/types/kernel/result'
import { dayOf } from '~/types/kernel/time'
import type { Tx } from '../_kernel/database'
import { moveDue } from '../_kernel/due'
import type { Context, Handlers } from '../_kernel/entry'
import { queueMessages } from '../_kernel/outbox'
import { usePhotos } from '../_kernel/photos'
import { currentPolicies } from '../_kernel/policies'
import type { EstateFile, UnitFile } from '../_schema/documents'
import type { SalesPromise } from '../_schema/estate.schema'
import { activeStaff, serves, type Colleague } from '../_kernel/colleagues'
import { decideEnding, decideWriting, dueInstant, isBinding, promiseDues } from './domain/promise'
import { promiseCopy } from './estate.copy'
import { reachedEstate } from './keep'
import { toColleagues } from '../_kernel/told'
import { onePromise, promiseList, promisesOfUnit } from './promise.lists'
import { savePromise } from './promise.store'
import { changeBy } from './public.handlers'

type Actions = typeof promiseActions
type Moved = { promiseId: string; state: SalesPromise['state'] }

export const promiseHandlers: Pick<Handlers<EstateContract>, keyof Actions> = {
  makePromise: (said, context) => makePromise(context, said),

  writePromiseInto: ({ promiseId, ...written }, context) =>
    movePromise(context, promiseId, {
      what: 'written',
      words: written.reference,
      decide: (promise, roles) => decideWriting(promise, written, roles),
      line: () => promiseCopy.written(written.into, written.reference),
    }),
  fulfilPromise: ({ promiseId, words }, context) =>
    end(context, promiseId, 'fulfilPromise', words, promiseCopy.fulfilled),
  declarePromiseBroken: ({ promiseId, words }, context) =>
    end(context, promiseId, 'declarePromiseBroken', words, promiseCopy.broken),
  withdrawPromise: ({ promiseId, words }, context) =>
    end(context, promiseId, 'withdrawPromise', words, promiseCopy.withdrawn),

  promises: (asked, context) => promiseList(context, asked),
  promise: ({ promiseId }, context) => onePromise(context, promiseId),
  promisesToUs: ({ unitId }, context) => promisesOfUnit(context, unitId),

  async promiseKeepers({ estateId }, context) {
    if (!(await reachedEstate(context.deps.database, context, estateId))) return refuse('NOT_FOUND')
    const staff = await activeStaff(context.deps.database)
    const rows = staff
      .filter(each => serves(each, estateId))
      .map(({ _id, name, department }) => ({ staffId: _id, name, department }))
    return ok({ rows })
  },
}

type MakeRefusal = 'NOT_FOUND' | 'PHOTO_NOT_USABLE' | 'REFERENCE_NEEDED' | 'DUE_IN_THE_PAST'

/** R3.3: what, to whom, where written, until when, who keeps it, with what evidence. */
async function makePromise(context: Context, said: InputOf<Actions, 'makePromise'>) {
  const { deps, now, caller } = context
  const [{ estate: policy }, staff] = await Promise.all([
    currentPolicies(deps.database, now),
    activeStaff(deps.database),
  ])
  const keeper = staff.find(({ _id }) => _id === said.staffId)
  return context.commit<Moved, MakeRefusal>(async tx => {
    const estate = await reachedEstate(tx, context, said.estateId)
    const unit = said.unitId === undefined ? null : await tx.get('units', said.unitId)
    const isElsewhere = said.unitId !== undefined && (unit?.estateId !== said.estateId || !unit.isVisible)
    if (!estate || !keeper || isElsewhere) return refuse('NOT_FOUND')
    if (isBinding(said.place) && said.reference === undefined) return refuse('REFERENCE_NEEDED')
    if (said.dueOn < dayOf(now)) return refuse('DUE_IN_THE_PAST')
    const promise = madePromise(deps.newId(), said, { estate, unit, keeper, now })
    const used = await usePhotos(tx, caller.openid, said.photos, promise._id)
    if (!used.ok) return used
    const step = { what: 'made', words: said.what, onTimeline: promiseCopy.made(said.what) }
    await savePromise(tx, changeBy(context), promise, step)
    await moveDue(tx, [], promiseDues(promise, policy.promiseReminderDays, now))
    if (keeper._id !== caller.account?.staffId) await tellKeeper(tx, promise, now)
    return ok({ promiseId: promise._id, state: promise.state })
  })
}

function madePromise(
  _id: string,
  said: InputOf<Actions, 'makePromise'>,
  { estate, unit, keeper, now }: { estate: EstateFile; unit: UnitFile | null; keeper: Colleague; now: number },
): SalesPromise {
  const { what, place, reference, isImportant, dueOn, photos } = said
  const written = isBinding(place) && reference !== undefined ? { into: place, reference } : null
  return {
    _id,
    version: 1,
    ...{ what, place, written, isImportant, dueOn },
    ...{ estateId: estate._id, estateName: estate.name },
    ...{ unitId: unit?._id ?? null, unitName: unit?.name ?? null },
    ...{ staffId: keeper._id, staffName: keeper.name },
    dueAt: dueInstant({ dueOn }),
    photoIds: photos,
    state: 'open',
    isOpen: true,
    madeAt: now,
    closedAt: 0,
    closing: '',
  }
}

async function tellKeeper(tx: Tx, promise: SalesPromise, now: number): Promise<void> {
  const { _id, version, what, dueOn, staffId, estateName } = promise
  const matter = { subject: { kind: 'promise' as const, id: _id }, estateName, now }
  const notices = toColleagues([staffId], 'promiseGiven', promiseCopy.given(what, dueOn), matter)
  await queueMessages(tx, `${_id}:${version}`, notices, now)
}

interface Movement<Code extends string> {
  what: string
  words: string
  decide: (promise: SalesPromise, roles: ReturnType<Context['rolesTowards']>) => Result<SalesPromise, Code>
  line: (promise: SalesPromise) => { title: string; body: string }
}

/** The story of every move: load, is it theirs to see, decide, save; what is settled is due no more. */
async function movePromise<Code extends string>(context: Context, promiseId: string, movement: Movement<Code>) {
  const { estate: policy } = await currentPolicies(context.deps.database, context.now)
  return context.commit<Moved, Code | 'NOT_FOUND'>(async tx => {
    const before = await tx.get('promises', promiseId)
    const roles = before ? context.rolesTowards({ estateId: before.estateId }) : []
    if (!before || roles.length === 0) return refuse('NOT_FOUND')
    const decided = movement.decide(before, roles)
    if (!decided.ok) return decided
    const after = decided.value
    const step = { what: movement.what, words: movement.words, onTimeline: movement.line(after) }
    await savePromise(tx, changeBy(context), after, step)
    const dues = (promise: SalesPromise) => promiseDues(promise, policy.promiseReminderDays, context.now)
    await moveDue(tx, dues(before), dues(after))
    return ok({ promiseId, state: after.state })
  })
}

type EndAction = Parameters<typeof decideEnding>[1]['action']

const end = (
  context: Context,
  promiseId: string,
  action: EndAction,
  words: string,
  line: (what: string) => { title: string; body: string },
) =>
  movePromise(context, promiseId, {
    what: action,
    words,
    decide: (promise, roles) => decideEnding(promise, { action, words, roles, now: context.now }),
    line: ({ what }) => line(what),
  })
