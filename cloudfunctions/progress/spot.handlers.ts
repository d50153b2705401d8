import { ok, refuse } from '~/types/kernel/result'
import type { ProgressContract } from '~/types/progress/progress.contract'
import { staffActor } from '../_kernel/actor'
import { recordAudit } from '../_kernel/audit'
import type { Context, Handlers } from '../_kernel/entry'
import { currentPolicies } from '../_kernel/policies'
import type { ProgressEstate } from '../_schema/progress.schema'
import { newEstate, putEstate } from './estate.store'

/** Changes the estate's books in one transaction; they are made when there are none yet. */
async function changeBooks<Value, Code extends string>(
  context: Context,
  estateId: string,
  change: (books: ProgressEstate) => { books: ProgressEstate; value: Value } | ReturnType<typeof refuse<Code>>,
) {
  const { deps, now, commit, caller, action, rolesTowards } = context
  const estate = await deps.database.get('estates', estateId)
  if (!estate || rolesTowards({ estateId }).length === 0) return refuse('NOT_FOUND')
  const rhythm = (await currentPolicies(deps.database, now)).progress
  return commit<Value, Code>(async tx => {
    const before = await tx.get('progressEstates', estateId)
    const changed = change(before ?? newEstate(estateId, estate.name, now, rhythm))
    if ('ok' in changed) return changed
    const saved = await putEstate(tx, before, changed.books)
    const by = staffActor(caller)
    const row = { entityId: `${estateId}:progress`, version: saved.version, at: now, by, action, content: saved }
    await recordAudit(tx, row)
    return ok(changed.value)
  })
}

const isTaken = ({ spots }: ProgressEstate, name: string, but?: string): boolean =>
  spots.some(spot => spot.name === name && spot.spotId !== but)

export const spotHandlers: Pick<Handlers<ProgressContract>, 'spots' | 'addSpot' | 'renameSpot'> = {
  async spots({ estateId }, { deps, rolesTowards }) {
    const estate = await deps.database.get('estates', estateId)
    if (!estate || rolesTowards({ estateId }).length === 0) return refuse('NOT_FOUND')
    const books = await deps.database.get('progressEstates', estateId)
    return ok({ spots: books?.spots ?? [] })
  },

  async addSpot({ estateId, name }, context) {
    const spotId = context.deps.newId()
    return changeBooks(context, estateId, books =>
      isTaken(books, name)
        ? refuse('SPOT_EXISTS')
        : { books: { ...books, spots: [...books.spots, { spotId, name }] }, value: { spotId } },
    )
  },

  async renameSpot({ estateId, spotId, name }, context) {
    return changeBooks<{ spotId: string }, 'SPOT_EXISTS' | 'NOT_FOUND'>(context, estateId, books => {
      if (!books.spots.some(spot => spot.spotId === spotId)) return refuse('NOT_FOUND')
      if (isTaken(books, name, spotId)) return refuse('SPOT_EXISTS')
      const spots = books.spots.map(spot => (spot.spotId === spotId ? { spotId, name } : spot))
      return { books: { ...books, spots }, value: { spotId } }
    })
  },
}
