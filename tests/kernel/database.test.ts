import { isDuplicate } from '~/cloudfunctions/_kernel/faults'
import { above, atLeast, atMost, below, oneOf, startsWith } from '~/cloudfunctions/_kernel/query'
import type { DueRow } from '~/cloudfunctions/_schema/documents'
import { morning, numbered, openKernel, type Kernel } from './support'

let kernel: Kernel
beforeAll(async () => void (kernel = await openKernel()))
beforeEach(() => kernel.fresh())
afterAll(() => kernel.close())

const due = (_id: string, minutes = 0): DueRow => ({
  _id,
  kind: 'probe',
  entityId: _id,
  dueAt: morning + minutes * 60_000,
  wakeAt: morning + minutes * 60_000,
  attempts: 0,
})

describe('single documents', () => {
  test('a document is read as it was written, its id with it', async () => {
    await kernel.deps.database.create('due', [due('a', 5)])
    expect(await kernel.deps.database.get('due', 'a')).toEqual(due('a', 5))
  })

  test('a missing document is null, not a fault, inside a transaction and outside', async () => {
    expect(await kernel.deps.database.get('due', 'nowhere')).toBeNull()
    const tx = await kernel.deps.database.begin()
    expect(await tx.get('due', 'nowhere')).toBeNull()
    await tx.rollback()
  })

  test('making a document twice is a duplicate, and the first one stands', async () => {
    await kernel.deps.database.create('due', [due('a', 1)])
    const fault = await kernel.deps.database.create('due', [due('a', 2)]).catch((thrown: unknown) => thrown)
    expect(isDuplicate(fault)).toBe(true)
    expect(kernel.rows('due')).toEqual([due('a', 1)])
  })

  test('put replaces the whole document; twice is once', async () => {
    await kernel.deps.database.create('broadcasts', [
      { _id: 'b', state: 'pending', at: 1, kind: 'news', subjectId: 's', cursor: 'page-2', sent: 3 },
    ])
    const next = { _id: 'b', state: 'done', at: 1, kind: 'news', subjectId: 's', cursor: null, sent: 4 } as const
    await kernel.deps.database.put('broadcasts', next)
    await kernel.deps.database.put('broadcasts', next)
    expect(kernel.rows('broadcasts')).toEqual([next])
  })

  test('nested objects are replaced, never merged with what was there', async () => {
    const row = { _id: 'o:1', bodyHash: 'h', answer: { old: 1, nested: { kept: true } }, expiresAt: 1 }
    await kernel.deps.database.put('requests', row)
    await kernel.deps.database.put('requests', { ...row, answer: { nested: { other: 2 } } })
    expect(kernel.rows('requests')[0]?.answer).toEqual({ nested: { other: 2 } })
  })

  test('removing twice is removing once', async () => {
    await kernel.deps.database.create('due', [due('a')])
    await kernel.deps.database.remove('due', 'a')
    await kernel.deps.database.remove('due', 'a')
    expect(kernel.rows('due')).toEqual([])
  })

  test('an undefined value is refused before anything is sent', async () => {
    const broken = { ...due('a'), entityId: undefined } as unknown as DueRow
    await expect(kernel.deps.database.create('due', [broken])).rejects.toThrow('undefined at entityId')
    await expect(kernel.deps.database.put('due', broken)).rejects.toThrow('undefined at entityId')
    expect(kernel.rows('due')).toEqual([])
  })
})

describe('many documents', () => {
  beforeEach(async () => {
    const rows = numbered('d', 12).map((id, index) => due(id, index))
    await kernel.deps.database.create('due', rows)
  })

  const idsOf = (rows: readonly DueRow[]): string[] => rows.map(({ _id }) => _id)

  test('pages follow one another in order, without a gap and without a repetition', async () => {
    const pages: string[] = []
    for (let skip = 0; skip < 12; skip += 5)
      pages.push(
        ...idsOf(
          await kernel.deps.database.find('due', {
            where: { wakeAt: atLeast(0) },
            orderBy: [['wakeAt', 'asc']],
            limit: 5,
            skip,
          }),
        ),
      )
    expect(pages).toEqual(numbered('d', 12))
  })

  test('both ends of a range say whether they belong to it', async () => {
    const at = (minute: number): number => morning + minute * 60_000
    const found = async (wakeAt: ReturnType<typeof above>): Promise<number> =>
      kernel.deps.database.count('due', { wakeAt })
    expect(await found(above(at(3)))).toBe(8)
    expect(await found(atLeast(at(3)))).toBe(9)
    expect(await found(below(at(3)))).toBe(3)
    expect(await found(atMost(at(3)))).toBe(4)
  })

  test('a list of values and the beginning of a word find what they name', async () => {
    expect(await kernel.deps.database.count('due', { _id: oneOf(['d-001', 'd-012', 'absent']) })).toBe(2)
    expect(await kernel.deps.database.count('due', { _id: startsWith('d-00') })).toBe(9)
    expect(await kernel.deps.database.count('due', { _id: oneOf([]) })).toBe(0)
  })

  test('only the fields that were asked for come back', async () => {
    const [row] = await kernel.deps.database.find('due', { where: { _id: 'd-004' }, limit: 1, fields: ['kind'] })
    expect(row).toEqual({ _id: 'd-004', kind: 'probe' })
  })

  test('a page is never larger than the database gives: more than 1,000 is refused, not clipped in silence', async () => {
    await expect(kernel.deps.database.find('due', { where: { kind: 'probe' }, limit: 1_001 })).rejects.toThrow('limit')
  })

  test('a change reaches what matches and counts it; the second time nothing matches any more', async () => {
    const claim = (): Promise<number> =>
      kernel.deps.database.change('due', { kind: 'probe', wakeAt: below(morning + 60_000) }, { kind: 'claimed' })
    expect(await claim()).toBe(1)
    expect(await claim()).toBe(0)
    expect(await kernel.deps.database.count('due', { kind: 'claimed' })).toBe(1)
  })

  test('figures are added to, also by many at once', async () => {
    const add = (): Promise<number> => kernel.deps.database.change('due', { _id: 'd-001' }, {}, { attempts: 1 })
    await Promise.all(Array.from({ length: 8 }, add))
    expect((await kernel.deps.database.get('due', 'd-001'))?.attempts).toBe(8)
  })

  test('of many who claim one row, one has it', async () => {
    const claims = await Promise.all(
      numbered('c', 8).map(kind => kernel.deps.database.change('due', { _id: 'd-001', kind: 'probe' }, { kind })),
    )
    expect(claims.sort()).toEqual([0, 0, 0, 0, 0, 0, 0, 1])
  })

  test('a removal takes what matches and nothing else', async () => {
    expect(await kernel.deps.database.removeWhere('due', { wakeAt: below(morning + 120_000) })).toBe(2)
    expect(kernel.rows('due')).toHaveLength(10)
  })

  test('a removal with an undefined value removes nothing: the SDK would drop the key and widen the filter', async () => {
    const where = { kind: 'probe', entityId: undefined } as unknown as { kind: string }
    await expect(kernel.deps.database.removeWhere('due', where)).rejects.toThrow('entityId')
    expect(kernel.rows('due')).toHaveLength(12)
  })

  test('every index of the schema is used: none of these queries reads the whole collection', async () => {
    const cost = await kernel.costOf(() =>
      kernel.deps.database.find('due', { where: { wakeAt: atLeast(0) }, orderBy: [['wakeAt', 'asc']], limit: 3 }),
    )
    expect(cost).toMatchObject({ calls: 1, documentsRead: 3, scans: 0 })
  })
})
