/** Which pictures a paper is drawn with (R5.6, R13.5): those that it names, as they were; what is not that, or is too much, is left out. */
import { sha256 } from '~/cloudfunctions/_kernel/field-crypto'
import { mostPictureBytes, picturesOn } from '~/cloudfunctions/paper/pictures'
import { contents, paperSample, snagSamples } from './paper-samples'

const jpeg = (words: string, bytes = 100) => Buffer.concat([Buffer.from([0xff, 0xd8]), Buffer.alloc(bytes, words)])
const webp = Buffer.from('RIFF....WEBP and so on')

/** A flat whose evidence names these pictures, and a store that gives these bytes for them. */
function around(stored: readonly { signed: Buffer; given?: Buffer }[]) {
  const all = stored.map(({ signed, given = signed }, index) => ({ id: `p${index}`, hash: sha256(signed), given }))
  const rows = {
    evidence: all.map(({ id, hash }) => ({ _id: id, refId: id, contentHash: hash })),
    photos: all.map(({ id, given }) => ({ _id: id, fileId: id, bytes: given.length })),
  }
  const said: unknown[] = []
  const deps = {
    database: { find: (collection: keyof typeof rows) => Promise.resolve(rows[collection]) },
    storage: { download: (fileId: string) => Promise.resolve(all.find(({ id }) => id === fileId)?.given) },
    log: { event: (name: string, fields: object) => said.push({ name, ...fields }) },
  }
  const [snag] = snagSamples(1)
  if (!snag) throw new Error('no sample')
  const snags = [{ ...snag, photoHashes: all.map(({ hash }) => hash) }]
  const paper = paperSample('inspectionRecord', { ...contents.inspectionRecord, snags })
  return { drawn: () => picturesOn(deps as never, paper), said, paper }
}

test('given two pictures as they were signed, then both are there by their hashes, and nothing is said', async () => {
  const [one, other] = [jpeg('one'), jpeg('other')]
  const { drawn, said } = around([{ signed: one }, { signed: other }])
  expect([...(await drawn())]).toEqual([
    [sha256(one), one],
    [sha256(other), other],
  ])
  expect(said).toEqual([])
})

test('given bytes that were exchanged afterwards, then they are not drawn, and the log says how many are missing', async () => {
  const { drawn, said, paper } = around([{ signed: jpeg('one'), given: jpeg('two') }, { signed: jpeg('other') }])
  expect((await drawn()).size).toBe(1)
  expect(said).toEqual([{ name: 'picturesLeftOut', paperId: paper._id, left: 1 }])
})

test('given a picture that a PDF cannot hold, then it is left to the app', async () => {
  expect((await around([{ signed: webp }]).drawn()).size).toBe(0)
})

test('given more than a file may carry, then as many as fit', async () => {
  const third = Math.ceil(mostPictureBytes / 3) + 1
  const stored = ['a', 'b', 'c'].map(words => ({ signed: jpeg(words, third) }))
  expect((await around(stored).drawn()).size).toBe(2)
})
