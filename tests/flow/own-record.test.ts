/** Own data on the real cloud (R2.6; PIPL 44–50): see, correct, take along, and who looked. */
import { done } from '~/local/demo/stage'
import type { ExportItem, ExportPart } from '~/types/account/own-record'
import { kept, submitted } from './support/repair'
import { foundCompany, minuteOf, type Company } from './support/smallCompany'
import type { CustomerKey } from './support/cast'

let company: Company
beforeAll(async () => {
  company = await foundCompany('2026-09-01T09:00')
}, 90_000)
afterAll(() => company.stop())

const hands = (key: CustomerKey) => company.customers[key].account
const confirmed = (key: CustomerKey, idCardTail = '1234') =>
  done('confirmIdentity', hands(key).confirmIdentity({ unitId: company.unitIds[key], idCardTail }))
const fileOf = (key: CustomerKey) => {
  const file = kept(company, 'persons').find(({ linkedOpenid }) => linkedOpenid === `o-flow-customer-${key}`)
  if (!file) throw new Error(`no file of ${key}`)
  return file
}
const linesOf = (personId: string, kind: string) =>
  kept(company, 'timeline').filter(row => row.subject === `person:${personId}` && row.kind === kind)

async function exported(key: CustomerKey): Promise<Record<ExportPart, ExportItem[]>> {
  const { exportId, parts } = await done('beginExport', hands(key).beginExport({}))
  const all: Partial<Record<ExportPart, ExportItem[]>> = {}
  for (const part of parts) {
    const items: ExportItem[] = []
    let after: string | undefined
    do {
      const page = await done('part', hands(key).exportPart({ exportId, part, ...(after !== undefined && { after }) }))
      items.push(...page.items)
      after = page.next
    } while (after !== undefined)
    all[part] = items
  }
  return all as Record<ExportPart, ExportItem[]>
}

describe('PIPL 45: everything that is held about me', () => {
  test('given no second fact, my numbers stay masked; given one, they are mine to read for half an hour (R2.4)', async () => {
    const before = await done('myData', hands('sun').myData({}))
    expect(before).toMatchObject({
      isSure: false,
      name: '孙佳怡',
      maskedPhone: '131****0001',
      phone: null,
      idCardTail: null,
    })
    expect(before).toMatchObject({ hasIdCardTail: true, units: [{ as: 'owner' }], birthday: null, consents: [] })
    await confirmed('sun')
    const sure = await done('myData', hands('sun').myData({}))
    expect(sure).toMatchObject({ isSure: true, phone: '13100000001', idCardTail: '1234' })
    await company.moveTo('2026-09-01T09:31')
    expect(await done('myData', hands('sun').myData({}))).toMatchObject({
      isSure: false,
      phone: null,
      idCardTail: null,
    })
  })

  test('somebody without a file has no data, and is told so like of everything that is not there', async () => {
    expect(await company.visitor.account.myData({})).toMatchObject({ ok: false, code: 'NOT_FOUND' })
    expect(await company.staff.agent.account.myData({})).toMatchObject({ ok: false, code: 'NOT_FOUND' })
  })

  test('who opened my number, when and why, belongs to me, not to my flat: a former owner sees it too', async () => {
    const personId = fileOf('wang')._id
    await done('reveal', company.staff.agent.archive.revealPhone({ personId, reason: '预约上门核对门锁' }))
    const { importUnits } = await import('./support/smallCompany')
    const { rosterRow } = await import('./support/cast')
    const buyer = { name: '陈一鸣', phone: '13100000009' }
    await importUnits(company.staff.admin, [rosterRow(['云栖里', '2号楼', '1单元', '102'], 5, buyer)])
    const me = await done('me', hands('wang').me({}))
    expect(me).toMatchObject({ units: [], hasFile: true })
    const { rows } = await done('phoneViews', hands('wang').phoneViews({}))
    expect(rows).toMatchObject([{ by: '周敏', reason: '预约上门核对门锁' }])
    expect(await company.visitor.account.phoneViews({})).toMatchObject({ ok: false, code: 'NOT_FOUND' })
  })
})

