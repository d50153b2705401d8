import writeExcelFile from 'write-excel-file/universal'
import { platform } from './platform'

/** Hands the rows out as a spreadsheet; false when they were not taken. WeChat's build has save-rows.weapp.ts in its place (docs/decisions/0008). */
export async function saveRows(name: string, rows: readonly (readonly string[])[]): Promise<boolean> {
  platform.save?.(`${name}.xlsx`, await sheetOf(rows))
  return true
}

const widths = { wide: 46, cell: 14 }

/** An .xlsx of text cells only: nothing in it is a formula. The first row is the header; the last column is wide. */
async function sheetOf(rows: readonly (readonly string[])[]): Promise<Blob> {
  const data = rows.map((cells, row) =>
    cells.map(value => ({ value, type: String, ...(row === 0 && { fontWeight: 'bold' as const }) })),
  )
  const columns = (rows[0] ?? []).map((_, column, all) => ({
    width: column === all.length - 1 ? widths.wide : widths.cell,
  }))
  return writeExcelFile(data, { columns, stickyRowsCount: 1 }).toBlob()
}
