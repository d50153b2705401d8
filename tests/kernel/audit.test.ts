import { recordAudit, sealAudit, verifyAudit, type AuditFinding } from '~/cloudfunctions/_kernel/audit'
import { inTransaction } from '~/cloudfunctions/_kernel/transaction'
import { ok } from '~/types/kernel/result'
import { morning, numbered, openKernel, type Kernel } from './support'

let kernel: Kernel
beforeAll(async () => void (kernel = await openKernel()))
beforeEach(() => kernel.fresh())
afterAll(() => kernel.close())

const record = (entityId: string, version: number, content: unknown = { words: '漏水' }): Promise<unknown> =>
  inTransaction(kernel.deps.database, kernel.deps, async tx => {
    const by = { role: 'agent' as const, id: 's-1', name: '周敏' }
    await recordAudit(tx, { entityId, version, at: morning + version, by, action: 'dispatch', content })
    return ok(null)
  })
const records = async (count: number): Promise<void> => {
  for (let version = 1; version <= count; version += 1) await record('t-1', version)
}
const seal = (): Promise<number> => sealAudit(kernel.deps.database, kernel.deps, morning + 60_000)
const findings = async (): Promise<AuditFinding[]> => (await verifyAudit(kernel.deps.database)).findings
/** Twelve rows in three links of five, five and two: each test then tampers. */
const threeLinks = async (): Promise<void> => {
  for (const size of [5, 5, 2]) {
    const from = kernel.rows('audit').length
    for (let version = from + 1; version <= from + size; version += 1) await record('t-1', version)
    await seal()
  }
}
const link = (number: number): string => String(number).padStart(12, '0')
const linkAt = (number: number) => kernel.rows('auditChain').find(({ _id }) => _id === link(number))
const rowAt = (version: number) => kernel.rows('audit').find(({ _id }) => _id === `t-1:${version}`)

test('a row holds who, when, what and a digest of what was written, never the content', async () => {
  await record('t-1', 1, { phone: '13812346021' })
  const [row] = kernel.rows('audit')
  expect(row).toMatchObject({ _id: 't-1:1', action: 'dispatch', at: morning + 1, isSealed: false })
  expect(row?.contentHash).toMatch(/^[0-9a-f]{64}$/)
  expect(JSON.stringify(row)).not.toContain('13812346021')
})

test('the same version of an entity is recorded once', async () => {
  await record('t-1', 1)
  await expect(record('t-1', 1)).rejects.toBeDefined()
  expect(kernel.rows('audit')).toHaveLength(1)
})

test('rows are sealed in batches of 50, each once; what is not sealed yet is counted', async () => {
  await records(120)
  expect(await verifyAudit(kernel.deps.database)).toEqual({ links: 0, rows: 0, findings: [], unsealed: 120 })
  expect([await seal(), await seal()]).toEqual([50, 50])
  expect(await verifyAudit(kernel.deps.database)).toEqual({ links: 2, rows: 100, findings: [], unsealed: 20 })
  expect([await seal(), await seal()]).toEqual([20, 0])
  expect(await verifyAudit(kernel.deps.database)).toEqual({ links: 3, rows: 120, findings: [], unsealed: 0 })
})

test('sealers at once: each row stands in one link, and the chain verifies', async () => {
  await records(30)
  const sealed = await Promise.all([seal(), seal(), seal()])
  expect(sealed.reduce((sum, count) => sum + count, 0)).toBe(30)
  const ids = kernel.rows('auditChain').flatMap(({ rows }) => rows.map(({ id }) => id))
  expect(new Set(ids).size).toBe(ids.length)
  expect(await verifyAudit(kernel.deps.database)).toEqual({ links: 1, rows: 30, findings: [], unsealed: 0 })
})

test('a sealer that was overtaken between its two reads seals nothing twice', async () => {
  await records(5)
  let finds = 0
  const overtaken: Kernel['deps']['database'] = {
    ...kernel.deps.database,
    async find(collection, options) {
      const found = await kernel.deps.database.find(collection, options)
      if ((finds += 1) === 1) await seal()
      return found
    },
  }
  expect(await sealAudit(overtaken, kernel.deps, morning)).toBe(0)
  expect(await verifyAudit(kernel.deps.database)).toEqual({ links: 1, rows: 5, findings: [], unsealed: 0 })
})

test('an untouched chain has no findings, also past a page of links', async () => {
  await records(102)
  for (let number = 0; number < 3; number += 1) await seal()
  await threeLinks()
  expect(await findings()).toEqual([])
})

