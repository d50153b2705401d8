/** What else a person takes along (R2.6, PIPL 45): the matters of other features, each found by its person and by nobody else. */
import { phoneCode } from '~/local/client/typed'
import { actor, done, type Actor } from '~/local/demo/stage'
import { calendarDay } from '~/types/kernel/time'
import { openDay } from './activity.company'
import { rosterRow } from './support/cast'
import { exported } from './support/export'
import { daughter, householdHands } from './support/household'
import { addSpot, estateId, published, setMilestones } from './support/progress'
import { kept } from './support/repair'
import { foundCompany, importUnits, type Company } from './support/smallCompany'

let company: Company
let tang: Actor
let spouse: Actor
beforeAll(async () => {
  company = await foundCompany('2026-07-01T09:00')
  await done('set', setMilestones(company))
  tang = company.customers.tang
  spouse = await coOwner()
}, 90_000)
afterAll(() => company.stop())

const { newcomer, linkBy } = householdHands(() => company)
const unitId = () => company.unitIds.tang
const fileOf = (name: string) => kept(company, 'persons').find(file => file.name === name)?._id ?? ''

/** A second owner of the same flat, without a card on file. */
async function coOwner(): Promise<Actor> {
  const hands = await actor(company.cloud.url, 'o-flow-spouse')
  await hands.account.link({ phoneCode: await phoneCode(hands.session, '13300000061') })
  const door = { estateId, building: '1号楼', entrance: '1单元', room: '301' }
  const said = { ...door, name: '方若兰', relation: 'coOwner' as const, words: '', photos: [] }
  const { claimId } = await done('claim', hands.account.claim(said))
  const approval = { claimId, as: { kind: 'coOwner' as const }, words: '产权证已核对' }
  await done('approve', company.staff.agentLin.account.approveClaim(approval))
  return hands
}

const taken = async (by: Actor) => {
  const { signUps, questions, contacts, guides, promises, reportReads } = await exported(by)
  return { signUps, questions, contacts, guides, promises, reportReads }
}

const call = (personId: string, words: string) =>
  company.staff.sales.archive.recordContact({
    ...{ personId, kind: 'call', direction: 'theirs', at: company.cloud.clock.now(), words },
  })

async function lived(): Promise<void> {
  const { sales, agentLin } = company.staff
  const reportId = await published(company, await addSpot(company))
  await done('read', tang.progress.markReportRead({ reportId }))
  const activityId = await openDay(company)
  await done('signUp', tang.activity.signUp({ activityId, unitId: unitId(), persons: 2 }))
  const { consultId } = await done('ask', tang.estate.ask({ estateId, words: '几时能看样板间', photos: [] }))
  await done('answer', agentLin.estate.answerConsult({ consultId, words: '十月开放' }))
  await done('ask', spouse.estate.ask({ estateId, words: '车位怎么买', photos: [] }))
  await done('call', call(fileOf('唐文博'), '唐先生问了进度'))
  await done('call', call(fileOf('方若兰'), '方女士问了车位'))
  const { stages } = await done('guide', tang.estate.guide({ estateId }))
  const [{ stage, version } = { stage: 'interest' as const, version: 1 }] = stages
  await done('confirm', tang.estate.confirmGuide({ estateId, stage, version }))
  const keeper = company.staffIds.salesSong
  const promise = {
    estateId,
    place: 'supplement' as const,
    reference: '补充协议第三条',
    isImportant: false,
    photos: [],
  }
  const dueOn = calendarDay('2026-12-31')
  await done(
    'promise',
    sales.estate.makePromise({ ...promise, unitId: unitId(), what: '送一间储藏间', dueOn, staffId: keeper }),
  )
  await done('promise', sales.estate.makePromise({ ...promise, what: '小区门口通公交', dueOn, staffId: keeper }))
}

