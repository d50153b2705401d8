/** R5.2, R5.3: notices leave through the gate, are posted, read and confirmed, or somebody rings. On the local cloud. */
import type { NoticeLetter } from '~/types/handover/notice-letter'
import { done } from '~/local/demo/stage'
import { calendarDay } from '~/types/kernel/time'
import { moveIn, codeOf, type Neighbour } from './activity.company'
import { foundHandover } from './support/handover'
import { kept } from './support/repair'
import { foundCompany, type Company } from './support/smallCompany'

jest.setTimeout(180_000)

let company: Company
let neighbours: Neighbour[]
let batchId: string
beforeAll(async () => {
  company = await foundCompany('2026-09-01T10:00')
  neighbours = await moveIn(company, 4)
  batchId = (await foundHandover(company, { buildings: ['1号楼', '3号楼'], days: ['2026-09-24', '2026-09-25'] }))
    .batchId
  await company.cloud.clock.advance(60_000)
}, 240_000)
afterAll(() => company.stop())

const tick = () => company.cloud.clock.advance(60_000)
const flats = () => kept(company, 'handoverUnits').filter(unit => unit.batchId === batchId)
const flat = (unitId: string) => flats().find(({ _id }) => _id === unitId)
const one = (index: number): Neighbour => {
  const found = neighbours[index]
  if (!found) throw new Error(`nobody lives at ${index}`)
  return found
}
const desk = () => company.staff.managerMa.handover
const board = () => done('board', desk().noticeBoard({ batchId }))

describe('leaving', () => {
  test('fees of all flats by rules, one by hand; the board shows the lawful days before', async () => {
    const rules = [
      {
        item: '物业服务费',
        payee: '听澜物业',
        amount: { by: 'areaMonths' as const, fenPerSquareMetre: 280, months: 12 },
      },
      { item: '装修垃圾清运', payee: '听澜物业', amount: { by: 'fixed' as const, amountFen: 60_000 } },
    ]
    expect(await done('rules', desk().setFeeRules({ batchId, rules }))).toEqual({ batchId, unitCount: 5 })
    await done('letter', desk().setLetter({ batchId, bring: '身份证原件\n购房合同', remarks: '' }))
    const own = [{ item: '车位管理费', basis: '一年', amountFen: 96_000, payee: '听澜物业' }]
    await done('byHand', desk().setUnitFees({ is: 'byHand', unitId: one(1).unitId, fees: own }))
    const { rows } = await done('notices', desk().notices({ batchId, face: 'listed' }))
    expect(rows.find(({ unitId }) => unitId === one(1).unitId)?.feesTotalFen).toBe(96_000)
    expect(await board()).toMatchObject({
      ...{ isGateOpen: true, missing: [], listed: 5, maySend: true },
      ...{ workingDays: 15, latestPostingDay: '2026-09-04', earliestHandoverDay: '2026-09-21', unpublishedYear: null },
    })
    expect(await done('mine', one(0).hands.handover.myHandover({ unitId: one(0).unitId }))).toEqual({ handover: null })
  })

  test('every flat gets its letter once, with its fees frozen, its hash in the evidence, and its people are told', async () => {
    expect(await done('send', desk().sendNotices({ batchId }))).toEqual({ batchId, state: 'noticed', unitCount: 5 })
    // Said twice, by a finger that was in a hurry.
    await done('send', desk().sendNotices({ batchId }))
    await tick()
    await tick()
    expect(flats().map(({ state }) => state)).toEqual(flats().map(() => 'noticed'))
    const letters = kept(company, 'papers').filter(({ kind }) => kind === 'noticeLetter')
    expect(letters).toHaveLength(5)
    const letter = letters.find(({ unitId }) => unitId === one(1).unitId)
    expect(letter?.content as NoticeLetter).toMatchObject({
      ...{ addressees: ['周一舟'], estateName: '听澜府', place: '听澜府售楼处', issuedOn: '2026-09-01' },
      ...{
        days: ['2026-09-24', '2026-09-25'],
        hours: { from: '09:00', until: '17:00' },
        totalFen: 96_000,
        bring: ['身份证原件', '购房合同'],
      },
    })
    const proved = kept(company, 'evidence').filter(({ kind }) => kind === 'paper')
    expect(proved.find(({ refId }) => refId === letter?._id)?.contentHash).toBe(letter?.contentHash)
    const told = kept(company, 'messages').filter(({ kind }) => kind === 'handoverNotice')
    expect(told).toHaveLength(5)
    expect(told[0]).toMatchObject({ topic: 'handover', subject: { kind: 'handover' } })
    const lines = kept(company, 'timeline').filter(({ kind }) => kind === 'handoverNotice')
    expect(lines.filter(({ subject }) => subject === `unit:${one(1).unitId}`)).toHaveLength(1)
  })

  test('without a listed flat there is nothing to send', async () => {
    expect(await codeOf(desk().sendNotices({ batchId }))).toBe('NO_UNITS')
  })
})

