/** Tamper (R13.5; quality.md): whatever is changed, deleted, added or swapped in a flat's evidence is found, and found where it is. */
import { sha256 } from '~/cloudfunctions/_kernel/field-crypto'
import type { Documents } from '~/cloudfunctions/_schema/documents'
import { checkChain } from '~/cloudfunctions/paper/domain/check-chain'
import { checkEvidence, type StoredBytes } from '~/cloudfunctions/paper/domain/check-evidence'
import type { Verification } from '~/types/paper/verify'
import { done } from '~/local/demo/stage'
import { kept } from './support/repair'
import { arrivedFlat, inspected, signedInspection, sure, takenOver } from './support/signing'
import { foundCompany, type Company } from './support/smallCompany'
import { chance, putDirectly, removeDirectly } from './support/tampering'

/** So many are tried on the rows as they were read from the database, and so many of these in the database itself. */
const tamperings = 200
const inDatabase = 12
const seed = 20260922

let company: Company
const unitId = () => company.unitIds.tang
const verify = (): Promise<Verification> => done('verify', company.staff.managerMa.paper.verify({ unitId: unitId() }))

beforeAll(async () => {
  company = await foundCompany('2026-09-01T09:00')
  const { technicians } = await arrivedFlat(company)
  const [technician] = technicians
  if (!technician) throw new Error('nobody accompanies')
  await inspected(company, technician.hands, 4)
  await sure(company)
  await signedInspection(company)
  await takenOver(company)
  await company.cloud.clock.advance(120_000)
}, 240_000)
afterAll(() => company.stop())

const collections = ['evidence', 'signatures', 'papers', 'photos'] as const
type Tampered = (typeof collections)[number]
type Row = Documents[Tampered]

/** The rows of the flat: of photos those that its snags show. */
function rowsOf(collection: Tampered): Row[] {
  const photos = new Set(kept(company, 'snags').flatMap(snag => snag.photos))
  const rows: Row[] = kept(company, collection)
  return rows
    .filter(row => ('unitId' in row ? row.unitId === unitId() : photos.has(row._id)))
    .sort((one, other) => (one._id < other._id ? -1 : 1))
}

/** What of a row proves something; of a photo not who took it. */
const proving: Record<Tampered, readonly string[]> = {
  evidence: ['number', 'kind', 'refId', 'contentHash', 'at', 'previousHash', 'hash', 'unitId'],
  signatures: [
    'kind',
    'aboutId',
    'at',
    'signerName',
    'asProxy',
    'verifiedAt',
    'words',
    'content',
    'strokes',
    'contentHash',
    'unitId',
  ],
  papers: ['kind', 'unitName', 'at', 'title', 'content', 'contentHash', 'file', 'version', 'batchId', 'unitId'],
  photos: ['hash', 'bytes', 'fileId', 'path'],
}

/** Another value of the same kind. */
function another(value: unknown, dice: (below: number) => number): unknown {
  if (typeof value === 'number') return value + 1 + dice(1_000)
  if (typeof value === 'boolean') return !value
  if (typeof value === 'string') return /^[0-9a-f]{64}$/.test(value) ? String(dice(10)).repeat(64) : `${value}改`
  if (Array.isArray(value)) return value.slice(1)
  if (value === null) return { fileId: 'x', hash: '0'.repeat(64), bytes: 1, pages: 1, at: 1 }
  const entries = Object.entries(value as object)
  const at = dice(entries.length)
  return Object.fromEntries(entries.map(([key, each], index) => [key, index === at ? another(each, dice) : each]))
}

type Rows = Record<Tampered, Row[]>

interface Tampering {
  what: string
  /** Ids that are to be named, or whose links are. */
  touched: string[]
  /** Rows as they become; null: removed. */
  becomes: { collection: Tampered; _id: string; row: Row | null; before: Row | null }[]
}

const ways = ['change', 'delete', 'insert', 'swap'] as const

