import type { EntryRefusal, InputOf } from '~/types/kernel/contract'
import type { HandoverContract } from '~/types/handover/handover.contract'
import type { contractorActions } from '~/types/handover/contractors.actions'
import { ok, refuse } from '~/types/kernel/result'
import { staffActor } from '../../_kernel/actor'
import { recordAudit } from '../../_kernel/audit'
import type { Database, Tx } from '../../_kernel/database'
import type { Context, Handlers } from '../../_kernel/entry'
import { sha256 } from '../../_kernel/field-crypto'
import { above } from '../../_kernel/query'
import type { Contractor } from '../../_schema/inspection.schema'

const pageSize = 20

/** The same name is the same company: adding it twice meets the same document. */
const contractorIdOf = (name: string): string => `c-${sha256(name).slice(0, 20)}`

export const contractorHandlers: Pick<Handlers<HandoverContract>, keyof typeof contractorActions> = {
  addContractor: (said, context) => add(context, said),
  changeContractor: (said, context) => change(context, said),
  async contractors({ after = '' }, { deps }) {
    const found = await deps.database.find('contractors', {
      where: { _id: above(after) },
      orderBy: [['_id', 'asc']],
      limit: pageSize,
    })
    const rows = found.map(({ _id: contractorId, name, components, estateIds, isActive }) => ({
      ...{ contractorId, name, components, estateIds, isActive },
    }))
    const last = rows.length === pageSize ? rows[rows.length - 1] : undefined
    return ok(last ? { rows, next: last.contractorId } : { rows })
  },
}

async function areEstates(database: Database, estateIds: readonly string[]): Promise<boolean> {
  const found = await Promise.all(estateIds.map(id => database.get('estates', id)))
  return found.every(estate => estate !== null)
}

async function add({ deps, commit, caller, now, action }: Context, said: InputOf<HandoverContract, 'addContractor'>) {
  const isKnown = await areEstates(deps.database, said.estateIds)
  const _id = contractorIdOf(said.name)
  return commit<{ contractorId: string }, 'CONTRACTOR_EXISTS' | 'ESTATE_UNKNOWN'>(async tx => {
    if (!isKnown) return refuse('ESTATE_UNKNOWN')
    if (await tx.get('contractors', _id)) return refuse('CONTRACTOR_EXISTS')
    await keep(tx, { _id, version: 1, ...said, isActive: true }, { caller, now, action })
    return ok({ contractorId: _id })
  })
}

async function change(
  { deps, commit, caller, now, action }: Context,
  { contractorId, ...said }: InputOf<HandoverContract, 'changeContractor'>,
) {
  const isKnown = await areEstates(deps.database, said.estateIds)
  return commit<{ version: number }, 'ESTATE_UNKNOWN' | EntryRefusal>(async tx => {
    const before = await tx.get('contractors', contractorId)
    if (!before) return refuse('NOT_FOUND')
    if (!isKnown) return refuse('ESTATE_UNKNOWN')
    const version = before.version + 1
    await keep(tx, { ...before, ...said, version }, { caller, now, action })
    return ok({ version })
  })
}

async function keep(tx: Tx, content: Contractor, { caller, now, action }: Pick<Context, 'caller' | 'now' | 'action'>) {
  await tx.put('contractors', content)
  const by = staffActor(caller)
  await recordAudit(tx, { entityId: content._id, version: content.version, at: now, by, action, content })
}
