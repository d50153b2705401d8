/** R5.2, R5.12, R1.1: the gate, the opening, cards that are played, ends before their time. Real local cloud. */
import { done } from '~/local/demo/stage'
import { unitIdOf } from '~/types/estate/estate'
import { calendarDay } from '~/types/kernel/time'
import { codeOf, moveIn } from './activity.company'
import {
  draftBatch,
  everyCard,
  foundHandover,
  handoverEstateId,
  noticed,
  recorded,
  trainedForHandover,
} from './support/handover'
import { leap } from './support/progress'
import { kept } from './support/repair'
import { foundCompany, minuteOf, type Company } from './support/smallCompany'

let company: Company
beforeAll(async () => {
  company = await foundCompany('2026-08-20T10:00')
  await moveIn(company, 5)
}, 240_000)
afterAll(() => company.stop())

const manager = () => company.staff.managerMa.handover
const batchOf = (batchId: string) => done('batch', manager().batch({ batchId }))
const flatsOf = (batchId: string) => kept(company, 'handoverUnits').filter(unit => unit.batchId === batchId)
const roomOf = (room: string) => unitIdOf({ estateId: handoverEstateId, building: '3号楼', entrance: '1单元', room })
/** Messages of a kind about a batch or a flat: to whom and when. */
const told = (kind: string, about: string) =>
  kept(company, 'messages')
    .filter(message => message.kind === kind && message.subject?.id === about)
    .map(({ to, at }) => [to, minuteOf(at)])
    .sort()
const toStaff = (...keys: (keyof Company['staffIds'])[]) => keys.map(key => `staff:${company.staffIds[key]}`).sort()
const auditOf = (batchId: string) =>
  kept(company, 'audit').filter(({ _id }) => _id.startsWith(`handoverBatch:${batchId}:`))
const only = (room: string) => ({ buildings: [], unitIds: [roomOf(room)] })

describe('gate and opening (R5.2, R5.12)', () => {
  test('given evidence is missing, then no notice leaves; a director may say so, with a reason that the audit row shows', async () => {
    const { batchId } = await foundHandover(company, { stage: 'draft', ...only('101') })
    await done(
      'group',
      manager().nameGroup({
        ...{ batchId, leadId: company.staffIds.managerMa },
        members: [{ staffId: company.staffIds.managerMa, task: '总负责' }],
      }),
    )
    await recorded(company, batchId, 'completionFiling')
    expect(await manager().sendNotices({ batchId })).toMatchObject({
      ...{ ok: false, code: 'GATE_CLOSED' },
      details: { missing: ['areaSurvey', 'qualityCertificate', 'userManual', 'unitAcceptance'] },
    })
    const page = await company.staff.managerMa.photo('faucet-leak')
    const document = { number: '测2026-3', issuedOn: calendarDay('2026-08-19'), pages: [page] }
    await done('areaSurvey', manager().recordEvidence({ batchId, conditionId: 'areaSurvey', ...document }))
    const again = manager().recordEvidence({ batchId, conditionId: 'userManual', ...document })
    expect(await codeOf(again)).toBe('PHOTO_NOT_USABLE')
    expect(await codeOf(manager().sendNotices({ batchId }))).toBe('GATE_CLOSED')
    const reason = '两书已定稿，印刷厂下周送到，交付前补录'
    await done('override', company.staff.director.handover.overrideGate({ batchId, reason }))
    expect(await batchOf(batchId)).toMatchObject({ isGateOpen: true, override: { reason, byName: '高远' } })
    expect(auditOf(batchId).filter(({ words }) => words === reason)).toMatchObject([
      { action: 'overrideGate', by: { name: '高远', role: 'director' } },
    ])
    expect((await done('sendNotices', manager().sendNotices({ batchId }))).state).toBe('noticed')
  }, 180_000)
})

describe('an end before its time (R5.1)', () => {
  test('given letters are out, when the batch is cancelled, then its people hear why, once, and its flats are free for another', async () => {
    const { batchId } = await foundHandover(company, { stage: 'noticed', ...only('103') })
    await done('cancel', manager().cancelBatch({ batchId, words: '消防验收推迟到明年一月' }))
    for (const _again of [1, 2, 3]) await company.cloud.timers.fire({ function: 'timers' })
    const personId = kept(company, 'units').find(({ _id }) => _id === roomOf('103'))?.personIds[0]
    expect(told('handoverWithdrawn', roomOf('103')).map(([to]) => to)).toEqual([`person:${personId}`])
    expect(flatsOf(batchId).map(({ state }) => state)).toEqual(['withdrawn'])
    expect(await batchOf(batchId)).toMatchObject({ state: 'cancelled', cancelledWords: '消防验收推迟到明年一月' })
    const other = await draftBatch(company, only('103'))
    expect(flatsOf(other).map(({ _id, state }) => [_id, state])).toEqual([[roomOf('103'), 'listed']])
  }, 180_000)

  test('given a letter is out, when the flat is taken out, then its people hear why', async () => {
    const { batchId } = await foundHandover(company, { stage: 'noticed', ...only('104') })
    const taken = { batchId, unitIds: [roomOf('104')], words: '合同变更，另行约定' }
    await done('withdraw', manager().withdrawUnits(taken))
    expect(told('handoverWithdrawn', roomOf('104'))).toHaveLength(1)
    expect(kept(company, 'timeline').filter(({ kind }) => kind === 'handoverWithdrawn')).toHaveLength(2)
  }, 180_000)
})

