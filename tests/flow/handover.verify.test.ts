/** Tamper (R13.5; quality.md): whatever is changed, deleted, added or swapped in a flat's evidence is found, and found where it is. */
import type { Documents } from '~/cloudfunctions/_schema/documents'
import type { Verification } from '~/types/paper/verify'
import { done } from '~/local/demo/stage'
import { kept } from './support/repair'
import { arrivedFlat, inspected, signedInspection, sure, takenOver } from './support/signing'
import { foundCompany, type Company } from './support/smallCompany'
import { putDirectly, removeDirectly } from './support/tampering'

const tamperings = 200
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
}, 180_000)
afterAll(() => company.stop())

/** Numbers that look like chance and are the same in every run. */
function chance(from: number): (below: number) => number {
  let state = from
  return below => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

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
function other(value: unknown, dice: (below: number) => number): unknown {
  if (typeof value === 'number') return value + 1 + dice(1_000)
  if (typeof value === 'boolean') return !value
  if (typeof value === 'string') return /^[0-9a-f]{64}$/.test(value) ? String(dice(10)).repeat(64) : `${value}改`
  if (Array.isArray(value)) return value.slice(1)
  if (value === null) return { fileId: 'x', hash: '0'.repeat(64), bytes: 1, pages: 1, at: 1 }
  const entries = Object.entries(value as object)
  const at = dice(entries.length)
  return Object.fromEntries(entries.map(([key, each], index) => [key, index === at ? other(each, dice) : each]))
}

interface Done {
  what: string
  /** Ids that are named, or whose links are. */
  touched: string[]
  undo: () => Promise<void>
}

const put = (collection: Tampered, row: Row): Promise<void> => putDirectly(company, collection, row as never)

function tampering(dice: (below: number) => number): () => Promise<Done> {
  const collection = collections[dice(collections.length)] ?? 'evidence'
  const rows = rowsOf(collection)
  const row = rows[dice(rows.length)] as Row
  const way = ['change', 'delete', 'insert', 'swap'][dice(4)]
  const restore =
    (...before: Row[]) =>
    async () => {
      for (const each of before) await put(collection, each)
    }
  if (way === 'delete')
    return async () => {
      await removeDirectly(company, collection, row._id)
      return { what: `delete ${collection} ${row._id}`, touched: [row._id], undo: restore(row) }
    }
  // A photo that nobody shows proves nothing and is nobody's evidence; it is added to a snag below.
  if (way === 'insert' && collection !== 'photos') return inserting(collection, row, dice)
  if (way === 'swap') {
    const second = rows[(rows.indexOf(row) + 1 + dice(rows.length - 1)) % rows.length] as Row
    return async () => {
      await put(collection, { ...second, _id: row._id } as Row)
      await put(collection, { ...row, _id: second._id } as Row)
      return { what: `swap ${collection}`, touched: [row._id, second._id], undo: restore(row, second) }
    }
  }
  const fields = proving[collection]
  const field = fields[dice(fields.length)] ?? ''
  const changed = { ...row, [field]: other((row as unknown as Record<string, unknown>)[field], dice) } as Row
  return async () => {
    await put(collection, changed)
    return { what: `change ${collection} ${row._id} ${field}`, touched: [row._id], undo: restore(row) }
  }
}

function inserting(
  collection: Exclude<Tampered, 'photos'>,
  row: Row,
  dice: (below: number) => number,
): () => Promise<Done> {
  const links = rowsOf('evidence').length
  const _id =
    collection === 'evidence'
      ? `${unitId()}:${String(links + 1 + dice(3)).padStart(6, '0')}`
      : `${row._id}:copy${dice(1_000)}`
  return async () => {
    await put(collection, { ...row, _id } as Row)
    const undo = () => removeDirectly(company, collection, _id)
    return { what: `insert ${collection} ${_id}`, touched: [_id], undo }
  }
}

/** Whether a fault names the row: by its id, by the number of its link, or by what links to it. */
function isLocated({ faults }: Verification, touched: readonly string[]): boolean {
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

test(`${tamperings} random tamperings are all found, and found where they are`, async () => {
  const dice = chance(seed)
  const missed: string[] = []
  const ways = new Set<string>()
  for (let turn = 0; turn < tamperings; turn += 1) {
    const { what, touched, undo } = await tampering(dice)()
    const found = await verify()
    if (found.isSound || !isLocated(found, touched)) missed.push(`${what}: ${JSON.stringify(found.faults)}`)
    ways.add(what.split(' ').slice(0, 2).join(' '))
    await undo()
  }
  expect(missed).toEqual([])
  // Each way was tried on each collection, photos that were slipped in apart.
  expect(ways.size).toBe(15)
  expect((await verify()).isSound).toBe(true)
}, 300_000)

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
  await put('evidence', last)
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