describe('PIPL 45: what stands in the other books', () => {
  test('a person finds each of theirs; of two owners of one flat each only their own', async () => {
    await lived()
    await done('sure', tang.account.confirmIdentity({ unitId: unitId(), idCardTail: '1234' }))
    const mine = await taken(tang)
    expect(mine).toMatchObject({
      signUps: [{ title: '报名：工地开放日', held: { persons: 2, state: 'signedUp' } }],
      questions: [
        { held: { words: '几时能看样板间', steps: [{ what: 'submitted' }, { what: 'answered', by: '林静' }] } },
      ],
      contacts: [{ title: '通话，您联系我们', lines: ['唐先生问了进度'] }],
      guides: [{ title: '听澜府 意向登记指引', held: { version: 1 } }],
      promises: [{ title: '送一间储藏间', held: { state: 'open' } }],
      reportReads: [{ title: '听澜府第 1 期工程进展报告' }],
    })
    const text = JSON.stringify(mine)
    for (const other of ['方', '车位', '公交', ...Object.values(company.staffIds)]) expect(text).not.toContain(other)

    await linkBy(spouse, '13300000061')
    expect(await taken(spouse)).toMatchObject({
      signUps: [],
      questions: [{ held: { words: '车位怎么买' } }],
      contacts: [{ lines: ['方女士问了车位'] }],
      guides: [],
      promises: [{ title: '送一间储藏间' }],
      reportReads: [],
    })
  })

  test('whoever has sold the flat keeps what was theirs; what was promised to the flat is the new owner’s', async () => {
    const sale = { unitId: unitId(), name: '顾清和', phone: '13200000009', idCardTail: '5678' }
    const sold = { ...sale, soldOn: calendarDay('2026-07-01'), reason: '二手转让，已看过户登记' }
    await done('sold', company.staff.agentLin.archive.transferUnit(sold))
    await linkBy(tang, '13100000006')
    const former = await taken(tang)
    expect(former.promises).toEqual([])
    expect(former.signUps).toHaveLength(1)
    expect(former.contacts).toHaveLength(1)
    const buyer = await newcomer('buyer')
    await done('link', linkBy(buyer, sale.phone))
    await done('sure', buyer.account.confirmIdentity({ unitId: unitId(), idCardTail: '5678' }))
    const theirs = await taken(buyer)
    expect(theirs).toMatchObject({ signUps: [], questions: [], contacts: [], guides: [], reportReads: [] })
    expect(theirs.promises).toHaveLength(1)
  })
})

describe('an owner whose file holds no card', () => {
  test('is sure by the platform’s phone once more, and invites; that lapses too (R2.4)', async () => {
    const { admin } = company.staff
    const owner = { name: '贺一帆', phone: '13100000077' }
    await importUnits(admin, [rosterRow(['云栖里', '3号楼', '1单元', '601'], 30, owner).with(-1, '')])
    const hands = await newcomer('no-card')
    const [unit] = (await done('link', linkBy(hands, owner.phone))).units
    await company.cloud.clock.advance(10 * 60_000)
    const invited = { unitId: unit?.unitId ?? '', ...daughter, phone: '13200000070', scopes: ['read' as const] }
    expect(await done('household', hands.account.household({}))).toMatchObject({ verifiedUntil: null, isByPhone: true })
    expect(await hands.account.invite(invited)).toMatchObject({ code: 'SECOND_FACT_NEEDED' })
    expect(await hands.account.confirmIdentity({ unitId: invited.unitId, idCardTail: '1234' })).toMatchObject({
      code: 'NO_CARD_ON_FILE',
    })
    await done('phone again', linkBy(hands, owner.phone))
    expect((await done('household', hands.account.household({}))).verifiedUntil).not.toBeNull()
    await done('invite', hands.account.invite(invited))
    await done('export', hands.account.beginExport({}))
    expect(await done('household', company.customers.sun.account.household({}))).toMatchObject({ isByPhone: false })
  })
})
