import { moveDue } from '../_kernel/due'
import type { DueJob } from '../_kernel/sweep'
import { asDue, whileDue } from '../_kernel/while-due'
import { drawPaperKind, printLettersKind } from '../_schema/paper.schema'
import { fileOf } from './file'
import { printNext } from './printing'

/** Draws a paper that was just made. Drawn by somebody who opened it meanwhile: nothing is left to do. */
const draw: DueJob = async (row, deps, now) => {
  const paper = await deps.database.get('papers', row.entityId)
  if (paper) await fileOf(deps, paper, now)
  await whileDue(row, deps, tx => moveDue(tx, [asDue(row)], []))
}

/** What falls due in this feature, by the kind of the due row. */
export const paperJobs: Record<string, DueJob> = {
  [drawPaperKind]: draw,
  [printLettersKind]: printNext,
}
