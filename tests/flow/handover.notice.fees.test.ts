/** R5.11: a fee is questioned and answered, corrected and told, paid with its receipt. R5.2, R5.3: what keeps notices in. */
import { done } from '~/local/demo/stage'
import { calendarDay } from '~/types/kernel/time'
import { codeOf } from './activity.company'
import { draftBatch, everyEvidence, foundHandover, recorded } from './support/handover'
import { kept } from './support/repair'
import { foundCompany, type Company } from './support/smallCompany'

jest.setTimeout(180_000)

let company: Company
let batchId: string
let unitId: string
beforeAll(async () => {
  company = await foundCompany('2026-09-01T10:00')
  unitId = company.unitIds.tang
  batchId = (await foundHandover(company, { stage: 'draft' })).batchId
}, 240_000)
afterAll(() => company.stop())

const tick = () => company.cloud.clock.advance(60_000)
const desk = () => company.staff.managerMa.handover
const owner = () => company.customers.tang.handover
const flat = () => kept(company, 'handoverUnits').find(({ _id }) => _id === unitId)
const told = (kind: string) => kept(company, 'messages').filter(message => message.kind === kind)
const nameGroup = (id: string) => {
  const leadId = company.staffIds.supervisorHe
  return desk().nameGroup({ batchId: id, leadId, members: [{ staffId: leadId, task: '现场总负责' }] })
}

test('no notice leaves before the gate is open: what is missing is named; a director’s word opens it (R5.2)', async () => {
  await tick()
  await done('nameGroup', nameGroup(batchId))
  await recorded(company, batchId, 'completionFiling')
  expect(await desk().sendNotices({ batchId })).toMatchObject({
    code: 'GATE_CLOSED',
    details: { missing: ['areaSurvey', 'qualityCertificate', 'userManual', 'unitAcceptance'] },
  })
  expect(flat()?.state).toBe('listed')
  await done(
    'override',
    company.staff.director.handover.overrideGate({ batchId, reason: '测绘报告原件已核，明日归档' }),
  )
  const rules = [{ item: '物业服务费', payee: '听澜物业', amount: { by: 'fixed' as const, amountFen: 398_664 } }]
  await done('rules', desk().setFeeRules({ batchId, rules }))
  await done('send', desk().sendNotices({ batchId }))
  await tick()
  expect(flat()).toMatchObject({ state: 'noticed', fees: [{ feeId: 'f1', amountFen: 398_664 }] })
})

test('the owner questions a fee: a consult with its clock, and the fee shows it with its answer', async () => {
  const asked = { unitId, feeId: 'f1', words: '为什么从收房前就开始算' }
  const { consultId } = await done('ask', owner().askAboutFee(asked))
  expect(await codeOf(owner().askAboutFee(asked))).toBe('ASKED_ALREADY')
  const waiting = await done('page', owner().noticePage({ unitId }))
  expect(waiting.fees[0]?.question).toMatchObject({ consultId, answer: null, isOpen: true })
  const { estate } = company.staff.agentLin
  const { rows } = await done('consults', estate.consults({ face: 'waiting' }))
  expect(rows.find(row => row.consultId === consultId)).toMatchObject({ unitName: '听澜府 1号楼1单元 301' })
  expect(rows.find(row => row.consultId === consultId)?.clock?.name).toBe('consult')
  await done('answer', estate.answerConsult({ consultId, words: '从收房之日起算，明细随收据附上' }))
  const answered = await done('page', owner().noticePage({ unitId }))
  expect(answered.fees[0]?.question).toMatchObject({ answer: '从收房之日起算，明细随收据附上' })
  expect((await done('mine', company.customers.tang.estate.myQuestions({}))).rows).toHaveLength(1)
})

test('after the notice a fee changes by a correction that the owner is told', async () => {
  const fees = [{ feeId: 'f1', item: '物业服务费', basis: '按 10 个月', amountFen: 332_220, payee: '听澜物业' }]
  expect(await codeOf(desk().setUnitFees({ is: 'byHand', unitId, fees }))).toBe('NOTICE_HAS_LEFT')
  const { version } = await done('unit', desk().noticeUnit({ unitId }))
  await done('correct', desk().correctFees({ unitId, version, fees, words: '收房前两个月由公司承担' }))
  expect(await codeOf(desk().correctFees({ unitId, version, fees, words: '再改一次' }))).toBe('CHANGED_MEANWHILE')
  expect(told('feesCorrected')[0]?.body).toContain('3322.20')
  const page = await done('page', owner().noticePage({ unitId }))
  expect(page).toMatchObject({ feesTotalFen: 332_220, corrections: [{ totalBeforeFen: 398_664 }] })
  // The letter stays as it left.
  expect(page.letter.totalFen).toBe(398_664)
})

test('paid: the owner sees the receipt; ticked by mistake it is taken back, and said so', async () => {
  const { agentLin } = company.staff
  const paid = { unitId, feeIds: ['f1'], receiptNumber: 'NO.0007' }
  await done('pay', agentLin.handover.recordPayment(paid))
  await done('again', agentLin.handover.recordPayment(paid))
  expect(told('feesPaid')).toHaveLength(1)
  const page = await done('page', owner().noticePage({ unitId }))
  expect(page).toMatchObject({
    feesPaidFen: 332_220,
    fees: [{ paid: { receiptNumber: 'NO.0007', byName: '林静' } }],
  })
  expect(await codeOf(agentLin.handover.takePaymentBack({ unitId, feeId: 'f1', words: '记到别家去了' }))).toBe(
    'NOT_FOUND',
  )
  await done('back', desk().takePaymentBack({ unitId, feeId: 'f1', words: '记到别家去了' }))
  expect(flat()?.fees[0]?.paid).toBeNull()
  expect(told('feesPaidBack')).toHaveLength(1)
})

test('too late by law, or a year without a calendar: refused by name, and nothing is written (R5.3, R11.1)', async () => {
  // 听澜府 has one flat: taken out of the first batch, it is listed in another.
  await done('withdraw', desk().withdrawUnits({ batchId, unitIds: [unitId], words: '业主要求改期' }))
  const late = await draftBatch(company, { days: ['2026-09-18', '2026-09-19'] })
  await tick()
  await done('group', nameGroup(late))
  await everyEvidence(company, late)
  expect(await desk().sendNotices({ batchId: late })).toMatchObject({
    code: 'NOTICE_TOO_LATE',
    details: { firstDay: '2026-09-18', latestPostingDay: '2026-08-28', earliestHandoverDay: '2026-09-21' },
  })
  expect(flat()).toMatchObject({ batchId: late, state: 'listed' })
  await done('change', desk().cancelBatch({ batchId: late, words: '改到明年再交付' }))
  await tick()
  const next = await draftBatch(company, { days: [calendarDay('2027-01-09')] })
  await tick()
  await done('group', nameGroup(next))
  await everyEvidence(company, next)
  expect(await desk().sendNotices({ batchId: next })).toMatchObject({
    code: 'CALENDAR_NOT_PUBLISHED',
    details: { year: 2027 },
  })
})
