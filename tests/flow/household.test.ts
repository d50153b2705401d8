/** Household members, and a flat sold on in the middle of a repair (R2.4), over the gateway on the real store. */
import { done } from '~/local/demo/stage'
import { calendarDay } from '~/types/kernel/time'
import { rosterRow } from './support/cast'
import { eventsOf, kept, noticesOf, submitted, ticketOf, workedOn } from './support/repair'
import { daughter, householdHands } from './support/household'
import { foundCompany, importUnits, type Company } from './support/smallCompany'

let company: Company
beforeAll(async () => {
  company = await foundCompany('2026-09-01T09:00')
}, 60_000)
afterAll(() => company.stop())

const { newcomer, linkBy, sure, personOf, householdsOf, joined } = householdHands(() => company)

describe('an invitation', () => {
  const phone = '13200000001'

  test('goes out only after the second fact, and gives nothing before it is accepted', async () => {
    const { account } = company.customers.sun
    const unitId = company.unitIds.sun
    const invited = { unitId, ...daughter, phone, scopes: ['report' as const] }
    expect(await account.invite(invited)).toMatchObject({ code: 'SECOND_FACT_NEEDED' })
    await sure('sun')
    await done('invite', account.invite(invited))
    expect(await account.invite(invited)).toMatchObject({ code: 'ALREADY_INVITED' })
    expect(await account.invite({ ...invited, phone: '13100000001' })).toMatchObject({
      code: 'OWNERS_NEED_NO_INVITATION',
    })
    expect(kept(company, 'persons').some(({ maskedPhone }) => maskedPhone === '132****0001')).toBe(false)
    expect(await company.customers.liang.account.invite(invited)).toMatchObject({ code: 'NOT_FOUND' })
  })

  test('waits for the number: found when linking, accepted, and then the flat is there with its scopes', async () => {
    const child = await newcomer('child')
    const stranger = await newcomer('stranger')
    const found = await done('link', linkBy(child, phone))
    expect(found).toMatchObject({
      next: 'invited',
      units: [],
      invitations: [{ unitName: '云栖里 1号楼1单元 101', ownerName: '孙**', scopes: ['read', 'report'] }],
    })
    const householdId = found.invitations[0]?.householdId ?? ''
    expect(await stranger.account.acceptInvitation({ householdId })).toMatchObject({ code: 'NOT_FOUND' })
    const { units } = await done('accept', child.account.acceptInvitation({ householdId }))
    expect(units).toMatchObject([{ unitId: company.unitIds.sun, as: 'member', scopes: ['read', 'report'] }])
    const mine = await done('household', child.account.household({}))
    expect(mine.units).toMatchObject([{ as: 'member', members: [{ name: '孙小满', state: 'active' }] }])
    expect(JSON.stringify(mine)).not.toContain('132')
    const owners = await done('household', company.customers.sun.account.household({}))
    expect(owners.units[0]?.members).toMatchObject([{ name: '孙小满', maskedPhone: '132****0001', state: 'active' }])
    const notices = kept(company, 'messages').filter(({ kind }) => kind === 'household.accepted')
    expect(notices).toMatchObject([{ to: `person:${personOf('13100000001')}`, title: '孙小满接受了邀请' }])
  })

  test('a tenant needs an end, which may not lie in the past; a ninth person finds no room', async () => {
    await sure('liang')
    const { account } = company.customers.liang
    const tenant = {
      unitId: company.unitIds.liang,
      name: '租客',
      relation: 'tenant' as const,
      scopes: ['read' as const],
    }
    expect(await account.invite({ ...tenant, phone: '13200000100' })).toMatchObject({ code: 'END_DATE_NEEDED' })
    const past = { ...tenant, until: calendarDay('2026-08-31') }
    expect(await account.invite({ ...past, phone: '13200000100' })).toMatchObject({ code: 'END_DATE_PASSED' })
    const until = calendarDay('2026-09-30')
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, n) => account.invite({ ...tenant, until, phone: `1320000010${n}` })),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(8)
    expect(answers.filter(answer => !answer.ok && answer.code === 'HOUSEHOLD_FULL')).toHaveLength(2)
    expect(householdsOf('liang')).toHaveLength(8)
  })
})

