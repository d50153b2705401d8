/** What sales says alike, and what a customer says of it (R3.5). */
import { done } from '~/local/demo/stage'
import { saleEstateId as estateId, toldOf } from './support/estate'
import { toStaffOf } from './support/repair'
import { foundCompany, type Company } from './support/smallCompany'

let company: Company
beforeAll(async () => {
  company = await foundCompany('2026-09-01T08:30')
}, 60_000)
afterAll(() => company.stop())

describe('R3.5: talking points', () => {
  const text = '车位配比一比一点二，价格以备案为准'

  test('drafted, reviewed by another, in force; a new one of the topic withdraws it', async () => {
    const { sales, salesSong, managerMa } = company.staff
    const drafted = () => done('draft', sales.estate.draftTalkingPoint({ estateId, topic: 'parking', text }))
    const first = await drafted()
    expect(await sales.estate.reviewTalkingPoint(first)).toMatchObject({ code: 'INPUT_NOT_VALID' })
    const { talkingPointId } = first
    expect(await sales.estate.reviewTalkingPoint({ talkingPointId })).toMatchObject({ code: 'AUTHOR_CANNOT_REVIEW' })
    expect(await managerMa.estate.enforceTalkingPoint({ talkingPointId })).toMatchObject({ code: 'NOT_POSSIBLE_NOW' })
    await done('review', salesSong.estate.reviewTalkingPoint({ talkingPointId }))
    await done('enforce', managerMa.estate.enforceTalkingPoint({ talkingPointId }))
    const second = (await drafted()).talkingPointId
    await done('review', salesSong.estate.reviewTalkingPoint({ talkingPointId: second }))
    await done('enforce', managerMa.estate.enforceTalkingPoint({ talkingPointId: second }))
    const { rows } = await done('all', sales.estate.talkingPoints({ estateId }))
    expect(rows.map(({ number, state }) => [number, state]).sort()).toEqual([
      [1, 'withdrawn'],
      [2, 'inForce'],
    ])
    const seen = await done('saidAlike', company.visitor.estate.saidAlike({ estateId }))
    expect(seen.rows).toMatchObject([{ talkingPointId: second, topic: 'parking', text }])
  })

  test('a deviation that a visitor reports reaches the manager with a clock, and nobody of sales or the desk', async () => {
    const { managerMa, agentLin, sales } = company.staff
    const said = { estateId, topic: 'parking' as const, words: '说车位买一送一', saidByName: '姓林的销售', photos: [] }
    const { consultId } = await done('report', company.visitor.estate.reportDeviation(said))
    expect(toldOf(company, 'consultSubmitted', consultId).map(({ to }) => to)).toEqual([
      toStaffOf(company, 'managerMa'),
    ])
    expect(await agentLin.estate.consult({ consultId })).toMatchObject({ code: 'NOT_FOUND' })
    expect((await sales.estate.consult({ consultId })).ok).toBe(false)
    expect((await done('list', agentLin.estate.consults({ face: 'deviations' }))).rows).toEqual([])
    const { rows, counts } = await done('list', managerMa.estate.consults({ face: 'deviations' }))
    expect([rows.map(row => row.consultId), counts.deviations]).toEqual([[consultId], 1])
    expect(rows[0]?.clock).toMatchObject({ name: 'consult', state: 'running' })
    await done('answer', managerMa.estate.answerConsult({ consultId, words: '没有买一送一，已要求统一口径' }))
    const { steps } = await done('question', company.visitor.estate.question({ consultId }))
    expect(steps.at(-1)).toMatchObject({ what: 'answered', name: '马晓' })
  })
})
