import { ok } from '~/types/kernel/result'
import type { Database } from '../_kernel/database'
import type { Deps } from '../_kernel/deps'
import { moveDue } from '../_kernel/due'
import { sha256 } from '../_kernel/field-crypto'
import { above, oneOf } from '../_kernel/query'
import type { DueJob } from '../_kernel/sweep'
import { inTransaction } from '../_kernel/transaction'
import { asDue } from '../_kernel/while-due'
import type { Paper, Print } from '../_schema/paper.schema'
import { signaturesOn } from './file'
import { wordsFont } from './font'
import { drawSheets } from './layout/draw'
import { sheetOf } from './layout/sheet'
import { printName } from './paper.copy'

/** So many letters a file and a run: a few seconds of work. */
const lettersPerFile = 80
const pageSize = 100

interface Chunk {
  letters: Paper[]
  /** The last letter that was looked at; null: there are no more. */
  cursor: string | null
}

/** The next letters after the cursor, of one building if wanted. */
async function nextLetters(database: Database, { batchId, building, cursor }: Print): Promise<Chunk> {
  const letters: Paper[] = []
  let after = cursor
  for (;;) {
    const page = await database.find('papers', {
      where: { batchId, kind: 'noticeLetter', _id: above(after) },
      orderBy: [['_id', 'asc']],
      limit: pageSize,
    })
    const meant = building === null ? page : await ofBuilding(database, page, building)
    for (const letter of meant) {
      letters.push(letter)
      if (letters.length === lettersPerFile) return { letters, cursor: letter._id }
    }
    if (page.length < pageSize) return { letters, cursor: null }
    after = page[page.length - 1]?._id ?? after
  }
}

async function ofBuilding(database: Database, letters: readonly Paper[], building: string): Promise<Paper[]> {
  if (letters.length === 0) return []
  const where = { _id: oneOf(letters.map(({ unitId }) => unitId)) }
  const units = await database.find('handoverUnits', { where, limit: pageSize, fields: ['building'] })
  const theirs = new Set(units.filter(unit => unit.building === building).map(({ _id }) => _id))
  return letters.filter(({ unitId }) => theirs.has(unitId))
}

const inDoorOrder = (one: Paper, other: Paper): number =>
  one.unitName.localeCompare(other.unitName, 'zh-CN', { numeric: true })

async function draw(deps: Deps, { batchId, at }: Print, unsorted: readonly Paper[]): Promise<Print['files'][number]> {
  const letters = [...unsorted].sort(inDoorOrder)
  const [from = '', until = ''] = [letters[0]?.unitName, letters[letters.length - 1]?.unitName]
  const signatures = await signaturesOn(deps, letters)
  const sheets = letters.map(letter => sheetOf(letter, { signatures, pictures: new Map() }))
  const { bytes, pages } = await drawSheets(await wordsFont(deps), { title: printName(from, until), at }, sheets)
  const fileId = await deps.storage.upload(`prints/${batchId}/${sha256(bytes)}.pdf`, bytes)
  return { fileId, letters: letters.length, pages, bytes: bytes.length, from, until }
}

/** One file of the letters that are asked for (R5.3); run twice, the same file is kept once. */
export const printNext: DueJob = async (row, deps) => {
  const before = await deps.database.get('prints', row.entityId)
  const chunk = before?.state === 'making' ? await nextLetters(deps.database, before) : null
  const file = before && chunk && chunk.letters.length > 0 ? await draw(deps, before, chunk.letters) : null
  await inTransaction(deps.database, deps, async tx => {
    const current = await tx.get('prints', row.entityId)
    const isMine = current && chunk && current.version === before?.version
    const isLast = !isMine || chunk.cursor === null
    if (isMine)
      await tx.put('prints', {
        ...current,
        version: current.version + 1,
        state: isLast ? 'done' : 'making',
        cursor: chunk.cursor ?? current.cursor,
        files: file ? [...current.files, file] : current.files,
      })
    // One more file a row: the next run is another visit.
    if (isMine || current?.state !== 'making')
      await moveDue(tx, [asDue(row)], isLast ? [] : [{ ...asDue(row), at: row.dueAt + 1 }])
    return ok(null)
  })
}
