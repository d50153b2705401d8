/** Signatures and papers (R5.7; electronic signatures act art. 13; Shandong art. 36): each by itself, each under its own text. */
import { createHash } from 'node:crypto'
import { done } from '~/local/demo/stage'
import { twoBooks } from '~/types/handover/handover'
import { kept } from './support/repair'
import { arrivedFlat, hand, inspected, signatureOf, signedInspection, sure, takenOver } from './support/signing'
import { foundCompany, instantAt, type Company } from './support/smallCompany'

let company: Company
const me = () => company.customers.tang
const unitId = () => company.unitIds.tang
const flat = () => kept(company, 'handoverUnits').find(({ _id }) => _id === unitId())
const paper = (kind: string) => kept(company, 'papers').find(each => each.unitId === unitId() && each.kind === kind)
const shown = () => done('signing', me().handover.signing({ unitId: unitId() }))
const code = (answer: { ok: boolean; code?: string }) => (answer.ok ? 'done' : answer.code)

beforeAll(async () => {
  company = await foundCompany('2026-09-01T09:00')
  const { technicians } = await arrivedFlat(company)
  const [technician] = technicians
  if (!technician) throw new Error('nobody accompanies')
  await inspected(company, technician.hands, 3)
}, 180_000)
afterAll(() => company.stop())

/** What would be sent now for the inspection record. */
async function wouldSign() {
  const { inspection } = await shown()
  if (!inspection) throw new Error('no inspection')
  const { inspectionId, factsHash } = inspection
  return { unitId: unitId(), inspectionId, factsHash, ...signatureOf('inspectionRecord') }
}

describe('the inspection record', () => {
  test('is shown with what was looked at and every snag, before it is signed', async () => {
    const { inspection, takingOver, next, maySign, asProxy } = await shown()
    expect({ next, maySign, asProxy, takingOver }).toEqual({
      ...{ next: 'inspectionRecord', maySign: true, asProxy: false, takingOver: null },
    })
    expect(inspection?.signed).toBeNull()
    expect(inspection?.facts).toMatchObject({
      unitName: '听澜府 1号楼1单元 301',
      technicianName: '罗志强',
      minutes: 45,
    })
    expect(inspection?.facts.points).toHaveLength(30)
    expect(
      inspection?.facts.snags.map(({ number, room, component, words }) => [number, room, component, words]),
    ).toEqual([
      [1, '客厅', '墙面', '墙面空鼓，第 1 处'],
      [2, '主卧', '墙面', '墙面空鼓，第 2 处'],
      [3, '厨房', '墙面', '墙面空鼓，第 3 处'],
    ])
  })
  test('without the second fact it is asked for, and nothing is kept', async () => {
    const answer = await me().handover.signInspection(await wouldSign())
    expect(answer).toMatchObject({ ok: false, code: 'SECOND_FACT_NEEDED', details: { secondFact: 'card' } })
    expect(kept(company, 'signatures')).toEqual([])
  })
  test('an empty pad, a text of yesterday, facts that have changed: each is refused by name', async () => {
    await sure(company)
    const right = await wouldSign()
    expect(code(await me().handover.signInspection({ ...right, strokes: [[[1, 1]]] }))).toBe('INPUT_NOT_VALID')
    expect(code(await me().handover.signInspection({ ...right, textVersion: '2019-1' }))).toBe('TEXT_HAS_CHANGED')
    expect(code(await me().handover.signInspection({ ...right, factsHash: '0'.repeat(64) }))).toBe('FACTS_HAVE_CHANGED')
    expect(kept(company, 'signatures')).toEqual([])
  })
  test('the flat cannot be taken over before it', async () => {
    const about = { unitId: unitId(), objections: '', factsHash: '0'.repeat(64) }
    expect(code(await me().handover.signTakingOver({ ...about, ...signatureOf('takingOver') }))).toBe(
      'INSPECTION_NOT_SIGNED',
    )
  })
  test('signed, it is a paper of the flat, and nothing is taken over', async () => {
    const { paperIds } = await signedInspection(company)
    expect(flat()).toMatchObject({ state: 'inspected', takenOverAt: null })
    expect(kept(company, 'inspections')[0]?.state).toBe('signed')
    const [signature] = kept(company, 'signatures')
    expect(signature).toMatchObject({ kind: 'inspectionRecord', signerName: '唐文博', asProxy: false, strokes: hand })
    expect(paper('inspectionRecord')).toMatchObject({ _id: paperIds[0], file: null })
  })
  test('twice is refused; the same request again is answered the same', async () => {
    const [signature] = kept(company, 'signatures')
    const again = { unitId: unitId(), inspectionId: signature?.aboutId ?? '', factsHash: '0'.repeat(64) }
    expect(code(await me().handover.signInspection({ ...again, ...signatureOf('inspectionRecord') }))).toBe(
      'NOT_POSSIBLE_NOW',
    )
    expect(kept(company, 'signatures')).toHaveLength(1)
  })
})

