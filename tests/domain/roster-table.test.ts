/** R2.5: what a spreadsheet looks like in real life, and a list of faulty rows that is safe to open. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import writeExcelFile from 'write-excel-file/node'
import { checkRoster, readRoster } from '~/cloudfunctions/archive/domain/roster'
import { readRosterFile } from '~/local/cli/roster-file'
import { faultyRows } from '~/src/features/archive/desk/import/faulty-rows'
import type { RosterFault } from '~/types/archive/roster'
import { emptyFormula, sheetMarks, sheetRecords, tableOf } from '~/types/archive/roster-table'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'roster-table-'))
})
afterAll(() => rm(folder, { recursive: true }))

test('title rows above the header, blank rows and a merged building are read as a person reads them', async () => {
  const path = join(folder, 'titled.xlsx')
  await writeExcelFile([
    [{ value: '云栖里业主花名册', columnSpan: 4 }, null, null, null],
    [{ value: '制表：何静' }, null, null, null],
    [],
    [{ value: '楼盘' }, { value: '楼栋' }, { value: '单元' }, { value: '房号' }],
    [{ value: '云栖里', rowSpan: 2 }, { value: '3号楼', rowSpan: 2 }, { value: '1单元' }, { value: '1202' }],
    [null, null, { value: '1单元' }, { value: '1302' }],
  ]).toFile(path)
  expect(await readRosterFile(path)).toEqual({
    ok: true,
    value: {
      headerLine: 4,
      header: ['楼盘', '楼栋', '单元', '房号'],
      rows: [
        { line: 5, cells: ['云栖里', '3号楼', '1单元', '1202'] },
        { line: 6, cells: ['云栖里', '3号楼', '1单元', '1302'] },
      ],
    },
  })
})

test('a formula is never computed: without a stored result its cell says so', async () => {
  const path = join(folder, 'formula.xlsx')
  await writeExcelFile([
    [{ value: '房号' }, { value: '面积' }],
    [{ value: '1202' }, { value: '=100+18.6', type: 'Formula' }],
  ]).toFile(path)
  expect(await readRosterFile(path)).toMatchObject({ ok: true, value: { rows: [{ cells: ['1202', emptyFormula] }] } })
})

test('the marks of a sheet: merges and formulas without a result; addresses from nowhere do no harm', () => {
  const marks = sheetMarks(
    '<row><c r="A1"><v>1</v></c><c r="B1" t="str"><f>A1&amp;"x"</f><v>1x</v></c><c r="AA2"><f>A1</f></c></row>' +
      '<mergeCells><mergeCell ref="A1:A1048576"/></mergeCells>',
  )
  expect(marks).toEqual({
    emptyFormulas: [{ row: 1, column: 26 }],
    merges: [{ top: 0, left: 0, bottom: 1_048_575, right: 0 }],
  })
  expect(sheetRecords([['1']], { ...marks, emptyFormulas: [{ row: 9_999_999, column: 16_000 }] })).toEqual([['1']])
})

test('a cell of 600 characters and a row of 60 cells can still be sent, and are told as faults', () => {
  const table = tableOf([
    ['楼盘', '房号'],
    ['长'.repeat(600), ...Array<string>(59).fill('x')],
  ])
  expect(table).toMatchObject({ ok: true, value: { header: ['楼盘', '房号'] } })
  if (table.ok) expect(table.value.rows[0]?.cells.map(cell => cell.length).sort((a, b) => b - a)[0]).toBe(500)
  if (table.ok) expect(table.value.rows[0]?.cells).toHaveLength(40)
})

test('GBK and UTF-8 say the same', async () => {
  const path = join(folder, 'gbk.csv')
  await writeFile(
    path,
    Buffer.from([0xc2, 0xa5, 0xc5, 0xcc, 0x2c, 0xb7, 0xbf, 0xba, 0xc5, 0x0d, 0x0a, 0x61, 0x2c, 0x31]),
  )
  expect(await readRosterFile(path)).toMatchObject({ ok: true, value: { header: ['楼盘', '房号'] } })
})

test('the list of faulty rows holds those rows alone, says what is wrong, and no cell of it is taken for a formula', () => {
  const table = {
    headerLine: 1,
    header: ['房号', '业主姓名', '备注'],
    rows: [
      { line: 2, cells: ['1202', '陈慧', ''] },
      { line: 3, cells: ['1302', "=cmd|'/c calc'!A1", '+86'] },
      { line: 4, cells: ['@SUM(1)', '-1'] },
    ],
  }
  const faults: RosterFault[] = [
    { line: 3, column: 'ownerName', code: 'FORMULA_TEXT', params: { sign: '=' } },
    { line: 4, column: 'room', code: 'FORMULA_TEXT', params: { sign: '@' } },
    { line: 4, column: 'phone', code: 'EMPTY', params: {} },
  ]
  const rows = faultyRows(table, faults, '问题')
  expect(rows.map(cells => cells.slice(0, 3))).toEqual([
    ['房号', '业主姓名', '备注'],
    ['1302', "'=cmd|'/c calc'!A1", "'+86"],
    ["'@SUM(1)", "'-1", ''],
  ])
  expect(rows.map(cells => cells[3])).toEqual([
    '问题',
    expect.stringMatching(/^业主姓名：以“=”开头/),
    expect.stringMatching(/^房号：以“@”开头.*；手机号：没有填写/),
  ])
  expect(rows.flat().filter(cell => /^[=+\-@]/.test(cell))).toEqual([])
})

test('the mark that says "text" is taken off again when the corrected file comes back', () => {
  const reading = readRoster({
    headerLine: 1,
    header: [
      '备注',
      '楼盘',
      '楼栋',
      '单元',
      '房号',
      '户型',
      '建筑面积',
      '合同编号',
      '签约日期',
      '约定交付日期',
      '业主',
      '手机',
      '证件后四位',
    ],
    rows: [
      {
        line: 2,
        cells: [
          "'+电梯厅",
          '云栖里',
          '3号楼',
          '1单元',
          "'-101",
          '三室',
          '118.6',
          'A1',
          '2024-11-28',
          '2026-06-30',
          '陈慧',
          '1.3812346021E+10',
          '980X',
        ],
      },
    ],
  })
  const check = checkRoster(reading, {
    estateNames: [],
    units: [],
    persons: [],
    personIdOf: (...both) => both.join('-'),
  })
  expect(check.errors).toEqual([])
  expect(check.units[0]).toMatchObject({ remark: '+电梯厅', room: '-101', owner: { phone: '13812346021' } })
})
