import { ok, refuse, type Result } from '../kernel/result'
import type { Position } from './positions'
import { workNeeds, type OpenWork, type WorkKind } from './work'

/** A colleague as far as it matters for taking work on. */
export interface Successor {
  _id: string
  name: string
  positions: readonly Position[]
  /** Empty: all estates. */
  estateIds: readonly string[]
  isActive: boolean
  notAssignable: { reason: string } | null
}

export interface Named {
  /** For everything that has no successor of its own. */
  forAll: string | null
  byKind: Partial<Record<WorkKind, string>>
}
export type Successors = Partial<Record<WorkKind, string>>
export type Unfitness = 'leaves' | 'position' | 'estate' | 'training'

/** Why somebody cannot take this work on; undefined: they can. */
export function unfitnessFor(who: Successor, { kind, estateIds }: OpenWork, leaverId: string): Unfitness | undefined {
  if (who._id === leaverId || !who.isActive) return 'leaves'
  const needed = workNeeds[kind]
  if (needed.length > 0 && !who.positions.some(position => needed.includes(position))) return 'position'
  const servesAll = who.estateIds.length === 0 || estateIds.every(estateId => who.estateIds.includes(estateId))
  if (!servesAll) return 'estate'
  return needed.length > 0 && who.notAssignable !== null ? 'training' : undefined
}

/** A successor for each kind that is open: the one named for it, else the one for all; every one must hold the position and serve the estates. */
export function planSuccessors(
  open: readonly OpenWork[],
  { forAll, byKind }: Named,
  staff: readonly Successor[],
  leaverId: string,
): Result<Successors, 'SUCCESSOR_NEEDED' | 'SUCCESSOR_NOT_FIT'> {
  const chosen = open.map(work => ({ work, staffId: byKind[work.kind] ?? forAll }))
  const missing = chosen.filter(({ staffId }) => staffId === null).map(({ work }) => work.kind)
  if (missing.length > 0) return refuse('SUCCESSOR_NEEDED', { kinds: missing })
  for (const { work, staffId } of chosen) {
    const who = staff.find(({ _id }) => _id === staffId)
    const why = who ? unfitnessFor(who, work, leaverId) : 'leaves'
    if (why !== undefined) return refuse('SUCCESSOR_NOT_FIT', { kind: work.kind, name: who?.name ?? '', why })
  }
  return ok(Object.fromEntries(chosen.map(({ work, staffId }) => [work.kind, staffId])))
}

/** Somebody who can, when the one who was planned cannot any more: the smallest id, the same whoever looks. */
export function anyFit(
  staff: readonly Successor[],
  work: OpenWork,
  leaverId: string,
  planned: string | undefined,
): Successor | undefined {
  const fit = staff.filter(who => unfitnessFor(who, work, leaverId) === undefined)
  return fit.find(({ _id }) => _id === planned) ?? [...fit].sort((a, b) => (a._id < b._id ? -1 : 1))[0]
}
