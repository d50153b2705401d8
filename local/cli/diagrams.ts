import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { importLifecycle } from '~/types/archive/import.lifecycle'
import { snagLifecycle } from '~/types/handover/snag.lifecycle'
import { unitHandoverLifecycle } from '~/types/handover/unit-handover.lifecycle'
import { reportLifecycle } from '~/types/progress/report.lifecycle'
import { callTaskLifecycle } from '~/types/ticket/callTask.lifecycle'
import { pauseLifecycle } from '~/types/ticket/pause.lifecycle'
import { repairLifecycle } from '~/types/ticket/repair.lifecycle'
import { accessPage } from './access-page'
import { diagramOf, type AnyLifecycle } from './diagram'
import { lifecyclesPage } from './lifecycles-page'

/** The tables that the README shows, by the name in its markers. */
const shown = {
  repair: repairLifecycle as unknown as AnyLifecycle,
  pause: pauseLifecycle as unknown as AnyLifecycle,
  callTask: callTaskLifecycle as unknown as AnyLifecycle,
  import: importLifecycle as unknown as AnyLifecycle,
  report: reportLifecycle as unknown as AnyLifecycle,
  unitHandover: unitHandoverLifecycle as unknown as AnyLifecycle,
  snag: snagLifecycle as unknown as AnyLifecycle,
}

/** The text with every `<!-- lifecycle:NAME -->` … `<!-- end -->` filled from its table. */
export function withDiagrams(text: string): string {
  return text.replace(/<!-- lifecycle:(\w+) -->[\s\S]*?<!-- end -->/g, (marked, name: string) =>
    name in shown
      ? `<!-- lifecycle:${name} -->\n${diagramOf(shown[name as keyof typeof shown])}\n<!-- end -->`
      : marked,
  )
}

export const documents = ['README.md', 'README.zh-CN.md'] as const

if (process.argv[1] === __filename) {
  const root = join(__dirname, '..', '..')
  for (const name of documents) {
    const path = join(root, name)
    writeFileSync(path, withDiagrams(readFileSync(path, 'utf8')))
  }
  writeFileSync(join(root, 'docs', 'access.md'), accessPage())
  writeFileSync(join(root, 'docs', 'lifecycles.md'), lifecyclesPage())
}
