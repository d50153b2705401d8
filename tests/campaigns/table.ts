/** Runs what was asked for by name, prints a table, keeps it beside the script; the exit code says whether every figure holds. */
import { writeFileSync } from 'node:fs'
import type { Campaign, Figure } from './figure'

const written = (figure: number): string => (Number.isInteger(figure) ? String(figure) : figure.toFixed(3))

function print(rows: readonly Figure[]): void {
  for (const { name, figure, unit, target, holds, detail } of rows)
    console.log(
      `${holds ? 'holds ' : 'FAILS '} ${name}: ${written(figure)} ${unit} (${target})${detail ? `  ${detail}` : ''}`,
    )
}

/** A campaign that breaks off is a figure that does not hold, so that nothing goes missing. */
async function run(name: string, campaign: Campaign, isFull: boolean): Promise<Figure[]> {
  try {
    return await campaign(isFull)
  } catch (fault) {
    const detail = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)
    return [{ name, figure: 1, unit: 'faults', target: '0', holds: false, detail }]
  }
}

/** `words`: names and `--full`; no name: all. */
export async function tell(
  campaigns: Record<string, Campaign>,
  words: readonly string[],
  path: string,
): Promise<number> {
  const isFull = words.includes('--full')
  const names = words.filter(word => !word.startsWith('--'))
  const unknown = names.filter(name => !(name in campaigns))
  if (unknown.length > 0)
    throw new Error(`there is no ${unknown.join(', ')}; there are ${Object.keys(campaigns).join(', ')}`)
  const rows: Figure[] = []
  for (const [name, campaign] of Object.entries(campaigns)) {
    if (names.length > 0 && !names.includes(name)) continue
    const found = await run(name, campaign, isFull)
    print(found)
    rows.push(...found)
  }
  writeFileSync(path, `${JSON.stringify(rows, null, 2)}\n`)
  return rows.length > 0 && rows.every(({ holds }) => holds) ? 0 : 1
}
