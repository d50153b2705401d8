/** Linking by number and second fact, households, claims (R2.4), over the gateway on the real store. */
import { actor, done, type Actor } from '~/local/demo/stage'
import { phoneCode } from '~/local/client/typed'
import { estateIdOf } from '~/types/estate/estate'
import { importUnits, foundCompany, type Company } from './support/smallCompany'
import { rosterRow } from './support/cast'
import { kept } from './support/repair'

let company: Company
const shared = '13100000088'
const bothDoors = [
  ['云栖里', '3号楼', '1单元', '501', '何立新', '1111'],
  ['听澜府', '1号楼', '1单元', '502', '何美云', '2222'],
] as const

beforeAll(async () => {
  company = await foundCompany('2026-09-01T09:00')
  const rows = bothDoors.map(([estate, building, entrance, room, name, tail], index) =>
    rosterRow([estate, building, entrance, room], 20 + index, { name, phone: shared }).with(-1, tail),
  )
  await importUnits(company.staff.admin, rows)
}, 60_000)
afterAll(() => company.stop())

const door = (index: 0 | 1) => {
  const [estate, building, entrance, room] = bothDoors[index]
  return { estateId: estateIdOf(estate), building, entrance, room }
}
const newcomer = (name: string): Promise<Actor> => actor(company.cloud.url, `o-flow-${name}`)
const linkBy = async (hands: Actor, phone: string) =>
  hands.account.link({ phoneCode: await phoneCode(hands.session, phone) })

describe('one number in two files', () => {
  test('links nothing yet, and says no more than the estates', async () => {
    const wife = await newcomer('wife')
    const found = await done('link', linkBy(wife, shared))
    expect(found).toMatchObject({ next: 'choose', units: [], staff: null, invitations: [] })
    expect(found.estates.map(({ name }) => name).sort()).toEqual(['云栖里', '听澜府'])
    expect(await done('me', wife.account.me({}))).toMatchObject({ units: [], name: null })
  })

  test('the door and the last four choose; half of it is wrong without saying which half', async () => {
    const wife = await newcomer('wife')
    const wrongTail = await wife.account.chooseFile({ ...door(1), idCardTail: '9999' })
    const wrongDoor = await wife.account.chooseFile({ ...door(1), room: '999', idCardTail: '2222' })
    const otherTail = await wife.account.chooseFile({ ...door(1), idCardTail: '1111' })
    for (const answer of [wrongTail, wrongDoor, otherTail])
      expect(answer).toMatchObject({ ok: false, code: 'FACTS_DO_NOT_MATCH', details: {} })
    const chosen = await done(
      'chooseFile',
      wife.account.chooseFile({ ...door(1), building: '1栋', idCardTail: '2222' }),
    )
    expect(chosen).toMatchObject({ next: 'linked', units: [{ name: '听澜府 1号楼1单元 502', as: 'owner' }] })
    const husband = await newcomer('husband')
    expect(await done('link', linkBy(husband, shared))).toMatchObject({ next: 'choose' })
    expect(await husband.account.chooseFile({ ...door(1), idCardTail: '2222' })).toMatchObject({
      code: 'PHONE_LINKED_ELSEWHERE',
    })
    await done('chooseFile', husband.account.chooseFile({ ...door(0), idCardTail: '1111' }))
    expect(await linkBy(await newcomer('third'), shared)).toMatchObject({ code: 'PHONE_LINKED_ELSEWHERE' })
  })

  test('a number proven more than ten minutes ago is asked for again', async () => {
    const late = await newcomer('late')
    await linkBy(late, '13900000001')
    await company.cloud.clock.advance(10 * 60_000)
    expect(await late.account.chooseFile({ ...door(0), idCardTail: '1111' })).toMatchObject({
      code: 'PHONE_NOT_PROVEN',
    })
  })
})

describe('the second fact', () => {
  test('five wrong ones a Beijing day, then it is the desk’s turn until tomorrow; every one is on the record', async () => {
    const { liang } = company.customers
    const unitId = company.unitIds.liang
    const say = (idCardTail: string, of = unitId) => liang.account.confirmIdentity({ unitId: of, idCardTail })
    // Somebody else's flat and a wrong tail are the same answer, and both count.
    for (const answer of [
      await say('0000'),
      await say('1234', company.unitIds.sun),
      await say('0001'),
      await say('0002'),
    ])
      expect(answer).toMatchObject({ code: 'FACTS_DO_NOT_MATCH', details: {} })
    expect(await say('0003')).toMatchObject({ code: 'FACTS_DO_NOT_MATCH' })
    expect(await say('1234')).toMatchObject({ code: 'TOO_MANY_WRONG_FACTS' })
    expect(kept(company, 'audit').filter(({ action }) => action === 'wrongFact').length).toBeGreaterThanOrEqual(5)
    await company.moveTo('2026-09-02T00:01')
    const { verifiedUntil } = await done('confirm', say('1234'))
    expect(verifiedUntil - company.cloud.clock.now()).toBeGreaterThan(29 * 60_000)
  })

  test('three wrong ones at the same moment are three', async () => {
    const { han } = company.customers
    const input = { unitId: company.unitIds.han, idCardTail: '0000' }
    await Promise.all([1, 2, 3].map(() => han.account.confirmIdentity(input)))
    const account = kept(company, 'accounts').find(({ _id }) => _id === 'o-flow-customer-han')
    expect(account?.wrongFacts).toMatchObject({ count: 3 })
  })
})

describe('a WeChat user keeps one file', () => {
  test('another number’s file is not taken over while the present one opens a flat; the way is a claim', async () => {
    const { feng } = company.customers
    expect(await linkBy(feng, '13100000099')).toMatchObject({ code: 'PHONE_UNKNOWN' })
    const flat = rosterRow(['云栖里', '3号楼', '1单元', '601'], 33, { name: '冯一诺', phone: '13100000099' })
    await importUnits(company.staff.admin, [flat])
    expect(await linkBy(feng, '13100000099')).toMatchObject({ code: 'WECHAT_HAS_ANOTHER_FILE' })
    expect(await done('me', feng.account.me({}))).toMatchObject({ units: [{ name: '云栖里 2号楼1单元 101' }] })
  })
})
