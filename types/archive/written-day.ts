import { writtenDay } from './roster.copy'

const padded = (part: string): string => part.padStart(2, '0')

/** Days since 1899-12-30, as a spreadsheet stores them in a cell without a date format. */
function dayOfSerial(serial: number): string {
  return new Date((serial - 25569) * 86_400_000).toISOString().slice(0, 10)
}

/** `2024-01-05`, `2024/1/5`, `2024.1.5`, `20240105`, written Chinese days and serial numbers → `YYYY-MM-DD`, perhaps impossible. */
export function dayText(text: string): string | undefined {
  const day = text.replace(/[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$/, '')
  const parts =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(day) ?? writtenDay.exec(day) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(day)
  if (parts) return `${parts[1]}-${padded(parts[2] ?? '')}-${padded(parts[3] ?? '')}`
  return /^[2-7]\d{4}$/.test(day) ? dayOfSerial(Number(day)) : undefined
}