describe('opening and what follows (R5.12, R1.1)', () => {
  let batchId: string

  test('given an untrained team and four cards, then it does not open and says who and which; a card played is on record and reviewed once', async () => {
    batchId = (await foundHandover(company, { stage: 'draft', ...only('102') })).batchId
    // Who is new in this company and was in no training yet.
    const { managerMa, salesSong } = company.staffIds
    const members = [managerMa, salesSong].map(staffId => ({ staffId, task: '现场负责' }))
    await done('group', manager().nameGroup({ batchId, leadId: managerMa, members }))
    await done(
      'override',
      company.staff.director.handover.overrideGate({ batchId, reason: '测试：先发通知后补录证据' }),
    )
    await noticed(company, batchId)
    expect(await manager().openBatch({ batchId })).toMatchObject({
      ...{ code: 'TEAM_NOT_TRAINED', details: { names: ['马晓', '宋佳'] } },
    })
    await trainedForHandover(company, [managerMa, salesSong], managerMa)
    expect(await codeOf(manager().openBatch({ batchId }))).toBe('CARDS_MISSING')
    await everyCard(company, batchId)
    expect(
      await codeOf(company.staff.agentLin.handover.playContingency({ batchId, event: 'rain', words: '大雨' })),
    ).toBe('NOT_POSSIBLE_NOW')
    await done('open', manager().openBatch({ batchId }))
    const { playId } = await done(
      'play',
      company.staff.agentLin.handover.playContingency({ batchId, event: 'rain', words: '突降大雨，室外排队移入大堂' }),
    )
    expect(told('contingencyPlayed', batchId).map(([to]) => to)).toEqual(
      toStaff('managerMa', 'salesSong', 'supervisorHe'),
    )
    const review = { batchId, playId, words: '雨棚要提前一天搭好' }
    await done('review', company.staff.supervisorHe.handover.reviewContingency(review))
    expect(await codeOf(company.staff.supervisorHe.handover.reviewContingency(review))).toBe('REVIEWED_ALREADY')
    expect((await batchOf(batchId)).plays).toMatchObject([
      { event: 'rain', byName: '林静', review: { byName: '贺平' } },
    ])
    const rows = kept(company, 'audit').filter(({ _id }) => _id.startsWith(`contingencyPlay:${playId}:`))
    expect(rows.map(({ action }) => action)).toEqual(['playContingency', 'reviewContingency'])
  }, 180_000)

  test('given a lead with an open item who leaves, then the successor has their place, item and cards, and hears of it', async () => {
    const { batchId } = await foundHandover(company, only('105'))
    const { supervisorHe, agentLin, managerMa } = company.staffIds
    const item = { kind: 'other' as const, title: '订桌椅', staffId: supervisorHe, dueOn: calendarDay('2026-10-10') }
    await done('item', manager().addPlanItem({ batchId, ...item }))
    const { admin } = company.staff
    // This one, the one whose flat was taken out, and the cards of the open one.
    const { rows } = await done('openWork', admin.staff.openWorkOf({ staffId: supervisorHe }))
    expect(rows.filter(({ kind }) => kind === 'handovers')).toMatchObject([{ count: 3, estates: ['听澜府'] }])
    const gone = { staffId: supervisorHe, words: '合同到期', successors: [] }
    await done('leave', admin.staff.leave({ ...gone, successorId: managerMa }))
    for (const _again of [1, 2]) await company.cloud.timers.fire({ function: 'timers' })
    const batch = await batchOf(batchId)
    expect(batch).toMatchObject({ leadId: managerMa, plan: [{ staffId: managerMa, staffName: '马晓' }] })
    expect(batch.team.map(({ staffId }) => staffId)).toEqual(expect.arrayContaining([managerMa, agentLin]))
    expect(batch.team.some(({ staffId }) => staffId === supervisorHe)).toBe(false)
    expect(batch.contingencies.every(({ card }) => card?.leadId === managerMa)).toBe(true)
    expect(told('staffLeft.handover', batchId).map(([to]) => to)).toEqual([`staff:${managerMa}`])
    const open = kept(company, 'handoverBatches').flatMap(({ openWith }) => openWith)
    expect(open).not.toContain(supervisorHe)
  }, 180_000)

  test('given it is open, then it is finished from its last day on', async () => {
    expect(await codeOf(manager().finishBatch({ batchId }))).toBe('LAST_DAY_NOT_OVER')
    await leap(company, '2026-12-06T17:30')
    expect((await done('finish', manager().finishBatch({ batchId }))).state).toBe('finished')
  })
})