function tampering(rows: Rows, dice: (below: number) => number): Tampering {
  const collection = collections[dice(collections.length)] ?? 'evidence'
  const chosen = ways[dice(ways.length)] ?? 'change'
  // A photo that nobody shows proves nothing and is nobody's evidence; one that is slipped into a snag is tried below.
  const way = chosen === 'insert' && collection === 'photos' ? 'change' : chosen
  const all = rows[collection]
  const row = all[dice(all.length)] as Row
  const become = (_id: string, after: Row | null, before: Row | null) => ({ collection, _id, row: after, before })
  const what = `${way} ${collection}`
  switch (way) {
    case 'delete':
      return { what, touched: [row._id], becomes: [become(row._id, null, row)] }
    case 'insert': {
      const next = `${unitId()}:${String(all.length + 1 + dice(3)).padStart(6, '0')}`
      const _id = collection === 'evidence' ? next : `${row._id}:copy${dice(1_000)}`
      return { what, touched: [_id], becomes: [become(_id, { ...row, _id } as Row, null)] }
    }
    case 'swap': {
      const second = all[(all.indexOf(row) + 1 + dice(all.length - 1)) % all.length] as Row
      const [first, other] = [{ ...second, _id: row._id } as Row, { ...row, _id: second._id } as Row]
      return {
        ...{ what, touched: [row._id, second._id] },
        becomes: [become(row._id, first, row), become(second._id, other, second)],
      }
    }
    case 'change': {
      const field = proving[collection][dice(proving[collection].length)] ?? ''
      const value = another((row as unknown as Record<string, unknown>)[field], dice)
      const changed = { ...row, [field]: value } as Row
      return { what: `${what} ${field}`, touched: [row._id], becomes: [become(row._id, changed, row)] }
    }
  }
}

/** Whether a fault names the row: by its id, by the number of its link, or by what links to it. */
function isLocated({ faults }: Pick<Verification, 'faults'>, touched: readonly string[]): boolean {
  return touched.every(id => {
    const isLink = new RegExp(`^${unitId()}:\\d{6}$`).test(id)
    const number = isLink ? Number(id.slice(-6)) : null
    return faults.some(
      fault => fault.refId === id || (number !== null && fault.number !== null && Math.abs(fault.number - number) <= 1),
    )
  })
}

test('what nobody touched is sound', async () => {
  expect(await verify()).toMatchObject({ isSound: true, faults: [], counts: { photo: 4, signature: 2 } })
})

/** What the check would be given if the rows were these. */
function faultsOf(rows: Rows, stored: ReadonlyMap<string, StoredBytes>): Pick<Verification, 'faults'> {
  const { evidence, signatures, papers, photos } = rows as unknown as { [C in Tampered]: Documents[C][] }
  const byId = <D extends { _id: string }>(documents: readonly D[]) => new Map(documents.map(each => [each._id, each]))
  const [head = null] = kept(company, 'evidenceHeads').filter(({ _id }) => _id === unitId())
  const chain = checkChain(
    unitId(),
    evidence.filter(link => link.unitId === unitId()),
    head,
  )
  const proved = {
    ...{ unitId: unitId(), photos: byId(photos), signatures: byId(signatures), papers: byId(papers), stored },
    posting: kept(company, 'handoverUnits').find(({ _id }) => _id === unitId())?.posting ?? null,
    snagPhotos: kept(company, 'snags').flatMap(snag => snag.photos),
  }
  return { faults: [...chain.faults, ...checkEvidence(chain.links, proved)] }
}

function storedNow(): Map<string, StoredBytes> {
  const papers = rowsOf('papers') as Documents['papers'][]
  const photos = rowsOf('photos') as Documents['photos'][]
  const fileIds = [...papers.map(({ file }) => file?.fileId), ...photos.map(({ fileId }) => fileId)]
  return new Map(
    fileIds.flatMap(fileId => {
      const bytes = fileId && company.cloud.bucket.read(fileId.slice(fileId.indexOf('/', 'cloud://'.length) + 1))
      return fileId && bytes ? [[fileId, { hash: sha256(bytes), bytes: bytes.length }] as const] : []
    }),
  )
}