describe('what was tampered with is found and located', () => {
  beforeEach(threeLinks)

  test.each([1, 7, 12])('row %s was changed', async version => {
    await kernel.deps.database.change('audit', { _id: `t-1:${version}` }, { action: 'cancel' })
    const sealedIn = version <= 5 ? 1 : version <= 10 ? 2 : 3
    expect(await findings()).toEqual([{ finding: 'rowChanged', link: sealedIn, rowId: `t-1:${version}` }])
  })

  test.each([
    ['who', { by: { role: 'agent', id: 's-2' } }],
    ['when', { at: 1 }],
    ['what', { contentHash: 'f'.repeat(64) }],
    ['that it is sealed', { isSealed: false }],
  ])('a row was changed in %s', async (_words, set) => {
    await kernel.deps.database.change('audit', { _id: 't-1:3' }, set)
    expect(await findings()).toEqual([{ finding: 'rowChanged', link: 1, rowId: 't-1:3' }])
  })

  test('a row was removed', async () => {
    await kernel.deps.database.remove('audit', 't-1:6')
    expect(await findings()).toEqual([{ finding: 'rowMissing', link: 2, rowId: 't-1:6' }])
  })

  test('a row was put in as if it were sealed', async () => {
    const forged = { ...rowAt(4), _id: 't-1:99' } as NonNullable<ReturnType<typeof rowAt>>
    await kernel.deps.database.create('audit', [forged])
    expect(await findings()).toEqual([{ finding: 'rowInNoLink', rowId: 't-1:99' }])
  })

  test('a row was removed and another put in its place: the counts agree, the chain does not', async () => {
    const row = rowAt(4)
    if (!row) throw new Error('no row')
    await kernel.deps.database.remove('audit', 't-1:4')
    await kernel.deps.database.create('audit', [{ ...row, _id: 't-1:44' }])
    expect(await findings()).toEqual([
      { finding: 'rowMissing', link: 1, rowId: 't-1:4' },
      { finding: 'rowInNoLink', rowId: 't-1:44' },
    ])
  })

  test('two rows changed places', async () => {
    const [one, other] = [rowAt(2), rowAt(9)]
    if (!one || !other) throw new Error('no rows')
    await kernel.deps.database.put('audit', { ...one, _id: other._id })
    await kernel.deps.database.put('audit', { ...other, _id: one._id })
    expect(await findings()).toEqual([
      { finding: 'rowChanged', link: 1, rowId: 't-1:2' },
      { finding: 'rowChanged', link: 2, rowId: 't-1:9' },
    ])
  })

  test('a link was changed', async () => {
    const rows = linkAt(2)?.rows.slice(1) ?? []
    await kernel.deps.database.change('auditChain', { _id: link(2) }, { rows })
    expect(await findings()).toContainEqual({ finding: 'linkChanged', link: 2 })
  })

  test('a link was changed and its digest with it: the next one tells', async () => {
    const second = linkAt(2)
    await kernel.deps.database.change('auditChain', { _id: link(2) }, { at: 1, hash: 'a'.repeat(64) })
    expect(second).toBeDefined()
    expect(await findings()).toContainEqual({ finding: 'chainBroken', link: 3 })
  })

  test('a link in the middle was removed', async () => {
    await kernel.deps.database.remove('auditChain', link(2))
    expect(await findings()).toContainEqual({ finding: 'linkMissing', link: 2 })
  })

  test('the last link was removed: its rows stand in no link', async () => {
    await kernel.deps.database.remove('auditChain', link(3))
    expect(await findings()).toEqual(['t-1:11', 't-1:12'].map(rowId => ({ finding: 'rowInNoLink', rowId })))
  })

  test('two links changed places', async () => {
    const [one, other] = [linkAt(1), linkAt(2)]
    if (!one || !other) throw new Error('no links')
    await kernel.deps.database.put('auditChain', { ...one, _id: other._id })
    await kernel.deps.database.put('auditChain', { ...other, _id: one._id })
    const found = await findings()
    expect(found).toContainEqual({ finding: 'linkChanged', link: 1 })
    expect(found).toContainEqual({ finding: 'linkChanged', link: 2 })
  })
})

test('many at once write their rows without waiting for a chain', async () => {
  await Promise.all(numbered('t', 16).map(entityId => record(entityId, 1)))
  expect(kernel.rows('audit')).toHaveLength(16)
  expect(kernel.waits).toEqual([])
})
