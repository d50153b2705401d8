/** A roster chosen in the mini-program (R2.5): uploaded like a photo, read by the function, and gone from storage; nobody else's, nothing kept. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readRosterFile } from '~/local/cli/roster-file'
import type { LocalCloud } from '~/local/cloud'
import { uploadFile } from '~/local/client/typed'
import { actor, done, type Actor } from '~/local/demo/stage'
import { sha256 } from '~/src/lib/sha256'
import { startEmptyCloud } from './support/smallCompany'

const fileName = 'roster-with-faults.xlsx'
const path = join(__dirname, '../../local/demo/data', fileName)
const bytes = readFileSync(path)

let cloud: LocalCloud
let stop: () => Promise<void>
let admin: Actor
beforeAll(async () => {
  ;({ cloud, stop } = await startEmptyCloud('2026-09-01T09:00'))
  admin = await actor(cloud.url, 'o-demo-admin-he')
  await done('startCompany', admin.staff.startCompany({ name: '何静' }))
}, 60_000)
afterAll(() => stop())

const begun = async () => (await done('beginSheet', admin.archive.beginSheet({}))).cloudPath
async function uploaded(content: Buffer): Promise<string> {
  return uploadFile(admin.session, await begun(), content)
}
/** Whether storage still has it: a path that is taken cannot be written again. */
const isGone = async (cloudPath: string) =>
  Boolean(await uploadFile(admin.session, cloudPath, Buffer.from('free again')))

test('import-sheet: read by the function as the browser reads it, staged, checked: the same faults; the file is gone', async () => {
  const cloudPath = await begun()
  const fileId = await uploadFile(admin.session, cloudPath, bytes)
  expect(await isGone(cloudPath)).toBe(false)
  const table = await done('readSheet', admin.archive.readSheet({ fileId, fileName }))
  const inBrowser = await readRosterFile(path)
  expect(inBrowser).toEqual({ ok: true, value: table })
  expect(cloud.engine.peek('sheets')).toEqual([])
  expect(JSON.stringify(cloud.engine.peek('requests'))).not.toContain(table.rows[0]?.cells[0])
  const { rows, ...opened } = table
  const about = { fileName, fileHash: sha256(bytes), rowCount: rows.length }
  const { importId } = await done('beginImport', admin.archive.beginImport({ ...opened, ...about }))
  await done('stageRows', admin.archive.stageRows({ importId, rows }))
  const { state, errors } = await done('checkImport', admin.archive.checkImport({ importId }))
  expect({ state, rows: rows.length, faults: errors.length }).toEqual({ state: 'faulty', rows: 40, faults: 10 })
  expect(errors[0]).toMatchObject({ line: 5, code: 'PHONE_LENGTH' })
  expect(await isGone(cloudPath)).toBe(true)
  expect(await admin.archive.readSheet({ fileId, fileName })).toMatchObject({ code: 'SHEET_NOT_FOUND' })
}, 60_000)

test('import-sheet: somebody else’s path, one never given and one without a file are refused by name', async () => {
  const fileId = await uploaded(bytes)
  const [sheet] = cloud.engine.peek('sheets') as { _id: string; openid: string }[]
  expect(fileId.endsWith(`/sheets/${sheet?._id}`)).toBe(true)
  const agent = await actor(cloud.url, 'o-demo-agent-zhou')
  expect(await agent.archive.readSheet({ fileId, fileName })).toMatchObject({ ok: false })
  expect(cloud.engine.peek('sheets')).toHaveLength(1)
  const never = await uploadFile(admin.session, `sheets/${'a'.repeat(40)}`, bytes)
  expect(await admin.archive.readSheet({ fileId: never, fileName })).toMatchObject({ code: 'SHEET_NOT_FOUND' })
  expect(await isGone(`sheets/${'a'.repeat(40)}`)).toBe(false)
  const empty = fileId.replace(/sheets\/.*/, await begun())
  expect(await admin.archive.readSheet({ fileId: empty, fileName })).toMatchObject({ code: 'SHEET_NOT_FOUND' })
  await done('readSheet', admin.archive.readSheet({ fileId, fileName }))
}, 60_000)

test.each([
  ['no spreadsheet inside', Buffer.from('not a zip'), 'a.xlsx', 'FILE_BROKEN'],
  ['another kind of file', Buffer.from('%PDF'), 'a.pdf', 'FILE_TYPE'],
  ['a quote left open', Buffer.from('楼盘,"楼栋\n云栖里,1'), 'a.csv', 'QUOTE_OPEN'],
  ['more than 5 MB', Buffer.alloc(5 * 1024 * 1024 + 1, 'a'), 'a.csv', 'SHEET_TOO_LARGE'],
  ['more than 20,000 rows', Buffer.from(`楼盘\n${'云栖里\n'.repeat(20_001)}`), 'a.csv', 'SHEET_TOO_MANY_ROWS'],
])('import-sheet: %s is refused by name and removed', async (_what, content, name, code) => {
  const cloudPath = await begun()
  const fileId = await uploadFile(admin.session, cloudPath, content)
  expect(await admin.archive.readSheet({ fileId, fileName: name })).toMatchObject({ code })
  expect(await isGone(cloudPath)).toBe(true)
  expect(cloud.engine.peek('sheets')).not.toContainEqual(expect.objectContaining({ _id: cloudPath.slice(7) }))
})