describe('taking over', () => {
  test('shows the snags that are still open, and carries objections', async () => {
    const { takingOver, next } = await shown()
    expect(next).toBe('takingOver')
    expect(takingOver?.facts.openSnags.map(({ number }) => number)).toEqual([1, 2, 3])
    await takenOver(company, '主卫渗水未查明前，保留第三方检测的权利')
    expect(flat()).toMatchObject({
      state: 'takenOver',
      handedOverAt: null,
      objections: '主卫渗水未查明前，保留第三方检测的权利',
    })
  })
  test('makes the confirmation and the acceptance form, with both signatures', () => {
    expect(paper('takingOver')?.content).toMatchObject({ objections: '主卫渗水未查明前，保留第三方检测的权利' })
    expect(paper('acceptanceForm')?.content).toMatchObject({
      signatures: {
        inspection: { signatureId: `${unitId()}:inspectionRecord:${unitId()}:i1` },
        takingOver: { signatureId: `${unitId()}:takingOver:${unitId()}` },
      },
    })
  })
})

describe('papers', () => {
  test('the two books came with the letter (L)', () => {
    for (const kind of twoBooks) expect(paper(kind)).toBeDefined()
    expect(paper('qualityCertificate')?.content).toMatchObject({ completionAcceptedOn: '2026-08-20' })
  })
  test('what was signed is drawn by the clock, once, and its bytes are what is kept', async () => {
    await company.cloud.clock.advance(120_000)
    const drawn = ['inspectionRecord', 'takingOver', 'acceptanceForm'].map(paper)
    for (const each of drawn) {
      const bytes = company.cloud.bucket.read(pathOf(each?.file?.fileId ?? ''))
      expect(bytes?.subarray(0, 5).toString()).toBe('%PDF-')
      expect(
        createHash('sha256')
          .update(bytes ?? '')
          .digest('hex'),
      ).toBe(each?.file?.hash)
    }
    expect(kept(company, 'due').filter(({ kind }) => kind === 'paper.draw')).toEqual([])
    // What the owner signs for shows what was found, picture by picture.
    const named = kept(company, 'snags').flatMap(({ photos }) => photos)
    const record = company.cloud.bucket.read(pathOf(paper('inspectionRecord')?.file?.fileId ?? ''))
    expect(named.length).toBeGreaterThan(0)
    expect((record?.toString('latin1').split('/Subtype /Image').length ?? 0) - 1).toBe(named.length)
    const links = kept(company, 'evidence').filter(({ kind, refId }) => kind === 'file' && refId.includes('takingOver'))
    expect(links).toHaveLength(1)
  })
  test('a letter is drawn when it is opened, and who opens it first leaves a receipt', async () => {
    const { rows } = await done('myPapers', me().paper.myPapers({ unitId: unitId() }))
    expect(rows.map(({ kind }) => kind).sort()).toEqual([
      'acceptanceForm',
      'inspectionRecord',
      'noticeLetter',
      'qualityCertificate',
      'takingOver',
      'userManual',
    ])
    const letter = rows.find(({ kind }) => kind === 'noticeLetter')
    expect(letter).toMatchObject({ pages: null, readAt: null })
    const paperId = letter?.paperId ?? ''
    const opened = await done('open', me().paper.open({ paperId }))
    expect(opened.fileName).toContain('听澜府 1号楼1单元 301')
    const readAt = kept(company, 'paperReads')[0]?.at
    const response = await fetch(opened.url)
    expect(Buffer.from(await response.arrayBuffer()).length).toBe(opened.bytes)
    await company.cloud.clock.advance(60_000)
    await done('open', me().paper.open({ paperId }))
    const after = await done('myPapers', me().paper.myPapers({ unitId: unitId() }))
    expect(after.rows.find(each => each.paperId === paperId)?.readAt).toBe(readAt)
    const desk = await done('paperPage', company.staff.managerMa.paper.paperPage({ unitId: unitId() }))
    expect(desk.rows.find(each => each.paperId === paperId)?.reads).toEqual([{ at: readAt, name: '唐文博' }])
  })
  test('each of the two books has its original beside it (L): the pages as they were recorded, and whoever looks has seen it', async () => {
    const { rows } = await done('myPapers', me().paper.myPapers({ unitId: unitId() }))
    const withOriginal = rows.filter(({ originalPages }) => originalPages > 0)
    expect(withOriginal.map(({ kind }) => kind).sort()).toEqual([...twoBooks].sort())
    const paperId = paper('qualityCertificate')?._id ?? ''
    const { urls } = await done('openOriginal', me().paper.openOriginal({ paperId }))
    const [pageId = ''] = kept(company, 'handoverBatches')[0]?.evidence.qualityCertificate?.pages ?? []
    const page = Buffer.from(await (await fetch(urls[0] ?? '')).arrayBuffer())
    const hash = createHash('sha256').update(page).digest('hex')
    expect(kept(company, 'photos').find(({ _id }) => _id === pageId)?.hash).toBe(hash)
    const after = await done('myPapers', me().paper.myPapers({ unitId: unitId() }))
    expect(after.rows.find(each => each.paperId === paperId)?.readAt).not.toBeNull()
    const letterId = paper('noticeLetter')?._id ?? ''
    expect(await me().paper.openOriginal({ paperId: letterId })).toMatchObject({ code: 'NO_ORIGINAL' })
    const { sun } = company.customers
    expect(await sun.paper.openOriginal({ paperId })).toMatchObject({ code: 'NOT_FOUND' })
  })
  test('the desk opening a paper is no receipt', async () => {
    const paperId = paper('userManual')?._id ?? ''
    await done('open', company.staff.managerMa.paper.open({ paperId }))
    expect(kept(company, 'paperReads').filter(each => each.paperId === paperId)).toEqual([])
  })
  test('all letters of a batch are one file to be printed (R5.3)', async () => {
    const { managerMa } = company.staff
    const batchId = flat()?.batchId ?? ''
    await done('printLetters', managerMa.paper.printLetters({ batchId, building: null }))
    await done('printLetters', managerMa.paper.printLetters({ batchId, building: '9号楼' }))
    await company.cloud.clock.advance(60_000)
    const { rows, letters } = await done('prints', managerMa.paper.prints({ batchId }))
    expect(letters).toBe(1)
    const byBuilding = Object.fromEntries(rows.map(row => [row.building ?? 'all', row.files.map(file => file.letters)]))
    expect(rows.map(({ state }) => state)).toEqual(['done', 'done'])
    expect(byBuilding).toEqual({ all: [1], '9号楼': [] })
  })
  test('the chain of the flat holds, and says of what', async () => {
    const found = await done('verify', me().paper.verify({ unitId: unitId() }))
    expect(found).toMatchObject({ isSound: true, faults: [], counts: { photo: 3, signature: 2, paper: 6, posting: 1 } })
    expect(found.at).toBeGreaterThan(instantAt('2026-09-01T09:00'))
  })
})

const pathOf = (fileId: string): string => fileId.slice(fileId.indexOf('/', 'cloud://'.length) + 1)
