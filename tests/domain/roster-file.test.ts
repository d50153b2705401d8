import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import writeExcelFile from 'write-excel-file/node'
import { readRosterFile } from '~/local/cli/roster-file'
import { splitCsv } from '~/types/archive/roster-table'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'roster-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function readBytes(name: string, bytes: string | Buffer) {
  const path = join(folder, name)
  await writeFile(path, bytes)
  return readRosterFile(path)
}

describe('a .csv', () => {
  test('BOM, CRLF, quotes with commas, line ends and quotes in them; blank rows dropped, row numbers kept', async () => {
    const read = await readBytes('a.csv', '\uFEFF房号,备注\r\n1202,"a,b"\r\n,\r\n\r\n1302,"say ""hi""\nthere"\r\n')
    expect(read).toEqual({
      ok: true,
      value: {
        headerLine: 1,
        header: ['房号', '备注'],
        rows: [
          { line: 2, cells: ['1202', 'a,b'] },
          { line: 5, cells: ['1302', 'say "hi"\nthere'] },
        ],
      },
    })
  })

  test('GBK, as a Chinese spreadsheet program saves it', async () => {
    const read = await readBytes('gbk.csv', Buffer.from([0xb7, 0xbf, 0xba, 0xc5, 0x0a, 0x31]))
    expect(read).toMatchObject({ ok: true, value: { header: ['房号'], rows: [{ line: 2, cells: ['1'] }] } })
  })

  test('an empty cell before a line end does not swallow the next line', () => {
    expect(splitCsv('a,\n"b",c')).toEqual([
      ['a', ''],
      ['b', 'c'],
    ])
  })
})

describe('an .xlsx', () => {
  test('a phone stored as a number keeps its digits, a date cell is a day, an area has no binary dust', async () => {
    const path = join(folder, 'cells.xlsx')
    const date = new Date('2024-01-05T00:00:00Z')
    await writeExcelFile([
      [{ value: '手机号' }, { value: '签约日期' }, { value: '面积' }],
      [{ value: 13812346021 }, { value: date, type: Date, format: 'yyyy/m/d' }, { value: 118.60000000000001 }],
    ]).toFile(path)
    const read = await readRosterFile(path)
    expect(read).toMatchObject({
      ok: true,
      value: { rows: [{ line: 2, cells: ['13812346021', '2024-01-05', '118.6'] }] },
    })
  })
})

describe('what cannot be read is refused by name', () => {
  test.each([
    ['old.xls', Buffer.from('x'), 'FILE_TYPE'],
    ['broken.xlsx', Buffer.from('not a zip'), 'FILE_BROKEN'],
    ['empty.csv', Buffer.from('\r\n,,\r\n'), 'FILE_EMPTY'],
    ['open.csv', Buffer.from('a,b\n"1,2'), 'QUOTE_OPEN'],
    ['noise.csv', Buffer.from([0xff, 0xff, 0x00, 0x80]), 'FILE_ENCODING'],
    ['large.csv', Buffer.alloc(10 * 1024 * 1024 + 1, 'a'), 'FILE_TOO_LARGE'],
  ])('%s: %#', async (name, bytes, code) => {
    expect(await readBytes(name, bytes)).toEqual({ ok: false, refusal: { code } })
  })

  test('a file that is not there', async () => {
    expect(await readRosterFile(join(folder, 'none.csv'))).toEqual({ ok: false, refusal: { code: 'FILE_NOT_FOUND' } })
  })
})
