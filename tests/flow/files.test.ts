/** Files of people and units on the real local cloud: first contact, signing, contacts, completeness, search, one timeline (R2.1–2.3, R2.7). */
import { done } from '~/local/demo/stage'
import type { Answer } from '~/types/kernel/contract'
import type { TimelineLine } from '~/types/archive/files.views'
import { estateIdOf } from '~/types/estate/estate'
import { calendarDay } from '~/types/kernel/time'
import { kept, submitted, workedOn } from './support/repair'
import { foundCompany, minuteOf, type Company } from './support/smallCompany'

const tinglan = estateIdOf('听澜府')
const yunqi = estateIdOf('云栖里')
const prospect = {
  name: '谢雨桐',
  phone: '13200000001',
  estateId: tinglan,
  cameBy: 'visit' as const,
  needs: '想要朝南三房，孩子明年上学',
  tags: ['首次置业'],
}

let company: Company
beforeAll(async () => {
  company = await foundCompany('2026-09-01T08:30')
}, 60_000)
afterAll(() => company.stop())

const codeOf = async (answer: Promise<Answer<unknown>>): Promise<string> => {
  const given = await answer
  return given.ok ? 'ok' : given.code
}
const personOf = (name: string) => {
  const found = kept(company, 'persons').find(file => file.name === name)
  if (!found) throw new Error(`no file of ${name}`)
  return found
}
const viewOf = (name: string) =>
  done('personFile', company.staff.agent.archive.personFile({ personId: personOf(name)._id }))
const titlesOf = (rows: readonly TimelineLine[]): string[] =>
  rows.map(row => (row.from === 'ticket' ? row.events.map(({ type }) => type).join('+') : row.title))

describe('R2.2 first contact and signing', () => {
  test('given a prospect of 听澜府, when sales opens a file twice with the same name and number, then it is one file with both words', async () => {
    const { sales, salesSong } = company.staff
    const first = await done('openProspect', sales.archive.openProspect(prospect))
    const again = { ...prospect, needs: '预算三百万以内', tags: ['首次置业', '学区'] }
    const second = await done('openProspect', salesSong.archive.openProspect(again))
    expect([first.isNew, second.isNew, second.personId]).toEqual([true, false, first.personId])
    const { rows } = await done('timeline', sales.archive.personTimeline({ personId: first.personId, face: 'all' }))
    expect(titlesOf(rows)).toEqual(['再次咨询', '首次接触，建立档案'])
    const view = await done('personFile', sales.archive.personFile({ personId: first.personId }))
    expect(view).toMatchObject({
      kind: 'prospect',
      maskedPhone: '132****0001',
      needs: '想要朝南三房，孩子明年上学\n预算三百万以内',
      tags: ['首次置业', '学区'],
      completeness: { missing: [] },
    })
  })

  test('another name on the same number is another file', async () => {
    const other = { ...prospect, name: '谢建国', needs: '' }
    const { isNew } = await done('openProspect', company.staff.sales.archive.openProspect(other))
    expect(isNew).toBe(true)
    expect(
      kept(company, 'persons').filter(({ phoneIndex }) => phoneIndex === personOf('谢建国').phoneIndex),
    ).toHaveLength(2)
  })

  test('the same file opened by two at once is one file', async () => {
    const said = { ...prospect, name: '卢一帆', phone: '13200000002' }
    const { sales, salesSong } = company.staff
    const both = await Promise.all([sales, salesSong].map(({ archive }) => done('open', archive.openProspect(said))))
    expect(new Set(both.map(({ personId }) => personId)).size).toBe(1)
    expect(kept(company, 'persons').filter(({ name }) => name === '卢一帆')).toHaveLength(1)
  })

  test('when the contract is signed, then the prospect is a customer with the unit', async () => {
    const { sales } = company.staff
    const personId = personOf('谢雨桐')._id
    const door = { estateId: tinglan, building: '2号楼', entrance: '1单元', room: '1501' }
    const unit = { is: 'new' as const, ...door, houseType: '三室两厅', areaSquareMetres: 108.5 }
    const contract = {
      contractNumber: 'HT20260077',
      signedOn: calendarDay('2026-09-01'),
      contractHandoverOn: calendarDay('2028-06-30'),
      idCardTail: '123x',
    }
    const taken = { ...contract, contractNumber: 'HT20240006' }
    expect(await codeOf(sales.archive.recordSigning({ personId, unit, ...taken }))).toBe('CONTRACT_KNOWN')
    const { unitId } = await done('sign', sales.archive.recordSigning({ personId, unit, ...contract }))
    const view = await done('personFile', sales.archive.personFile({ personId }))
    expect(view).toMatchObject({
      kind: 'customer',
      hasIdCardTail: true,
      units: [{ unitId, contractNumber: 'HT20260077' }],
    })
    expect(view.completeness.missing).toEqual(['linked'])
    expect(await codeOf(sales.archive.recordSigning({ personId, unit, ...contract }))).toBe('UNIT_KNOWN')
    const other = { personId: personOf('卢一帆')._id, unit: { is: 'known' as const, unitId }, ...contract }
    expect(await codeOf(sales.archive.recordSigning(other))).toBe('UNIT_HAS_OWNER')
  })

  test('a birthday is kept only with consent, and goes when it is taken away', async () => {
    const { archive } = company.staff.agent
    const card = { personId: personOf('孙佳怡')._id, needs: '老人同住，上门前先打电话', tags: ['老业主'] }
    expect(await codeOf(archive.changePersonCard({ ...card, birthday: '05-21' }))).toBe('BIRTHDAY_NEEDS_CONSENT')
    await done(
      'card',
      archive.changePersonCard({ ...card, birthday: '05-21', birthdayConsent: '当面同意，用于生日祝福' }),
    )
    expect(await viewOf('孙佳怡')).toMatchObject({
      birthday: '05-21',
      birthdayConsent: { words: '当面同意，用于生日祝福' },
    })
    await done('card', archive.changePersonCard({ ...card, birthday: null }))
    expect(await viewOf('孙佳怡')).toMatchObject({ birthday: null, birthdayConsent: null, needs: card.needs })
  })
})

