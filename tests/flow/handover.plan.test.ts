/** R5.1: a batch, its flats, its group and its plan in time. Real local cloud. */
import { done } from '~/local/demo/stage'
import { unitIdOf } from '~/types/estate/estate'
import { calendarDay } from '~/types/kernel/time'
import { codeOf, moveIn } from './activity.company'
import { draftBatch, foundHandover, handoverEstateId } from './support/handover'
import { leap } from './support/progress'
import { kept } from './support/repair'
import { foundCompany, minuteOf, type Company } from './support/smallCompany'

let company: Company
beforeAll(async () => {
  company = await foundCompany('2026-08-20T10:00')
  await moveIn(company, 34)
}, 240_000)
afterAll(() => company.stop())

const manager = () => company.staff.managerMa.handover
const batchOf = (batchId: string) => done('batch', manager().batch({ batchId }))
const flatsOf = (batchId: string) => kept(company, 'handoverUnits').filter(unit => unit.batchId === batchId)
const roomOf = (room: string) => unitIdOf({ estateId: handoverEstateId, building: '3号楼', entrance: '1单元', room })
/** Messages of a kind about a batch or a flat: to whom and in which hour. */
const told = (kind: string, about: string) =>
  kept(company, 'messages')
    .filter(message => message.kind === kind && message.subject?.id === about)
    .map(({ to, at }) => [to, minuteOf(at).slice(0, 13)])
    .sort()
const toStaff = (...keys: (keyof Company['staffIds'])[]) => keys.map(key => `staff:${company.staffIds[key]}`).sort()
const inserted = (collectionName: string, document: object) =>
  company.cloud.engine.handle('database.insertDocument', { collectionName, data: [JSON.stringify(document)] }, '')
const only = (...rooms: string[]) => ({ buildings: [], unitIds: rooms.map(roomOf) })

describe('the flats of a batch (R5.1)', () => {
  test('given a building of 34, then all are listed in chunks; another batch gets none of them, until one is taken out', async () => {
    const batchId = await draftBatch(company, { buildings: ['3号楼'] })
    expect(await batchOf(batchId)).toMatchObject({ state: 'draft', unitCount: 34, stillListing: 0 })
    expect(flatsOf(batchId).map(({ state, fees }) => [state, fees.length])).toEqual(Array(34).fill(['listed', 0]))

    const other = await draftBatch(company, { buildings: ['1号楼'] })
    const add = (unitIds: string[]) => manager().addUnits({ batchId: other, buildings: [], unitIds })
    expect(await codeOf(add([roomOf('101')]))).toBe('UNIT_IN_ANOTHER_BATCH')
    const whole = { batchId: other, buildings: ['3号楼', '1号楼'], unitIds: [] }
    expect(await codeOf(manager().addUnits(whole))).toBe('UNITS_NEEDED')
    const taken = { batchId, unitIds: [roomOf('101')], words: '业主申请延后' }
    await done('withdraw', manager().withdrawUnits(taken))
    expect((await batchOf(batchId)).unitCount).toBe(33)
    expect(await codeOf(manager().withdrawUnits(taken))).toBe('UNIT_TOO_FAR')
    await done('add', add([roomOf('101')]))
    expect(flatsOf(other).map(({ state }) => state)).toEqual(['listed', 'listed'])
    expect((await batchOf(other)).buildings).toEqual(['1号楼', '3号楼'])
    // Nobody had a notice: nobody hears.
    expect(told('handoverWithdrawn', roomOf('101'))).toEqual([])
  }, 180_000)

  test('given whoever listed died right after the batch was made, then the next tick lists its flats, each once', async () => {
    const batch = kept(company, 'handoverBatches').find(({ unitCount }) => unitCount === 33)
    if (!batch) throw new Error('no batch')
    // Its flats become free again first: cancelled by its manager.
    await done('cancel', manager().cancelBatch({ batchId: batch._id, words: '重新分成两批交付' }))
    await company.cloud.timers.fire({ function: 'timers' })
    const at = company.cloud.clock.now()
    const kind = 'handover.plan.list'
    const listing = flatsOf(batch._id).map(({ _id }) => _id)
    expect(listing).toHaveLength(33)
    // As it is committed, before the first chunk.
    await inserted('handoverBatches', { ...batch, _id: 'cut', version: 1, unitCount: 0, listing })
    await inserted('due', { _id: `cut:${kind}`, kind, entityId: 'cut', dueAt: at, wakeAt: at, attempts: 0 })
    expect(await batchOf('cut')).toMatchObject({ unitCount: 0, stillListing: 33 })
    for (const _again of [1, 2]) await company.cloud.timers.fire({ function: 'timers' })
    expect(await batchOf('cut')).toMatchObject({ unitCount: 33, stillListing: 0 })
    expect(flatsOf('cut')).toHaveLength(33)
    expect(kept(company, 'due').filter(due => due.kind === kind)).toEqual([])
    const freed = ['105', '106', '107', '108'].map(roomOf)
    await done('withdraw', manager().withdrawUnits({ batchId: 'cut', unitIds: freed, words: '另行分批' }))
  }, 180_000)
})

