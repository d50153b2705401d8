/** Questions, answers and the company's documents on the real local cloud (R3.4, R3.7). */
import { done } from '~/local/demo/stage'
import { calendarDay } from '~/types/kernel/time'
import { saleEstateId as estateId, toldOf } from './support/estate'
import { kept, toStaffOf } from './support/repair'
import { foundCompany, type Company } from './support/smallCompany'

let company: Company
beforeAll(async () => {
  company = await foundCompany('2026-09-18T08:30')
}, 60_000)
afterAll(() => company.stop())

const asked = (words: string) => ({ estateId, words, photos: [] })

describe('R3.4: a question that no article answers', () => {
  test('a visitor without a file asks; the clock is the same for both sides; the first to take it stays answerable', async () => {
    const { agentLin, supervisorHe, agent } = company.staff
    const { consultId, number } = await done('ask', company.visitor.estate.ask(asked('首付款交到哪个账户')))
    expect(number).toMatch(/^Q0918-/)
    expect(toldOf(company, 'consultSubmitted', consultId).map(({ to }) => to)).toEqual([toStaffOf(company, 'agentLin')])
    expect(await agent.estate.consult({ consultId })).toMatchObject({ code: 'NOT_FOUND' })
    await done('take', agentLin.estate.takeConsult({ consultId }))
    expect(await supervisorHe.estate.takeConsult({ consultId })).toMatchObject({ code: 'ALREADY_TAKEN' })
    const mine = await done('question', company.visitor.estate.question({ consultId }))
    const theirs = await done('consult', agentLin.estate.consult({ consultId }))
    expect(mine.clock?.dueAt).toBe(mine.submittedAt + 24 * 3_600_000)
    const { name, state, startedAt, dueAt, targetMs } = mine.clock ?? {}
    expect(theirs.clock).toMatchObject({ name, state, startedAt, dueAt, targetMs })
    await done('answer', supervisorHe.estate.answerConsult({ consultId, words: '交到合同写明的预售资金监管账户' }))
    const answered = await done('question', company.visitor.estate.question({ consultId }))
    expect(answered).toMatchObject({
      state: 'answered',
      handlerName: '林静',
      clock: { state: 'stopped', breached: false },
    })
    expect(answered.steps.map(({ what, name }) => [what, name])).toEqual([
      ['submitted', ''],
      ['taken', '林静'],
      ['answered', '贺平'],
    ])
    // Whoever has no file has no inbox: the page of the question is where the answer stands.
    expect(toldOf(company, 'consultAnswered', consultId)).toEqual([])
    expect(await company.customers.tang.estate.question({ consultId })).toMatchObject({ code: 'NOT_FOUND' })
    await done('helpful', company.visitor.estate.confirmHelpful({ consultId }))
    expect(kept(company, 'consults').find(({ _id }) => _id === consultId)).toMatchObject({
      state: 'closed',
      isHelpful: true,
    })
    expect(kept(company, 'due').filter(({ entityId }) => entityId === consultId)).toEqual([])
  })

  test('levels are told once each, however often the checker runs; a late answer stays late', async () => {
    await company.moveTo('2026-09-18T10:00')
    const { consultId } = await done(
      'ask',
      company.customers.tang.estate.ask({ ...asked('几时能看样板间'), unitId: company.unitIds.tang }),
    )
    await company.moveTo('2026-09-18T22:01')
    const agentLin = toStaffOf(company, 'agentLin')
    expect(toldOf(company, 'consultLevel50', consultId)).toMatchObject([
      { to: agentLin, at: expect.stringMatching(/^2026-09-18T22:0[01]$/) },
    ])
    // Nobody looked for a day: one message a person, for the highest level that is theirs.
    await company.cloud.timers.leapTo(Date.parse('2026-09-19T12:00:00+08:00'))
    await company.cloud.timers.fire()
    await company.cloud.timers.fire()
    expect(toldOf(company, 'consultLevel80', consultId).map(({ to }) => to)).toEqual([agentLin])
    expect(toldOf(company, 'consultLevel100', consultId).map(({ to }) => to)).toEqual([
      toStaffOf(company, 'supervisorHe'),
    ])
    const { rows, counts } = await done('queue', company.staff.agentLin.estate.consults({ face: 'waiting' }))
    expect([rows.length, counts.waiting, rows[0]?.clock?.breached]).toEqual([1, 1, true])
    await done(
      'answer',
      company.staff.agentLin.estate.answerConsult({ consultId, words: '样板间每天九点到十八点开放' }),
    )
    const seen = await done('question', company.customers.tang.estate.question({ consultId }))
    expect(seen.clock).toMatchObject({ state: 'stopped', breached: true })
    expect(toldOf(company, 'consultAnswered', consultId)).toHaveLength(1)
    const personId = kept(company, 'consults').find(({ _id }) => _id === consultId)?.personId
    const lines = kept(company, 'timeline').filter(({ about }) => about?.id === consultId)
    expect(lines.map(({ subject }) => subject).sort()).toEqual(
      [
        `person:${personId}`,
        `person:${personId}`,
        `unit:${company.unitIds.tang}`,
        `unit:${company.unitIds.tang}`,
      ].sort(),
    )
  })

  test('asked back, a clock of its own runs and the handler is told; silence after an answer closes it in 7 days', async () => {
    const [consult] = kept(company, 'consults').filter(({ state }) => state === 'answered')
    const consultId = consult?._id ?? ''
    await company.moveTo('2026-09-19T14:00')
    await done('askBack', company.customers.tang.estate.askBack({ consultId, words: '周日也开吗' }))
    expect(toldOf(company, 'consultAskedBack', consultId).map(({ to }) => to)).toEqual([toStaffOf(company, 'agentLin')])
    const seen = await done('question', company.customers.tang.estate.question({ consultId }))
    expect(seen).toMatchObject({ state: 'followedUp', clock: { state: 'running', breached: false } })
    await done('answer', company.staff.agentLin.estate.answerConsult({ consultId, words: '周日也开，九点到十八点' }))
    await company.cloud.timers.leapTo(Date.parse('2026-09-26T14:05:00+08:00'))
    await company.cloud.timers.fire()
    const closed = kept(company, 'consults').find(({ _id }) => _id === consultId)
    expect(closed).toMatchObject({ state: 'closed', isHelpful: false })
    expect(await company.customers.tang.estate.askBack({ consultId, words: '还有一个问题' })).toMatchObject({
      code: 'NOT_POSSIBLE_NOW',
    })
  })

  test('a flat of somebody else cannot be asked about', async () => {
    const about = { ...asked('问问别人家的房子'), unitId: company.unitIds.sun }
    expect(await company.customers.tang.estate.ask(about)).toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('R3.4: answers for everybody', () => {
  test('an answer becomes an article once another has reviewed it; then everybody finds it, also by another word', async () => {
    const { agentLin, supervisorHe } = company.staff
    const { consultId } = await done('ask', company.visitor.estate.ask(asked('屋顶的防水保多久')))
    await done('answer', agentLin.estate.answerConsult({ consultId, words: '屋面防水保修五年' }))
    const body = '屋面防水、有防水要求的卫生间和外墙，保修五年，从交付那天算起'
    const written = { title: '防水保修几年', body, category: 'standards' as const, keywords: ['保修期'] }
    const { articleId } = await done('draft', agentLin.estate.draftArticle({ ...written, consultId }))
    const find = async (words: string) => (await done('search', company.visitor.estate.searchAnswers({ words }))).rows
    expect(await find('防水')).toEqual([])
    expect(await agentLin.estate.publishArticle({ articleId })).toMatchObject({ code: 'NOT_FOUND' })
    await done('publish', supervisorHe.estate.publishArticle({ articleId }))
    expect(await find('防水保几年')).toMatchObject([
      { articleId, title: '防水保修几年', hits: expect.arrayContaining(['防水']) },
    ])
    expect((await find('质保')).map(row => row.articleId)).toEqual([articleId])
    expect(await find('电梯限速')).toEqual([])
    expect((await done('consult', agentLin.estate.consult({ consultId }))).articleId).toBe(articleId)
  })

  test('whoever wrote it cannot publish it; a new text waits beside the published one; withdrawn, nobody finds it', async () => {
    const { supervisorHe, managerMa } = company.staff
    const written = {
      title: '得房率怎么算',
      body: '套内面积除以建筑面积，就是得房率',
      category: 'standards' as const,
      keywords: ['公摊'],
    }
    const { articleId } = await done('draft', supervisorHe.estate.draftArticle(written))
    expect(await supervisorHe.estate.publishArticle({ articleId })).toMatchObject({ code: 'AUTHOR_CANNOT_REVIEW' })
    await done('publish', managerMa.estate.publishArticle({ articleId }))
    expect(await managerMa.estate.publishArticle({ articleId })).toMatchObject({ code: 'NOTHING_TO_PUBLISH' })
    await done('edit', managerMa.estate.editArticle({ articleId, ...written, title: '得房率是什么意思' }))
    const titles = async () =>
      (await done('search', company.visitor.estate.searchAnswers({ words: '公摊' }))).rows.map(({ title }) => title)
    expect(await titles()).toEqual(['得房率怎么算'])
    await done('publish', supervisorHe.estate.publishArticle({ articleId }))
    expect(await titles()).toEqual(['得房率是什么意思'])
    const byCategory = await done('newest', company.visitor.estate.searchAnswers({ words: '', category: 'standards' }))
    expect(byCategory.rows).toHaveLength(2)
    await done('withdraw', supervisorHe.estate.withdrawArticle({ articleId }))
    expect(await titles()).toEqual([])
  })
})

describe('R3.7: the company’s documents', () => {
  const text = '一小时内派单，两小时内联系您，七十二小时内给方案'
  const document = (title: string) => ({
    ...{ kind: 'commitment' as const, title, text, photos: [], staffId: company.staffIds.manager },
    nextReviewOn: calendarDay('2026-10-20'),
  })
  let documentId = ''
  const openNames = async () =>
    (await done('list', company.staff.manager.estate.acknowledgements({ documentId }))).open.map(({ name }) => name)

  test('in force once another has reviewed it; everybody on the staff is asked, customers read it', async () => {
    const { manager, director } = company.staff
    documentId = (await done('draft', manager.estate.draftDocument(document('服务承诺')))).documentId
    expect(await manager.estate.approveDocument({ documentId })).toMatchObject({ code: 'AUTHOR_CANNOT_REVIEW' })
    expect((await done('commitment', company.visitor.estate.commitment({}))).rows).toEqual([])
    await done('approve', director.estate.approveDocument({ documentId }))
    expect((await done('commitment', company.visitor.estate.commitment({}))).rows).toMatchObject([
      { title: '服务承诺', text, version: 1 },
    ])
    await company.cloud.timers.fire()
    const told = toldOf(company, 'documentToAcknowledge', documentId).map(({ to }) => to)
    expect(told.sort()).toEqual(
      Object.values(company.staffIds)
        .map(id => `staff:${id}`)
        .sort(),
    )
  })

  test('who has acknowledged is known; a new version asks everybody again, and the old one cannot be acknowledged', async () => {
    const { agent, manager, director, technician } = company.staff
    const everyone = Object.keys(company.staffIds).length
    await done('acknowledge', agent.estate.acknowledgeDocument({ documentId, version: 1 }))
    await done('again', agent.estate.acknowledgeDocument({ documentId, version: 1 }))
    expect(await openNames()).toHaveLength(everyone - 1)
    expect(await openNames()).not.toContain('周敏')
    await done(
      'draft',
      director.estate.draftDocument({ ...document('服务承诺'), documentId, text: `${text}，并写明原因` }),
    )
    expect(await manager.estate.draftDocument({ ...document('服务承诺'), documentId })).toMatchObject({
      code: 'DRAFT_OF_ANOTHER',
    })
    await done('approve', manager.estate.approveDocument({ documentId }))
    expect(await openNames()).toHaveLength(everyone)
    expect(await agent.estate.acknowledgeDocument({ documentId, version: 1 })).toMatchObject({
      code: 'DOCUMENT_CHANGED',
    })
    const seen = await done('document', technician.estate.companyDocument({ documentId }))
    expect(seen.versions.map(({ version, state }) => [version, state])).toEqual([[2, 'inForce']])
    const all = await done('document', manager.estate.companyDocument({ documentId }))
    expect(all.versions.map(({ version, state }) => [version, state])).toEqual([
      [2, 'inForce'],
      [1, 'replaced'],
    ])
  })

  test('on the review day whoever keeps it is told, once', async () => {
    await company.cloud.timers.leapTo(Date.parse('2026-10-20T09:05:00+08:00'))
    await company.cloud.timers.fire()
    await company.cloud.timers.fire()
    const told = toldOf(company, 'estate.documentReview', documentId)
    expect(told.map(({ to }) => to)).toEqual([toStaffOf(company, 'manager')])
  })
})