describe('a child reports for a parent', () => {
  test('both hear of it, the ticket says so, and accepting is the owner’s or a signatory’s', async () => {
    const child = await joined('han', '韩小雨', '13200000002', ['report'])
    const words = '厨房水龙头关不上，一直滴'
    const place = { room: 'kitchen', part: 'pipe', severity: 'routine' } as const
    const said = { unitId: company.unitIds.han, ...place, words, photos: [], convenient: '' }
    const { ticketId } = await done('submit', child.ticket.submitRepair(said))
    expect(await done('detail', child.ticket.detail({ ticketId }))).toMatchObject({ isByFamily: true })
    await workedOn(company, ticketId, 'done')
    const [owner, member] = [personOf('13100000003'), personOf('13200000002')]
    for (const kind of ['submitted', 'dispatched', 'appointed', 'finished'])
      expect(
        noticesOf(company, ticketId, kind)
          .map(({ to }) => to)
          .filter(to => to.startsWith('person:'))
          .sort(),
      ).toEqual([`person:${owner}`, `person:${member}`].sort())
    const { moves } = await done('detail', child.ticket.detail({ ticketId }))
    expect(moves).not.toContain('accept')
    expect(moves).toContain('sendBack')
    expect(await child.ticket.accept({ ticketId, words: '' })).toMatchObject({ code: 'NOT_FOUND' })
    const staffs = await done('detail', company.staff.agent.ticket.detail({ ticketId }))
    expect(staffs).toMatchObject({ isByFamily: true, customer: { maskedPhone: '132****0002' } })
    await done('accept', company.customers.han.ticket.accept({ ticketId, words: '' }))
    expect(ticketOf(company, ticketId).state).toBe('accepted')
  })

  test('whoever may only look reports nothing, and is shown no move', async () => {
    const grandparent = await joined('han', '韩爷爷', '13200000003', ['read'])
    const said = {
      unitId: company.unitIds.han,
      room: 'kitchen' as const,
      part: 'pipe' as const,
      severity: 'routine' as const,
      words: '水龙头滴水',
      photos: [] as string[],
      convenient: '',
    }
    expect(await grandparent.ticket.submitRepair(said)).toMatchObject({ code: 'NOT_FOUND' })
    const { rows } = await done('mine', grandparent.ticket.mine({}))
    expect(rows).toHaveLength(1)
    const ticketId = rows[0]?.ticketId ?? ''
    expect((await done('detail', grandparent.ticket.detail({ ticketId }))).moves).toEqual([])
  })
})

describe('an end', () => {
  test('taken back: gone with that call, and what the member had reported goes on with the owner', async () => {
    const child = await joined('feng', '冯小雅', '13200000004', ['report', 'sign'])
    const place = { room: 'study', part: 'wiring', severity: 'routine' } as const
    const said = { unitId: company.unitIds.feng, ...place, words: '书房插座没有电', photos: [], convenient: '' }
    const { ticketId } = await done('submit', child.ticket.submitRepair(said))
    const householdId = householdsOf('feng')[0]?._id ?? ''
    expect(await child.account.removeMember({ householdId })).toMatchObject({ code: 'NOT_FOUND' })
    await done('remove', company.customers.feng.account.removeMember({ householdId }))
    expect(await child.ticket.detail({ ticketId })).toMatchObject({ code: 'NOT_FOUND' })
    expect(await done('me', child.account.me({}))).toMatchObject({ units: [] })
    await company.cloud.clock.advance(60_000)
    expect(ticketOf(company, ticketId)).toMatchObject({ reporterId: personOf('13100000004') })
    expect(eventsOf(company, ticketId).at(-1)).toMatchObject({ type: 'reporterChanged', cause: 'memberLeft' })
    expect(await company.customers.feng.account.removeMember({ householdId })).toMatchObject({
      code: 'NOT_POSSIBLE_NOW',
    })
  })

  test('the last day is the last: at midnight the door is shut, a timer tells both once', async () => {
    await sure('feng')
    const { account } = company.customers.feng
    const until = calendarDay('2026-09-10')
    const unitId = company.unitIds.feng
    const tenant = {
      unitId,
      name: '租客小李',
      phone: '13200000005',
      relation: 'tenant' as const,
      scopes: ['report' as const],
      until,
    }
    await done('invite', account.invite(tenant))
    const hands = await newcomer('tenant')
    const { invitations } = await done('link', linkBy(hands, tenant.phone))
    await done('accept', hands.account.acceptInvitation({ householdId: invitations[0]?.householdId ?? '' }))
    await company.cloud.timers.leapTo(Date.parse('2026-09-10T23:59:00+08:00'))
    expect((await done('me', hands.account.me({}))).units).toHaveLength(1)
    await company.cloud.timers.leapTo(Date.parse('2026-09-11T00:00:00+08:00'))
    expect((await done('me', hands.account.me({}))).units).toEqual([])
    await company.cloud.timers.fire()
    await company.cloud.timers.fire()
    expect(householdsOf('feng').find(each => each.relation === 'tenant')).toMatchObject({
      state: 'expired',
      isOpen: false,
    })
    expect(
      kept(company, 'messages')
        .filter(({ kind }) => kind === 'household.expired')
        .map(({ to }) => to)
        .sort(),
    ).toEqual([`person:${personOf('13100000004')}`, `person:${personOf(tenant.phone)}`].sort())
    const file = kept(company, 'persons').find(({ _id }) => _id === personOf(tenant.phone))
    expect(file?.memberships).toEqual([])
  })

  test('an invitation nobody answers lapses after thirty days; a declined one gives nothing and opens no file', async () => {
    await sure('wang')
    const { account } = company.customers.wang
    const unitId = company.unitIds.wang
    await done('invite', account.invite({ unitId, ...daughter, phone: '13200000006', scopes: ['read'] }))
    await done('invite', account.invite({ unitId, ...daughter, phone: '13200000007', scopes: ['read'] }))
    const hands = await newcomer('decliner')
    const { invitations } = await done('link', linkBy(hands, '13200000006'))
    await done('decline', hands.account.declineInvitation({ householdId: invitations[0]?.householdId ?? '' }))
    await company.cloud.timers.leapTo(company.cloud.clock.now() + 30 * 86_400_000)
    await company.cloud.timers.fire()
    expect(
      householdsOf('wang')
        .map(({ state }) => state)
        .sort(),
    ).toEqual(['declined', 'expired'])
    expect(personOf('13200000006')).toBe('')
  })
})