describe('R2.7 contacts and coming back to them', () => {
  test('given a visit with a day to come back, then it is on the timelines, reminded at 09:00 of that day once, and done when it is done', async () => {
    await company.moveTo('2026-09-02T10:00')
    const { agent } = company.staff
    const personId = personOf('梁思雨')._id
    const unitId = company.unitIds.liang
    const contact = {
      ...{ personId, unitId },
      kind: 'visit' as const,
      direction: 'ours' as const,
      at: company.cloud.clock.now() - 3_600_000,
      words: '梁女士想了解阳台封闭的规定',
      followUpOn: calendarDay('2026-09-04'),
    }
    const { contactId } = await done('contact', agent.archive.recordContact(contact))
    expect(await codeOf(agent.archive.recordContact({ ...contact, unitId: company.unitIds.sun }))).toBe('NOT_FOUND')
    const ofUnit = await done('unitTimeline', agent.archive.unitTimeline({ unitId }))
    expect(ofUnit.rows).toEqual([expect.objectContaining({ from: 'fact', title: '上门拜访', body: '' })])
    await company.moveTo('2026-09-04T08:59')
    const reminders = () => kept(company, 'messages').filter(({ kind }) => kind === 'followUpDue')
    expect(reminders()).toEqual([])
    await company.moveTo('2026-09-04T12:00')
    expect(reminders().map(({ to, at }) => [to, minuteOf(at)])).toEqual([
      [`staff:${company.staffIds.agent}`, '2026-09-04T09:00'],
    ])
    const { rows } = await done('followUps', agent.archive.followUps({}))
    expect(rows).toMatchObject([{ contactId, name: '梁思雨', isDue: true }])
    expect(await codeOf(company.staff.agentWu.archive.finishFollowUp({ contactId, words: '说明了规定' }))).toBe(
      'NOT_FOUND',
    )
    await done('finish', agent.archive.finishFollowUp({ contactId, words: '电话说明了规定，业主满意' }))
    expect(await codeOf(agent.archive.finishFollowUp({ contactId, words: '再说一次' }))).toBe('FOLLOW_UP_DONE')
    const contacts = await done('contacts', agent.archive.personTimeline({ personId, face: 'contacts' }))
    expect(titlesOf(contacts.rows)).toEqual(['跟进完成', '上门拜访'])
    expect((await done('followUps', agent.archive.followUps({}))).rows).toEqual([])
  })
})