describe('PIPL 46: corrected', () => {
  test('needs and preference at once, on my own timeline; nobody else’s', async () => {
    const { account } = company.customers.liang
    expect(await done('needs', account.askCorrection({ field: 'needs', value: '老人听力不好' }))).toMatchObject({
      isDone: true,
    })
    await done('contact', account.askCorrection({ field: 'contactPreference', value: 'evening' }))
    const held = await done('myData', account.myData({}))
    expect(held).toMatchObject({ needs: '老人听力不好', contactPreference: 'evening' })
    expect(linesOf(fileOf('liang')._id, 'correction').map(({ title }) => title)).toEqual(
      expect.arrayContaining(['您改了需求与偏好', '您改了联系时间']),
    )
  })

  test('a birthday only after its consent, and under 14 only after the guardian’s (PIPL 31)', async () => {
    const { account } = company.customers.han
    const wish = { field: 'birthday' as const, value: '05-21', isUnder14: false }
    expect(await account.askCorrection(wish)).toMatchObject({ ok: false, code: 'CONSENT_NEEDED' })
    await done('agree', account.decideConsent({ kind: 'birthday', version: '1', isAgreed: true }))
    expect(await account.askCorrection({ ...wish, isUnder14: true })).toMatchObject({ code: 'GUARDIAN_CONSENT_NEEDED' })
    await done('birthday', account.askCorrection(wish))
    expect(fileOf('han')).toMatchObject({ birthday: '05-21' })
  })

  test('a number is asked for, decided by an agent of the estate within 15 working days, and I hear of it', async () => {
    await company.moveTo('2026-09-01T10:00')
    const { account, message } = company.customers.feng
    const wish = { field: 'phone' as const, value: '13900000009', words: '换了手机号' }
    const asked = await done('ask', account.askCorrection(wish))
    // 25–27 September and 1–7 October are off, 20 September is worked.
    expect(asked).toMatchObject({ isDone: false, dueOn: '2026-09-21' })
    expect(await account.askCorrection({ ...wish, value: '13900000008' })).toMatchObject({
      code: 'CORRECTION_ASKED_ALREADY',
    })
    expect(await account.askCorrection({ field: 'idCardTail', value: '1234', words: '核对一下' })).toMatchObject({
      code: 'NOTHING_TO_CHANGE',
    })
    const correctionId = asked.correctionId ?? ''
    expect(await done('mine', account.myData({}))).toMatchObject({
      corrections: [{ correctionId, shown: '139****0009', state: 'requested' }],
    })
    const { rows } = await done('desk', company.staff.agent.account.corrections({}))
    expect(rows).toMatchObject([{ correctionId, personName: '冯一诺', was: '131****0004', shown: '139****0009' }])
    expect(await done('other desk', company.staff.agentLin.account.corrections({}))).toEqual({ rows: [] })
    const carry = { correctionId, decision: 'carryOut' as const, words: '已核对身份证' }
    expect(await company.staff.agentLin.account.decideCorrection(carry)).toMatchObject({ code: 'NOT_FOUND' })
    expect(await done('decide', company.staff.agent.account.decideCorrection(carry))).toEqual({ state: 'done' })
    expect(fileOf('feng').maskedPhone).toBe('139****0009')
    expect(await done('me', account.me({}))).toMatchObject({ maskedPhone: '139****0009' })
    const inbox = await done('inbox', message.inbox({}))
    expect(inbox.rows[0]).toMatchObject({ kind: 'correctionDecided', title: '手机号已更正' })
    expect(await company.staff.agent.account.decideCorrection(carry)).toMatchObject({ code: 'NOT_POSSIBLE_NOW' })
  })

  test('refused, it says why; taken back, it is gone from the desk; undecided on its last day, the supervisor hears of it once', async () => {
    const { account } = company.customers.liang
    const first = await done('ask', account.askCorrection({ field: 'name', value: '梁思语', words: '名字写错一个字' }))
    const refuse = { correctionId: first.correctionId ?? '', decision: 'refuse' as const, words: '与合同上的名字不符' }
    await done('refuse', company.staff.supervisor.account.decideCorrection(refuse))
    expect(await done('mine', account.myData({}))).toMatchObject({
      name: '梁思雨',
      corrections: [{ state: 'refused', reason: '与合同上的名字不符' }],
    })
    const second = await done('ask', account.askCorrection({ field: 'name', value: '梁思语', words: '合同也写错了' }))
    await done('withdraw', account.withdrawCorrection({ correctionId: second.correctionId ?? '' }))
    expect((await done('desk', company.staff.agent.account.corrections({}))).rows).toEqual([])
    const other = hands('sun').withdrawCorrection({ correctionId: first.correctionId ?? '' })
    expect(await other).toMatchObject({ code: 'NOT_FOUND' })
    await done('third', account.askCorrection({ field: 'name', value: '梁思语', words: '合同已改好' }))
    await company.moveTo('2026-09-21T08:59')
    const told = () => kept(company, 'messages').filter(({ kind }) => kind === 'correctionDue')
    expect(told()).toEqual([])
    await company.moveTo('2026-09-21T09:02')
    expect(told().map(({ to, at }) => [to, minuteOf(at)])).toEqual([
      [`staff:${company.staffIds.supervisor}`, '2026-09-21T09:00'],
    ])
  })
})