test('a flat sold on in the middle of a repair: out at once, the ticket and its callback go on with the new owner, twice is once', async () => {
  const { sun } = company.customers
  const member = await newcomer('child')
  const pendingTo = '13200000009'
  await sure('sun')
  await done(
    'invite',
    sun.account.invite({ unitId: company.unitIds.sun, ...daughter, phone: pendingTo, scopes: ['read'] }),
  )
  const repairing = await submitted(company, 'sun')
  await workedOn(company, repairing, 'repairing')
  const asked = await submitted(company, 'sun', { words: '客厅墙面有裂缝，很长一条' })
  await workedOn(company, asked, 'done')
  await company.cloud.timers.leapTo(company.cloud.clock.now() + 5.5 * 86_400_000)
  await company.cloud.timers.fire()
  const former = `person:${personOf('13100000001')}`
  expect(noticesOf(company, asked, 'callbackAsked').map(({ to }) => to)).toEqual([former])
  const before = kept(company, 'messages').filter(({ to }) => to === former).length

  const soldOn = rosterRow(['云栖里', '1号楼', '1单元', '101'], 1, { name: '沈若溪', phone: '13100000066' })
  await importUnits(company.staff.admin, [soldOn])
  for (const hands of [sun, member]) {
    expect(await hands.ticket.detail({ ticketId: repairing })).toMatchObject({ code: 'NOT_FOUND' })
    expect((await done('me', hands.account.me({}))).units).toEqual([])
  }
  await company.cloud.clock.advance(60_000)
  await company.cloud.timers.fire()

  const buyer = `person:${personOf('13100000066')}`
  for (const ticketId of [repairing, asked]) {
    expect(`person:${ticketOf(company, ticketId).reporterId}`).toBe(buyer)
    expect(eventsOf(company, ticketId).filter(({ type }) => type === 'reporterChanged')).toMatchObject([
      { cause: 'soldOn' },
    ])
  }
  expect(noticesOf(company, asked, 'callbackAsked').map(({ to }) => to)).toEqual([former, buyer])
  expect(householdsOf('sun').map(({ state }) => state)).toEqual(['soldOn', 'soldOn'])
  await workedOn(company, repairing, 'done', { after: 'repairing' })
  expect(kept(company, 'messages').filter(({ to }) => to === former)).toHaveLength(before)

  const hands = await newcomer('shen')
  await hands.link('13100000066')
  const { timeline } = await done('detail', hands.ticket.detail({ ticketId: repairing }))
  const line = timeline.find(({ type }) => type === 'reporterChanged')
  expect(line?.event).toEqual({ type: 'reporterChanged', cause: 'soldOn' })
  expect(JSON.stringify(timeline)).not.toContain('沈若溪')
  const invited = await newcomer('pending')
  expect(await linkBy(invited, pendingTo)).toMatchObject({ code: 'PHONE_UNKNOWN' })
})
