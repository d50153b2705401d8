import type { consultActions } from '~/types/estate/consult.actions'
import type { EntryRefusal, InputOf } from '~/types/kernel/contract'
import { ok, refuse } from '~/types/kernel/result'
import { activeStaff } from '../_kernel/colleagues'
import { numberOf } from '../_kernel/consult/consult.store'
import { newConsult, openConsult, type Opening } from '../_kernel/consult/open'
import type { Context } from '../_kernel/entry'
import { usePhotos } from '../_kernel/photos'
import { currentPolicyId } from '../_kernel/policies'
import type { AccountUnit } from '../_schema/documents'
import type { Consult } from '../_schema/estate.schema'
import { reachedEstate } from './keep'

type Actions = typeof consultActions
export interface Moved {
  consultId: string
  number: string
  state: Consult['state']
}
export const movedOf = ({ _id, state }: Consult): Moved => ({ consultId: _id, number: numberOf(_id), state })

/** A flat of mine; a member needs to have been invited to report. */
function myUnit({ caller }: Context, unitId: string): AccountUnit | undefined {
  const unit = caller.account?.units.find(each => each.unitId === unitId)
  return unit && (unit.as === 'owner' || unit.scopes.includes('report')) ? unit : undefined
}

/** R3.4: what no article answered goes to the agents of the estate, and a clock starts. */
export function ask(context: Context, said: InputOf<Actions, 'ask'>) {
  const unit = said.unitId === undefined ? undefined : myUnit(context, said.unitId)
  const isElsewhere = said.unitId !== undefined && unit?.estateId !== said.estateId
  const about = { kind: 'question', desk: 'agents', said: null } as const
  const unitOf = { unitId: unit?.unitId ?? null, unitName: unit?.name ?? null }
  return submit(context, { ...about, ...unitOf, ...pick(said), isElsewhere })
}

/** R3.5: goes to the manager of the estate; neither sales nor the desk reads it. */
export function reportDeviation(context: Context, said: InputOf<Actions, 'reportDeviation'>) {
  const details = { on: said.saidOn ?? null, name: said.saidByName, topic: said.topic ?? null }
  const about = { kind: 'deviation', desk: 'manager', said: details, unitId: null, unitName: null } as const
  return submit(context, { ...about, ...pick(said), isElsewhere: false })
}

const pick = ({ estateId, words, photos }: { estateId: string; words: string; photos: string[] }) => ({
  estateId,
  words,
  photos,
})

interface Submission extends Pick<Opening, 'kind' | 'desk' | 'said' | 'unitId' | 'unitName' | 'words'> {
  estateId: string
  photos: string[]
  /** About a flat that is not theirs. */
  isElsewhere: boolean
}

async function submit(context: Context, { isElsewhere, estateId, photos, ...opening }: Submission) {
  const { deps, now, caller } = context
  const [policyId, staff] = await Promise.all([currentPolicyId(deps.database, now), activeStaff(deps.database)])
  return context.commit<Moved, EntryRefusal | 'PHOTO_NOT_USABLE'>(async tx => {
    const estate = await reachedEstate(tx, context, estateId)
    if (!estate || isElsewhere) return refuse('NOT_FOUND')
    const consult = newConsult(context, { ...opening, estateId, estateName: estate.name, photoIds: photos }, policyId)
    const used = await usePhotos(tx, caller.openid, photos, consult._id)
    if (!used.ok) return used
    return ok(movedOf(await openConsult(tx, context, consult, staff)))
  })
}