describe('received', () => {
  test('delivered when WeChat took the message or the inbox was opened', async () => {
    await one(0).hands.allowMessages(3)
    const { rows } = await done('inbox', one(2).hands.message.inbox({}))
    const messageIds = rows.map(({ messageId }) => messageId)
    await done('markRead', one(2).hands.message.markRead({ messageIds }))
    await company.cloud.clock.advance(40 * 60_000)
    expect(flat(one(2).unitId)?.notice.deliveredAt).not.toBeNull()
    expect(flat(one(3).unitId)?.notice.deliveredAt).toBeNull()
    expect((await board()).counts).toMatchObject({ sent: 5, delivered: 1, read: 0, confirmed: 0, notPosted: 5 })
  })

  test('read is the first opening, confirmed is the owner’s tap; the desk sees both and by whom', async () => {
    const { hands, unitId } = one(0)
    const { handover } = await done('mine', hands.handover.myHandover({ unitId }))
    expect(handover).toMatchObject({ state: 'noticed', next: 'readNotice', place: '听澜府售楼处' })
    await done('opened', hands.handover.noticeOpened({ unitId }))
    const readAt = flat(unitId)?.notice.readAt
    await tick()
    await done('opened', hands.handover.noticeOpened({ unitId }))
    expect(flat(unitId)?.notice.readAt).toBe(readAt)
    expect((await done('page', hands.handover.noticePage({ unitId }))).next).toBe('confirmNotice')
    await done('confirm', hands.handover.confirmNotice({ unitId }))
    await done('confirm', hands.handover.confirmNotice({ unitId }))
    expect((await done('page', hands.handover.noticePage({ unitId }))).next).toBe('waitForOpening')
    const seen = await done('unit', company.staff.agentLin.handover.noticeUnit({ unitId }))
    expect(seen).toMatchObject({ readByName: '周一舟', confirmedByName: '周一舟', notice: { readAt } })
    const { rows } = await done('confirmed', desk().notices({ batchId, face: 'confirmed' }))
    expect(rows.map(row => row.unitId)).toEqual([unitId])
    expect(await codeOf(one(1).hands.handover.noticePage({ unitId }))).toBe('NOT_FOUND')
  })

  test('unread for three days, or nobody in the app: a list of whom to ring, and the lead hears once a day', async () => {
    await company.moveTo('2026-09-04T11:00')
    const { rows } = await done('toCall', company.staff.agentLin.handover.unitsToCall({ batchId }))
    expect(rows).toHaveLength(4)
    expect(rows.map(({ unitId }) => unitId)).not.toContain(one(0).unitId)
    const { unitId, people } = rows[0] ?? { unitId: '', people: [] }
    expect(people[0]).toMatchObject({ isOwner: true, isLinked: true })
    expect(people[0]?.maskedPhone).toMatch(/^\d{3}\*{4}\d{4}$/)
    const leads = kept(company, 'messages').filter(({ kind }) => kind === 'noticeCalls')
    expect(leads.map(({ to }) => to)).toEqual([`staff:${company.staffIds.supervisorHe}`])

    const { handover } = company.staff.agentLin
    await done('tried', handover.recordNoticeCall({ unitId, isReached: false, words: '关机' }))
    expect(await done('unit', handover.noticeUnit({ unitId }))).toMatchObject({ needsCall: true, call: { tries: 1 } })
    await done('reached', handover.recordNoticeCall({ unitId, isReached: true, words: '已告知，周末来' }))
    expect((await done('unit', handover.noticeUnit({ unitId }))).needsCall).toBe(false)
    expect(await codeOf(handover.recordNoticeCall({ unitId, isReached: true, words: '又打一次' }))).toBe(
      'NO_CALL_NEEDED',
    )
  })

  test('jobs that run again change nothing', async () => {
    const before = flats()
    const messages = kept(company, 'messages').length
    await company.cloud.clock.advance(3 * 60 * 60_000)
    expect(flats()).toEqual(before)
    expect(kept(company, 'messages')).toHaveLength(messages)
    expect(
      kept(company, 'due').filter(({ kind, attempts }) => kind.startsWith('handover.notice') && attempts > 0),
    ).toEqual([])
  })
})

