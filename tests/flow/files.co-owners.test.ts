/** R2.3: co-owners of whom the roster has only the name get their own files, on the real local cloud. */
import { phoneCode } from '~/local/client/typed'
import { actor, done } from '~/local/demo/stage'
import type { Answer } from '~/types/kernel/contract'
import { estateIdOf, unitIdOf } from '~/types/estate/estate'
import { rosterRow } from './support/cast'
import { kept } from './support/repair'
import { foundCompany, importUnits, type Company } from './support/smallCompany'

const door = ['云栖里', '1号楼', '1单元', '301'] as const
const estateId = estateIdOf('云栖里')
const unitId = unitIdOf({ estateId, building: door[1], entrance: door[2], room: door[3] })
const xuLi = { unitId, name: '许丽', phone: '13200000031', idCardTail: '888x' }
const row = [...rosterRow(door, 31, { name: '许建国', phone: '13200000030' }), '许丽、孙佳怡、王强']

let company: Company
beforeAll(async () => {
  company = await foundCompany('2026-09-01T08:30')
  await importUnits(company.staff.admin, [row], ['共有人'])
}, 60_000)
afterAll(() => company.stop())

const codeOf = async (answer: Promise<Answer<unknown>>): Promise<string> => {
  const given = await answer
  return given.ok ? 'ok' : given.code
}
const unit = () => kept(company, 'units').find(({ _id }) => _id === unitId)
const board = async () => {
  const { estates } = await done('board', company.staff.agent.archive.filesBoard({}))
  const { customers, withFile } = estates.find(each => each.estateId === estateId) ?? {}
  return { customers, withFile }
}

test('given three names on a flat, then they are customers without a file, and only the estate’s agents may open one', async () => {
  expect(await board()).toEqual({ customers: 9, withFile: 6 })
  const { staff, customers } = company
  for (const hands of [customers.sun, staff.agentLin, staff.supervisor, staff.manager, staff.sales])
    expect(await codeOf(hands.archive.openCoOwner(xuLi))).toBe('NOT_FOUND')
  expect(await codeOf(staff.agent.archive.openCoOwner({ ...xuLi, name: '许莉' }))).toBe('CO_OWNER_UNKNOWN')
  expect(unit()?.coOwners).toEqual(['许丽', '孙佳怡', '王强'])
})

test('when one is opened, then it is a customer’s file of the flat, the name is no mere name any more, and the owner hears', async () => {
  const { agent } = company.staff
  const opened = await done('open', agent.archive.openCoOwner(xuLi))
  expect(opened.isNew).toBe(true)
  expect(unit()).toMatchObject({ coOwners: ['孙佳怡', '王强'] })
  expect(unit()?.personIds).toHaveLength(2)
  const { personId } = opened
  expect(await done('file', agent.archive.personFile({ personId }))).toMatchObject({
    kind: 'customer',
    maskedPhone: '132****0031',
    hasIdCardTail: true,
    units: [{ unitId }],
  })
  expect(await board()).toEqual({ customers: 9, withFile: 7 })
  const ofPerson = await done('timeline', agent.archive.personTimeline({ personId, face: 'all' }))
  expect(ofPerson.rows).toMatchObject([{ title: '成为共有人：云栖里 1号楼1单元 301' }])
  const { rows } = await done('timeline', agent.archive.unitTimeline({ unitId }))
  expect(rows.filter(({ from }) => from === 'fact')).toMatchObject([{ title: '共有人建立了档案' }])
  expect(JSON.stringify(rows)).not.toMatch(/许丽|许建国|0031/)
  const owner = kept(company, 'persons').find(({ name }) => name === '许建国')?._id ?? ''
  const told = kept(company, 'messages').filter(({ kind }) => kind === 'coOwnerAdded')
  expect(told).toMatchObject([{ to: `person:${owner}`, topic: 'account' }])
  expect(kept(company, 'audit').filter(({ action }) => action === 'openCoOwner')).toHaveLength(1)
})

test('done twice it changes nothing', async () => {
  const before = JSON.stringify([
    unit(),
    kept(company, 'persons'),
    kept(company, 'timeline'),
    kept(company, 'messages'),
  ])
  expect(await done('again', company.staff.agent.archive.openCoOwner(xuLi))).toMatchObject({ isNew: false })
  expect(JSON.stringify([unit(), kept(company, 'persons'), kept(company, 'timeline'), kept(company, 'messages')])).toBe(
    before,
  )
})

test('somebody with a file and a WeChat already sees the second flat at once, in the same file', async () => {
  const { staff, customers } = company
  const said = { unitId, name: '孙佳怡', phone: '13100000001' }
  expect(await done('open', staff.agent.archive.openCoOwner(said))).toMatchObject({ isNew: false })
  const { units } = await done('me', customers.sun.account.me({}))
  expect(units.map(each => each.unitId).sort()).toEqual([company.unitIds.sun, unitId].sort())
  expect(unit()?.coOwners).toEqual(['王强'])
  // One customer with two flats: the name had been counted as one more.
  expect(await board()).toEqual({ customers: 8, withFile: 7 })
})

test('a co-owner whose claim is approved is no mere name either', async () => {
  const hands = await actor(company.cloud.url, 'o-flow-wang-qiang')
  await hands.account.link({ phoneCode: await phoneCode(hands.session, '13200000032') })
  const [, building, entrance, room] = door
  const claim = {
    estateId,
    building,
    entrance,
    room,
    name: '王强',
    relation: 'coOwner' as const,
    words: '',
    photos: [],
  }
  const { claimId } = await done('claim', hands.account.claim(claim))
  const approval = { claimId, as: { kind: 'coOwner' as const }, words: '产权证已核对' }
  await done('approve', company.staff.agent.account.approveClaim(approval))
  expect(unit()).toMatchObject({ coOwners: [] })
  expect(unit()?.personIds).toHaveLength(4)
  expect(await board()).toEqual({ customers: 8, withFile: 8 })
})

test('an older roster that names them again does not take their files away', async () => {
  const changed = row.with(5, '119.2')
  await importUnits(company.staff.admin, [changed], ['共有人'])
  expect(unit()).toMatchObject({ areaSquareMetres: 119.2, coOwners: [] })
  expect(await board()).toEqual({ customers: 8, withFile: 8 })
})
