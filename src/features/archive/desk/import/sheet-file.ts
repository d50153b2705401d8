import writeExcelFile from 'write-excel-file/universal'
import { readRoster } from '~/src/lib/spreadsheet'

/** Reading and writing spreadsheets, where there is a desk. WeChat's build has sheet-file.weapp.ts in its place (docs/decisions/0008). */
export const readSheetFile = readRoster

const widths = { wide: 46, cell: 14 }

/** An .xlsx of text cells only: nothing in it is a formula. The first row is the header; the last column is wide. */
export async function sheetOf(rows: readonly (readonly string[])[]): Promise<Blob> {
  const data = rows.map((cells, row) =>
    cells.map(value => ({ value, type: String, ...(row === 0 && { fontWeight: 'bold' as const }) })),
  )
  const columns = (rows[0] ?? []).map((_, column, all) => ({
    width: column === all.length - 1 ? widths.wide : widths.cell,
  }))
  return writeExcelFile(data, { columns, stickyRowsCount: 1 }).toBlob()
}
