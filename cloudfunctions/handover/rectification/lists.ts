import type { InputOf, OutputOf } from '~/types/kernel/contract'
import type { HandoverContract } from '~/types/handover/handover.contract'
import { partTable } from '~/types/ticket/parts'
import type { Colleague } from '../../_kernel/colleagues'
import { activeStaff, holding } from '../../_kernel/colleagues'
import type { Database } from '../../_kernel/database'
import type { Context } from '../../_kernel/entry'
import { findAll } from '../../_kernel/find-all'
import { cursorOf, pageFrom, within } from '../../_kernel/page'
import { above, oneOf, type Where } from '../../_kernel/query'
import type { Contractor, Snag } from '../../_schema/inspection.schema'
import { snagRows } from './views'

const pageSize = 20
const mostOfAFlat = 200
const mostCharged = 50

const anyOf = (field: string, values: readonly string[]): Where => ({
  [field]: values.length === 1 ? (values[0] ?? null) : oneOf(values),
})

/** Those of the estates that I serve; of one estate when I ask for it, and nothing when it is not mine. */
function estatesIn({ caller }: Context, asked: string | undefined): Where | null {
  const mine = caller.account?.staff?.estateIds ?? []
  if (asked !== undefined) return mine.length === 0 || mine.includes(asked) ? { estateId: asked } : null
  return mine.length === 0 ? {} : anyOf('estateId', mine)
}

async function pageOf(context: Context, where: Where, after: string | undefined) {
  const page = pageFrom(after, 'asc')
  const found = await context.deps.database.find('snags', {
    where: { ...where, ...within('dueAt', page) },
    orderBy: [['dueAt', 'asc']],
    limit: pageSize,
    skip: page.skip,
  })
  return { found, next: cursorOf(found, pageSize, page, ({ dueAt }) => dueAt) }
}

/** The group's view (R5.8): open ones by deadline, with what one asks for. */
export async function snagQueue(
  context: Context,
  asked: InputOf<HandoverContract, 'snagQueue'>,
): Promise<OutputOf<HandoverContract, 'snagQueue'>> {
  const estates = estatesIn(context, asked.estateId)
  if (!estates) return { rows: [] }
  const { building, contractorId, isBreached, isMine, after } = asked
  const where: Where = {
    ...{ isOpen: true, ...estates },
    ...(building !== undefined && { building }),
    ...(contractorId !== undefined && { contractorId }),
    ...(isBreached === true && { isLate: true }),
    ...(isMine === true && { assigneeId: context.caller.account?.staff?.staffId ?? '' }),
  }
  const { found, next } = await pageOf(context, where, after)
  return { rows: await snagRows(context, found), ...(next !== undefined && { next }) }
}

export async function snagCounts(context: Context): Promise<OutputOf<HandoverContract, 'snagCounts'>> {
  const { database } = context.deps
  const estates = estatesIn(context, undefined) ?? {}
  const countOf = (where: Where): Promise<number> => database.count('snags', { ...estates, ...where })
  const [open, breached, unassigned, contested, batches, contractors] = await Promise.all([
    countOf({ isOpen: true }),
    countOf({ isOpen: true, isLate: true }),
    countOf({ isOpen: true, state: 'recorded' }),
    countOf({ 'charge.state': 'contested' }),
    batchesOf(database, estates),
    allContractors(database),
  ])
  return {
    ...{ open, breached, unassigned, contested },
    estates: batches,
    contractors: contractors.map(({ _id: contractorId, name }) => ({ contractorId, name })),
  }
}

const mostBatches = 200

/** The estates that hand over, with the buildings of their batches: what a queue is filtered by. */
async function batchesOf(database: Database, estates: Where) {
  const where = Object.keys(estates).length === 0 ? { createdAt: above(0) } : estates
  const found = await database.find('handoverBatches', {
    where,
    limit: mostBatches,
    fields: ['estateId', 'estateName', 'buildings'],
  })
  const ids = [...new Set(found.map(({ estateId }) => estateId))]
  return ids.map(estateId => {
    const its = found.filter(batch => batch.estateId === estateId)
    const buildings = [...new Set(its.flatMap(batch => batch.buildings))].sort()
    return { estateId, name: its[0]?.estateName ?? '', buildings }
  })
}

const allContractors = (database: Database): Promise<Contractor[]> =>
  findAll(database, 'contractors', { _id: above('') })

/** What is with my company, and what was charged to it and is not settled. What is only meant for it is not shown yet. */
export async function mySnags(
  context: Context,
  after: string | undefined,
): Promise<OutputOf<HandoverContract, 'mySnags'>> {
  const contractorId = context.caller.account?.staff?.contractorId
  if (!contractorId) return { rows: [], charged: [] }
  const { found, next } = await pageOf(context, { contractorId, isOpen: true }, after)
  const charged =
    after === undefined
      ? await context.deps.database.find('snags', {
          where: { 'charge.contractorId': contractorId, 'charge.state': oneOf(['charged', 'contested']) },
          limit: mostCharged,
        })
      : []
  const given = found.filter(({ state }) => state !== 'recorded')
  return {
    rows: await snagRows(context, given),
    ...(next !== undefined && { next }),
    charged: await snagRows(context, charged),
  }
}

/** All of a flat: those that are open, by deadline, then those that are done, the last first. */
export async function unitSnags({ deps, ...context }: Context, unitId: string) {
  const found = await deps.database.find('snags', {
    where: { unitId },
    orderBy: [['recordedAt', 'asc']],
    limit: mostOfAFlat,
  })
  const open = found.filter(({ isOpen }) => isOpen).sort((one, other) => one.dueAt - other.dueAt)
  const done = found.filter(({ isOpen }) => !isOpen).sort((one, other) => (other.closedAt ?? 0) - (one.closedAt ?? 0))
  return snagRows({ deps, ...context }, [...open, ...done])
}

/** The trade that a part of a flat belongs to: contractors and technicians of it stand first. */
const tradeOf = (component: string): string | undefined => partTable.find(({ id }) => id === component)?.trade

const isAssignable = ({ notAssignable }: Pick<Colleague, 'notAssignable'>): boolean => !notAssignable

export async function mendersFor({ deps }: Context, snag: Snag): Promise<OutputOf<HandoverContract, 'menders'>> {
  const trade = tradeOf(snag.component)
  const isOfTrade = (held: readonly string[]): boolean => trade !== undefined && held.includes(trade)
  const [companies, staff] = await Promise.all([allContractors(deps.database), activeStaff(deps.database)])
  const contractors = companies
    .filter(each => contractorFits(each, snag))
    .map(({ _id, name, components }) => ({ contractorId: _id, name, isOfTrade: isOfTrade(components) }))
  const technicians = holding(staff, ['technician'], snag.estateId)
    .filter(isAssignable)
    .map(({ _id, name, trades }) => ({ staffId: _id, name, isOfTrade: isOfTrade(trades) }))
  return { contractors: tradeFirst(contractors), technicians: tradeFirst(technicians) }
}

const tradeFirst = <Row extends { isOfTrade: boolean }>(rows: readonly Row[]): Row[] =>
  [...rows].sort((one, other) => Number(other.isOfTrade) - Number(one.isOfTrade))

export const contractorFits = ({ isActive, estateIds }: Contractor, { estateId }: Pick<Snag, 'estateId'>): boolean =>
  isActive && (estateIds.length === 0 || estateIds.includes(estateId))
