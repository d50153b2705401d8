import { platform } from './platform'

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** A .csv with the mark by which spreadsheet programs know UTF-8; false when the person did not take it. */
export const saveRows = (name: string, rows: readonly (readonly string[])[]): Promise<boolean> =>
  platform.saveFile(`${name}.csv`, `\uFEFF${rows.map(cells => cells.map(quoted).join(',')).join('\r\n')}\r\n`)