describe('posted', () => {
  const row = (line: number, room: string, said: object = {}) => ({
    ...{
      line,
      door: `3号楼1单元${room}`,
      carrier: '中国邮政',
      trackingNumber: `XA1234567${room}`,
      postedOn: '2026-09-03',
    },
    ...said,
  })

  test('a sheet with a fault writes nothing; without it everything, once', async () => {
    const { handover } = company.staff.agentLin
    const rows = [row(2, '101'), row(3, '102'), row(4, '999')]
    const check = await done('check', handover.checkPostings({ batchId, rows }))
    expect(check).toMatchObject({ rowCount: 3, fresh: 2, faults: [{ line: 4, code: 'DOOR_UNKNOWN' }] })
    const sheet = { batchId, fileName: '寄送清单.xlsx', rows }
    expect(await codeOf(handover.recordPostings(sheet))).toBe('POSTINGS_HAVE_FAULTS')
    expect(kept(company, 'postingSheets')).toEqual([])

    const good = { ...sheet, rows: rows.slice(0, 2) }
    await done('record', handover.recordPostings(good))
    await tick()
    expect(flat(one(0).unitId)?.posting).toMatchObject({ trackingNumber: 'XA1234567101', byName: '林静' })
    const proofs = () => kept(company, 'evidence').filter(({ kind }) => kind === 'posting')
    expect(proofs()).toHaveLength(2)
    expect(await done('again', handover.recordPostings(good))).toMatchObject({ fresh: 0, same: 2 })
    await tick()
    expect(proofs()).toHaveLength(2)
    expect((await board()).counts.notPosted).toBe(3)
    expect(kept(company, 'messages').filter(({ kind }) => kind === 'noticePosted')).toHaveLength(2)
  })

  test('one by one: another number needs a reason, too late by law is refused naming both days', async () => {
    const { handover } = company.staff.agentLin
    const { unitId } = one(0)
    const posting = { unitId, carrier: '中国邮政', trackingNumber: 'XA1234567888', postedOn: calendarDay('2026-09-03') }
    expect(await codeOf(handover.recordPosting(posting))).toBe('POSTED_ALREADY')
    await done('corrected', handover.recordPosting({ ...posting, correction: '单号抄错了' }))
    expect(flat(unitId)?.posting?.trackingNumber).toBe('XA1234567888')
    await company.moveTo('2026-09-07T09:00')
    const late = { unitId: one(3).unitId, carrier: '中国邮政', trackingNumber: 'XA1234567889' }
    expect(await handover.recordPosting({ ...late, postedOn: calendarDay('2026-09-07') })).toMatchObject({
      code: 'NOTICE_TOO_LATE',
      details: { firstDay: '2026-09-24', latestPostingDay: '2026-09-04', earliestHandoverDay: '2026-09-28' },
    })
    await done('in time', handover.recordPosting({ ...late, postedOn: calendarDay('2026-09-04') }))
  })
})