describe('R2.2 one timeline', () => {
  test('tickets, messages with when they were read, and contacts in one order', async () => {
    await company.moveTo('2026-09-05T09:00')
    const ticketId = await submitted(company, 'sun')
    await workedOn(company, ticketId, 'registered')
    const { customers, staff } = company
    const inbox = await done('inbox', customers.sun.message.inbox({}))
    await done('read', customers.sun.message.markRead({ messageIds: inbox.rows.map(({ messageId }) => messageId) }))
    const personId = personOf('孙佳怡')._id
    const { rows } = await done('timeline', staff.agent.archive.personTimeline({ personId, face: 'all' }))
    expect(rows.map(({ at }) => at)).toEqual(rows.map(({ at }) => at).sort((one, other) => other - one))
    expect(rows).toContainEqual(
      expect.objectContaining({ from: 'ticket', ticketId, by: { role: 'agent', name: '周敏' } }),
    )
    const message = rows.find(row => row.from === 'message')
    expect(message).toMatchObject({ isRead: true, readAt: expect.any(Number) as number })
    expect(titlesOf(rows)).toContain('更新了客户资料')
    const onlyTickets = await done('timeline', staff.agent.archive.personTimeline({ personId, face: 'tickets' }))
    expect(new Set(onlyTickets.rows.map(({ from }) => from))).toEqual(new Set(['ticket']))
  })

  test('given 45 contacts of one and the same instant, when it is read page by page, then each comes once', async () => {
    const personId = personOf('韩子涵')._id
    const at = company.cloud.clock.now() - 60_000
    for (let number = 0; number < 45; number += 1) {
      const words = `第 ${number} 次来电`
      const contact = { personId, kind: 'call' as const, direction: 'theirs' as const, at, words }
      await done('contact', company.staff.agent.archive.recordContact(contact))
    }
    const bodies: string[] = []
    let after: string | undefined
    let pages = 0
    do {
      const asked = { personId, face: 'all' as const, ...(after !== undefined && { after }) }
      const page = await done('timeline', company.staff.agent.archive.personTimeline(asked))
      bodies.push(...page.rows.flatMap(row => (row.from === 'fact' && row.kind === 'contact' ? [row.body] : [])))
      after = page.next
      pages += 1
    } while (after !== undefined)
    expect([bodies.length, new Set(bodies).size, pages >= 3]).toEqual([45, 45, true])
  })
})

describe('R2.1 a unit on one page', () => {
  test('its dates, its owners masked, its repairs', async () => {
    const { agent, manager } = company.staff
    const planned = { estateId: yunqi, building: '1号楼', plannedOn: calendarDay('2026-06-25') }
    expect(await done('plan', manager.archive.planHandover(planned))).toEqual({ units: 3 })
    const unit = await done('unit', agent.archive.unitFile({ unitId: company.unitIds.sun }))
    expect(unit).toMatchObject({
      name: '云栖里 1号楼1单元 101',
      signedOn: '2024-05-20',
      contractHandoverOn: '2026-06-30',
      plannedHandoverOn: '2026-06-25',
      completionAcceptedOn: '2026-06-10',
      handedOverOn: '2026-06-20',
      owners: [{ name: '孙**', maskedPhone: '131****0001' }],
      ticketCount: 1,
      openTicketCount: 1,
    })
  })
})