describe('the group and the plan in time (R5.1)', () => {
  test('given a batch that begins in 80 days, then it is a breach at once, and nobody is reminded of it besides', async () => {
    const batchId = await draftBatch(company, { ...only('105'), days: ['2026-11-08'] })
    const atOnce = toStaff('managerMa', 'director').map(to => [to, '2026-08-20T10'])
    expect(told('groupBreach', batchId)).toEqual(atOnce)
    await company.cloud.timers.fire({ function: 'timers' })
    expect(told('groupReminder', batchId)).toEqual([])
  }, 180_000)

  test('given a group, then each hears what they are there for, and no clock asks for it any more', async () => {
    const { batchId, technicians } = await foundHandover(company, only('108'))
    const hearers = [...toStaff('supervisorHe', 'agentLin'), ...technicians.map(({ staffId }) => `staff:${staffId}`)]
    expect(told('handoverGroup', batchId).map(([to]) => to)).toEqual(hearers.sort())
    expect(kept(company, 'due').filter(({ entityId }) => entityId === batchId)).toEqual([])
    expect((await batchOf(batchId)).team.every(({ isTrained }) => isTrained)).toBe(true)
  }, 180_000)

  test('given a plan item, then its owner hears of it, is reminded on its morning once, and it shows as overdue until done', async () => {
    const batchId = await draftBatch(company, only('107'))
    const { agentLin } = company.staff
    const staffId = company.staffIds.agentLin
    const item = { kind: 'siteLayout' as const, title: '布置签到区', staffId, dueOn: calendarDay('2026-08-25') }
    const { itemId } = await done('item', manager().addPlanItem({ batchId, ...item }))
    expect(told('planItemGiven', batchId)).toEqual(toStaff('agentLin').map(to => [to, '2026-08-20T10']))
    for (const time of ['2026-08-25T08:50', '2026-08-25T09:00', '2026-08-25T09:30']) await leap(company, time)
    expect(told('planItemDue', batchId)).toEqual(toStaff('agentLin').map(to => [to, '2026-08-25T09']))
    await leap(company, '2026-08-26T09:00')
    expect((await batchOf(batchId)).plan).toMatchObject([{ itemId, isOverdue: true }])
    const { rows } = await done('batches', manager().batches({}))
    expect(rows.find(row => row.batchId === batchId)).toMatchObject({ overdueItems: 1 })
    const said = { batchId, itemId, words: '桌椅指示牌都摆好了' }
    expect(await codeOf(company.staff.supervisorHe.handover.finishPlanItem(said))).toBe('NOT_YOURS_TO_DO')
    await done('finish', agentLin.handover.finishPlanItem(said))
    expect((await batchOf(batchId)).plan).toMatchObject([{ isOverdue: false, done: { byName: '林静' } }])
  }, 180_000)

  test('given no group, then the manager is reminded 100 days before, and 90 days before manager and director hear of the breach: once each', async () => {
    const batchId = await draftBatch(company, only('106'))
    await leap(company, '2026-08-27T08:50')
    expect(told('groupReminder', batchId)).toEqual([])
    for (const time of ['2026-08-27T09:00', '2026-08-27T09:30', '2026-09-06T08:50']) await leap(company, time)
    expect(told('groupReminder', batchId)).toEqual(toStaff('managerMa').map(to => [to, '2026-08-27T09']))
    expect(told('groupBreach', batchId)).toEqual([])
    for (const time of ['2026-09-06T09:00', '2026-09-06T09:30', '2026-09-08T09:00']) await leap(company, time)
    expect(told('groupBreach', batchId)).toEqual(toStaff('managerMa', 'director').map(to => [to, '2026-09-06T09']))
    expect((await batchOf(batchId)).groupBreachedAt).not.toBeNull()
    expect(told('groupReminder', batchId)).toHaveLength(1)
  }, 180_000)
})