const rowsNow = (): Rows => Object.fromEntries(collections.map(each => [each, rowsOf(each)])) as Rows

function withTampering(rows: Rows, { becomes }: Tampering): Rows {
  const after = { ...rows }
  for (const { collection, _id, row } of becomes)
    after[collection] = [...after[collection].filter(each => each._id !== _id), ...(row ? [row] : [])]
  return after
}

test(`${tamperings} random tamperings are all found, and found where they are`, () => {
  const dice = chance(seed)
  const [rows, stored] = [rowsNow(), storedNow()]
  expect(faultsOf(rows, stored).faults).toEqual([])
  const missed: string[] = []
  const tried = new Set<string>()
  for (let turn = 0; turn < tamperings; turn += 1) {
    const done = tampering(rows, dice)
    const found = faultsOf(withTampering(rows, done), stored)
    if (!isLocated(found, done.touched))
      missed.push(`${done.what} ${done.touched.join()}: ${JSON.stringify(found.faults)}`)
    tried.add(done.what.split(' ').slice(0, 2).join(' '))
  }
  expect(missed).toEqual([])
  // Each way on each collection but a photo that is merely added.
  expect(tried.size).toBe(ways.length * collections.length - 1)
})

test(`${inDatabase} of them done to the database itself are found by the action`, async () => {
  const dice = chance(seed)
  const rows = rowsNow()
  for (let turn = 0; turn < inDatabase; turn += 1) {
    const { what, touched, becomes } = tampering(rows, dice)
    for (const { collection, _id, row } of becomes) await write(collection, _id, row)
    expect([what, isLocated(await verify(), touched)]).toEqual([what, true])
    for (const { collection, _id, before } of becomes) await write(collection, _id, before)
  }
  expect((await verify()).isSound).toBe(true)
}, 240_000)

async function write(collection: Tampered, id: string, row: Row | null): Promise<void> {
  await (row ? putDirectly(company, collection, row as never) : removeDirectly(company, collection, id))
}

test('whoever makes a changed link right again breaks the next one; whoever cuts the chain short leaves what it proved', async () => {
  const links = rowsOf('evidence') as Documents['evidence'][]
  const [head] = kept(company, 'evidenceHeads').filter(({ _id }) => _id === unitId())
  const last = links[links.length - 1]
  const before = links[links.length - 2]
  if (!head || !last || !before) throw new Error('no chain')
  await removeDirectly(company, 'evidence', last._id)
  await putDirectly(company, 'evidenceHeads', { ...head, length: head.length - 1, hash: before.hash })
  const { faults } = await verify()
  expect(faults).toEqual([{ fault: 'EVIDENCE_ADDED', number: null, kind: last.kind, refId: last.refId }])
  await write('evidence', last._id, last)
  await putDirectly(company, 'evidenceHeads', head)
})

test('a byte of a file or of a photo that is changed in storage is found', async () => {
  const { bucket } = company.cloud
  const paper = kept(company, 'papers').find(({ file }) => file !== null)
  const [photoId = ''] = kept(company, 'snags')[0]?.photos ?? []
  const photo = kept(company, 'photos').find(({ _id }) => _id === photoId)
  bucket.corrupt(paper?.file?.fileId ?? '')
  bucket.corrupt(photo?.fileId ?? '')
  const { faults } = await verify()
  expect(faults.map(({ fault, kind, refId }) => [fault, kind, refId]).sort()).toEqual([
    ['EVIDENCE_CHANGED', 'file', paper?._id],
    ['EVIDENCE_CHANGED', 'photo', photoId],
  ])
})

test('a picture that is slipped into a snag stands in no link', async () => {
  const [snag] = kept(company, 'snags')
  if (!snag) throw new Error('no snag')
  await putDirectly(company, 'snags', { ...snag, photos: [...snag.photos, 'slipped-in'] })
  const { faults } = await verify()
  expect(faults).toContainEqual({ fault: 'EVIDENCE_ADDED', number: null, kind: 'photo', refId: 'slipped-in' })
})