describe('PIPL 45: taken along', () => {
  test('not without the second fact', async () => {
    expect(await hands('sun').beginExport({})).toMatchObject({ ok: false, code: 'SECOND_FACT_NEEDED' })
  })

  test('with it: my file in the clear (I8), flats, repairs with what was said, messages, consents, who looked; audited, on my timeline', async () => {
    const words = '厨房水龙头关不紧，一直滴水'
    for (let n = 0; n < 11; n += 1) await submitted(company, 'sun', { words: `${words}${n}` })
    await done('agree', hands('sun').decideConsent({ kind: 'privacy', version: '1', isAgreed: true }))
    await confirmed('sun')
    const all = await exported('sun')
    expect(all.person[0]).toMatchObject({ held: { name: '孙佳怡', phone: '13100000001', idCardTail: '1234' } })
    expect(all.units).toHaveLength(1)
    expect(all.tickets.map(({ held }) => held['words']).sort()).toEqual(
      Array.from({ length: 11 }, (_, n) => `${words}${n}`).sort(),
    )
    expect(all.tickets[0]?.lines[0]).toMatch(/^2026-09-21 09:\d\d 提交报修/)
    expect(all.messages.length).toBeGreaterThanOrEqual(11)
    expect(all.consents).toMatchObject([{ title: '个人信息处理说明', held: { version: '1', isAgreed: true } }])
    const personId = fileOf('sun')._id
    expect(linesOf(personId, 'export')).toHaveLength(1)
    expect(kept(company, 'audit').filter(({ action }) => action === 'beginExport')).toHaveLength(1)
    const text = JSON.stringify(all)
    for (const other of ['梁思雨', '13100000002', company.staffIds.agent, 'v1.']) expect(text).not.toContain(other)
  })

  test('an export is its person’s, and for half an hour', async () => {
    await confirmed('sun')
    const { exportId } = await done('beginExport', hands('sun').beginExport({}))
    const part = { exportId, part: 'person' as const }
    expect(await hands('liang').exportPart(part)).toMatchObject({ code: 'NOT_FOUND' })
    await company.moveTo('2026-09-21T09:40')
    expect(await hands('sun').exportPart(part)).toMatchObject({ code: 'NOT_FOUND' })
  })
})
