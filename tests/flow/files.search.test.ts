/** Files found and counted on the real local cloud (R2.2, R2.3): one search field, the board, whose files lack what. */
import { done } from '~/local/demo/stage'
import type { Answer } from '~/types/kernel/contract'
import { estateIdOf } from '~/types/estate/estate'
import { kept } from './support/repair'
import { foundCompany, type Company } from './support/smallCompany'

const tinglan = estateIdOf('听澜府')
const yunqi = estateIdOf('云栖里')

let company: Company
beforeAll(async () => {
  company = await foundCompany('2026-09-01T08:30')
  for (const name of ['谢雨桐', '谢建国']) {
    const met = { name, phone: '13200000001', estateId: tinglan, cameBy: 'visit' as const, needs: '朝南三房', tags: [] }
    await done('openProspect', company.staff.sales.archive.openProspect(met))
  }
  const card = { personId: personOf('孙佳怡')._id, needs: '老人同住，上门前先打电话', tags: [], birthday: null }
  await done('card', company.staff.agent.archive.changePersonCard(card))
}, 60_000)
afterAll(() => company.stop())

const codeOf = async (answer: Promise<Answer<unknown>>): Promise<string> => {
  const given = await answer
  return given.ok ? 'ok' : given.code
}
function personOf(name: string) {
  const found = kept(company, 'persons').find(file => file.name === name)
  if (!found) throw new Error(`no file of ${name}`)
  return found
}

describe('search', () => {
  const found = async (words: string, by: 'agent' | 'sales' | 'director' = 'agent') => {
    const { rows } = await done('search', company.staff[by].archive.searchFiles({ words }))
    return rows.map(row =>
      row.is === 'person' ? `${row.name} ${row.maskedPhone}` : `${row.name} ${row.owners.join()}`,
    )
  }
  test.each([
    ['the beginning of a name', '孙', ['孙佳怡 131****0001']],
    ['a number', '13100000002', ['梁思雨 131****0002']],
    ['its last four digits', '0003', ['韩子涵 131****0003']],
    ['a door in words', '1号楼1单元102', ['云栖里 1号楼1单元 102 梁**']],
    ['a door in numbers', '2-1-101', ['云栖里 2号楼1单元 101 冯**']],
    ['a contract number', 'HT20240001', ['云栖里 1号楼1单元 101 孙**']],
    ['somebody of another estate', '唐文博', []],
    ['another estate’s contract', 'HT20240006', []],
    ['nothing that there is', '没有这个人', []],
  ])('an agent of 云栖里 by %s', async (_title, words, expected) => {
    expect(await found(words)).toEqual(expected)
  })
  test('a director finds in every estate; sales of 听澜府 find their own', async () => {
    expect(await found('唐文博', 'director')).toEqual(['唐文博 131****0006'])
    expect(await found('孙佳怡', 'sales')).toEqual([])
    expect((await found('0001', 'sales')).sort()).toEqual(['谢建国 132****0001', '谢雨桐 132****0001'].sort())
  })
  test('a prospect’s number is opened with a reason by sales of the estate, and by no agent of another', async () => {
    const asked = { personId: personOf('谢建国')._id, reason: '约看房时间' }
    expect(await done('reveal', company.staff.sales.archive.revealPhone(asked))).toEqual({ phone: '13200000001' })
    expect(await codeOf(company.staff.agent.archive.revealPhone(asked))).toBe('NOT_FOUND')
  })
})

describe('R2.3 the board', () => {
  test('numerators and denominators per estate, what is missing, and whose it is', async () => {
    const { agent, director } = company.staff
    const ofAgent = await done('board', agent.archive.filesBoard({}))
    expect(ofAgent.estates).toEqual([
      {
        estateId: yunqi,
        name: '云栖里',
        ...{ customers: 5, withFile: 5, complete: 1, stale: 0, prospects: 0 },
        missing: [
          { fact: 'idCardTail', count: 0 },
          { fact: 'needs', count: 4 },
          { fact: 'linked', count: 0 },
          { fact: 'confirmed', count: 0 },
        ],
      },
    ])
    const all = await done('board', director.archive.filesBoard({}))
    expect(all.estates.map(({ name, withFile, prospects }) => [name, withFile, prospects]).sort()).toEqual([
      ['云栖里', 5, 0],
      ['听澜府', 1, 2],
    ])
    const lacking = await done('lacking', agent.archive.filesLacking({ estateId: yunqi, fact: 'needs' }))
    expect(lacking.rows.map(row => (row.is === 'person' ? row.missing : []))).toEqual(Array(4).fill(['needs']))
    expect(await codeOf(agent.archive.filesLacking({ estateId: tinglan, fact: 'needs' }))).toBe('NOT_FOUND')
  })

  test('what the board counts is what each file says of itself', async () => {
    const { agent } = company.staff
    const { rows } = await done('all', agent.archive.filesLacking({ estateId: yunqi, fact: 'any' }))
    const views = await Promise.all(
      rows.map(row => done('view', agent.archive.personFile({ personId: row.is === 'person' ? row.personId : '' }))),
    )
    const whole = views.filter(({ completeness }) => completeness.missing.length === 0)
    expect([views.length, whole.length]).toEqual([5, 1])
  })
})
