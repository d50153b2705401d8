import type { ArchiveContract } from '~/types/archive/archive.contract'
import { ok, refuse } from '~/types/kernel/result'
import { dayOf } from '~/types/kernel/time'
import { staffActor } from '../_kernel/actor'
import { recordAudit } from '../_kernel/audit'
import type { Context, Handlers } from '../_kernel/entry'
import type { Database } from '../_kernel/database'
import { above, startsWith } from '../_kernel/query'
import { inTransaction } from '../_kernel/transaction'
import type { UnitFile } from '../_schema/documents'
import { importHandlers } from './import.handlers'
import { findAll } from '../_kernel/find-all'
import { refreshOwners } from './owners'

const unitsPerTransaction = 20
const mostFound = 20

async function unitsMeant(
  database: Database,
  estateId: string,
  building?: string,
  unitIds?: readonly string[],
): Promise<UnitFile[]> {
  const units = await findAll(database, 'units', { estateId })
  return units.filter(unit => (!building || unit.building === building) && (!unitIds || unitIds.includes(unit._id)))
}

async function changeUnits(context: Context, units: readonly UnitFile[], change: Partial<UnitFile>): Promise<void> {
  const { deps, now, action } = context
  for (let from = 0; from < units.length; from += unitsPerTransaction) {
    const chunk = units.slice(from, from + unitsPerTransaction)
    await inTransaction(deps.database, deps, async tx => {
      for (const { _id } of chunk) {
        const unit = await tx.get('units', _id)
        if (unit) await tx.put('units', { ...unit, ...change })
      }
      const content = { unitIds: chunk.map(({ _id }) => _id), change }
      const row = {
        entityId: `${chunk[0]?._id}:${action}`,
        version: now,
        at: now,
        by: staffActor(context.caller),
        action,
        content,
      }
      await recordAudit(tx, row)
      return ok(null)
    })
  }
  await refreshOwners(deps, units)
}

export const archiveHandlers: Handlers<ArchiveContract> = {
  ...importHandlers,

  /** Chunk by chunk; recording the same day again changes nothing, so what was cut off is made good by calling again. */
  async recordCompletion({ estateId, building, acceptedOn }, context) {
    const units = await unitsMeant(context.deps.database, estateId, building)
    await changeUnits(context, units, { completionAcceptedOn: acceptedOn })
    return ok({ units: units.length })
  },

  async recordHandover({ estateId, building, unitIds, handedOverOn }, context) {
    const { deps, now, rolesTowards } = context
    const today = dayOf(now)
    if (rolesTowards({ estateId }).length === 0) return refuse('NOT_FOUND')
    if (handedOverOn > today) return refuse('HANDOVER_IN_THE_FUTURE', { today })
    const units = await unitsMeant(deps.database, estateId, building, unitIds)
    const tooEarly = units.find(({ completionAcceptedOn }) => !completionAcceptedOn)
    if (units.length === 0) return refuse('NOT_FOUND')
    if (tooEarly) return refuse('COMPLETION_NOT_RECORDED', { unit: tooEarly.name })
    await changeUnits(context, units, { handedOverOn })
    return ok({ units: units.length })
  },

  async revealPhone({ personId, ticketId, reason }, context) {
    const { deps, caller, commit, now, rolesTowards } = context
    const person = await deps.database.get('persons', personId)
    const ticket = ticketId ? await deps.database.get('tickets', ticketId) : null
    const unit = person?.unitIds[0] ? await deps.database.get('units', ticket?.unitId ?? person.unitIds[0]) : null
    const isTheirTicket = ticket === null || !!person?.unitIds.includes(ticket.unitId)
    const resource = { estateId: unit?.estateId, assignees: ticket ? [ticket.technicianId] : [] }
    const staff = caller.account?.staff
    if (!person || !staff || !isTheirTicket || rolesTowards(resource).length === 0) return refuse('NOT_FOUND')
    // The answer kept under the request's key says only that it was looked at: the number itself is never stored again.
    const seen = await commit(async tx => {
      const view = { _id: deps.newId(), personId, at: now, staffId: staff.staffId, staffName: staff.name }
      await tx.create('phoneViews', [{ ...view, department: staff.department, reason, ticketId: ticketId ?? null }])
      const change = { at: now, by: staffActor(context.caller), action: 'revealPhone', content: { personId, reason } }
      await recordAudit(tx, { entityId: `${personId}:phone`, version: now, ...change })
      return ok({ viewId: view._id })
    })
    return seen.ok ? ok({ phone: deps.crypto.open(person.phone) }) : seen
  },

  async findUnits({ words }, { deps, rolesTowards }) {
    const rows = (await unitsNamed(deps.database, words))
      .filter(({ _id, estateId }) => rolesTowards({ unitId: _id, estateId }).length > 0)
      .map(({ _id, name, houseType, handedOverOn }) => ({
        unitId: _id,
        name,
        houseType,
        handedOverOn: handedOverOn ?? null,
      }))
    return ok({ rows })
  },
}

/** Units whose name begins so, with or without the estate's name before it. */
async function unitsNamed(database: Database, words: string): Promise<UnitFile[]> {
  const estates = await findAll(database, 'estates', { _id: above('') })
  const beginnings = [words, ...estates.map(({ name }) => `${name} ${words}`)]
  const found = beginnings.map(beginning =>
    database.find('units', {
      where: { isVisible: true, name: startsWith(beginning) },
      orderBy: [['name', 'asc']],
      limit: mostFound,
    }),
  )
  return (await Promise.all(found)).flat().slice(0, mostFound)
}
