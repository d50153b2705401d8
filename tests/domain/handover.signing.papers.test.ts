/** The PDFs of a flat (R5.7): each kind can be drawn, twice to the same bytes, and 30 snags take more than one page. */
import { readFileSync } from 'node:fs'
import { sha256 } from '~/cloudfunctions/_kernel/field-crypto'
import { fileHash, paperHash, signatureHash } from '~/cloudfunctions/_kernel/evidence'
import type { Paper } from '~/cloudfunctions/_schema/paper.schema'
import { drawSheets } from '~/cloudfunctions/paper/layout/draw'
import type { Pictures } from '~/cloudfunctions/paper/layout/parts'
import { pictureHashesOf, sheetOf, signatureIdsOf } from '~/cloudfunctions/paper/layout/sheet'
import { fileName } from '~/cloudfunctions/paper/paper.copy'
import { paperKinds } from '~/types/handover/handover'
import { contents, paperSample, signatureSample, signatureSamples } from './paper-samples'

const font = readFileSync('node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf')
const drawn = (...papers: Paper[]) =>
  drawSheets(
    font,
    { title: '文件', at: papers[0]?.at ?? 0 },
    papers.map(paper => sheetOf(paper, { signatures: signatureSamples, pictures: new Map() })),
  )

test.each(paperKinds)('%s is drawn, twice to the same bytes', async kind => {
  const [one, again] = [await drawn(paperSample(kind)), await drawn(paperSample(kind))]
  expect(one.bytes.subarray(0, 5).toString()).toBe('%PDF-')
  expect(one.pages).toBeGreaterThanOrEqual(1)
  expect(sha256(one.bytes)).toBe(sha256(again.bytes))
})

test('thirty snags go on over the pages, and another word is another file', async () => {
  const long = await drawn(paperSample('inspectionRecord'))
  expect(long.pages).toBeGreaterThan(3)
  const short = await drawn(paperSample('inspectionRecord', { ...contents.inspectionRecord, snags: [], points: [] }))
  expect(short.pages).toBe(1)
})

describe('pictures of snags (R5.6) stand in the record that is signed', () => {
  const picture = readFileSync('local/demo/photos/tile-crack.jpg')
  const hash = contents.inspectionRecord.snags[0]?.photoHashes[0] ?? ''
  const record = paperSample('inspectionRecord')
  const withPictures = (pictures: Pictures, paper = record) =>
    drawSheets(font, { title: '', at: paper.at }, [sheetOf(paper, { signatures: signatureSamples, pictures })])
  const images = (bytes: Buffer) => bytes.toString('latin1').split('/Subtype /Image').length - 1

  test('a paper names them by their hashes, each once; papers that only count them show none', () => {
    expect(pictureHashesOf(record)).toEqual([hash])
    expect(pictureHashesOf(paperSample('repairConfirmed'))).toEqual([hash])
    expect(pictureHashesOf(paperSample('takingOver'))).toEqual([])
  })

  test('they are drawn whole, twice to the same bytes', async () => {
    const [bare, one, again] = [
      await withPictures(new Map()),
      await withPictures(new Map([[hash, picture]])),
      await withPictures(new Map([[hash, picture]])),
    ]
    expect([images(bare.bytes), images(one.bytes)]).toEqual([0, 30])
    expect(one.bytes.includes(picture.subarray(-2_000))).toBe(true)
    expect(sha256(one.bytes)).toBe(sha256(again.bytes))
    // A place is kept for what cannot be drawn.
    expect(one.pages).toBe(bare.pages)
  })

  test('a broken one keeps no paper from being made: its place says where it is', async () => {
    const broken = await withPictures(new Map([[hash, picture.subarray(0, 40)]]))
    expect([images(broken.bytes), broken.pages]).toEqual([0, (await withPictures(new Map())).pages])
  })
})

test('many letters in one file begin on a page each (R5.3)', async () => {
  const one = await drawn(paperSample('noticeLetter'))
  const three = await drawn(...[1, 2, 3].map(() => paperSample('noticeLetter')))
  expect(three.pages).toBe(3 * one.pages)
})

test('a paper without the strokes that it names is drawn all the same: they are what verifying misses', async () => {
  const paper = paperSample('takingOver')
  const bare = await drawSheets(font, { title: '', at: paper.at }, [
    sheetOf(paper, { signatures: new Map(), pictures: new Map() }),
  ])
  expect(bare.pages).toBeGreaterThanOrEqual(1)
})

test('signatures are found wherever a content names them', () => {
  expect(signatureIdsOf(contents.acceptanceForm)).toHaveLength(2)
  expect(signatureIdsOf(contents.keyReceipt)).toHaveLength(1)
  expect(signatureIdsOf(contents.noticeLetter)).toEqual([])
})

describe('what a hash covers (electronic signatures act art. 13)', () => {
  const signature = signatureSample('takingOver')
  test.each(Object.keys(signature).filter(key => key !== 'contentHash'))('a signature: %s', key => {
    expect(signatureHash({ ...signature, [key]: 'another' })).not.toBe(signature.contentHash)
  })
  const paper = paperSample('takingOver')
  test.each(['_id', 'kind', 'unitId', 'unitName', 'estateId', 'batchId', 'at', 'title', 'content'])(
    'a paper: %s',
    key => {
      expect(paperHash({ ...paper, [key]: 'another' })).not.toBe(paper.contentHash)
    },
  )
  const file = { fileId: 'a', hash: 'b', bytes: 1, pages: 2, at: 3 }
  test.each(Object.keys(file))('a file: %s', key => {
    expect(fileHash({ ...file, [key]: 'another' })).not.toBe(fileHash(file))
  })
})

test('a file is called by its flat, its name and its day; once', () => {
  expect(fileName('听澜府 1号楼1单元 301', '收房确认书', '2026-12-05')).toBe(
    '听澜府 1号楼1单元 301 收房确认书 2026-12-05.pdf',
  )
  expect(fileName('听澜府 301', '听澜府 301 交付通知书', '2026-12-05')).toBe('听澜府 301 交付通知书 2026-12-05.pdf')
})
