import type { EntryRefusal, InputOf, OutputOf } from '~/types/kernel/contract'
import { ok, refuse, type Result } from '~/types/kernel/result'
import type { PaperContract } from '~/types/paper/paper.contract'
import { staffActor } from '../_kernel/actor'
import { recordAudit } from '../_kernel/audit'
import type { Context } from '../_kernel/entry'
import { moveDue } from '../_kernel/due'
import { printLettersKind, type Print } from '../_schema/paper.schema'
import { reachedBatch } from './reach'

const mostShown = 20

/** Asks for the letters of a batch as files (R5.3); the clock makes them, a file a run, however many there are. */
export async function printLetters(
  context: Context,
  { batchId, building }: InputOf<PaperContract, 'printLetters'>,
): Promise<Result<OutputOf<PaperContract, 'printLetters'>, 'NO_LETTERS' | EntryRefusal>> {
  const { deps, caller, now, action, commit } = context
  const reached = await reachedBatch(context, batchId)
  if (!reached.ok) return reached
  if ((await deps.database.count('papers', { batchId, kind: 'noticeLetter' })) === 0) return refuse('NO_LETTERS')
  const by = staffActor(caller)
  const asked: Print = {
    ...{ _id: `${batchId}:print:${now}`, version: 1, batchId, estateId: reached.value.estateId, building },
    ...{ at: now, byName: by.name ?? '', state: 'making', cursor: '', files: [] },
  }
  return commit(async tx => {
    if (!(await tx.get('prints', asked._id))) await tx.create('prints', [asked])
    await recordAudit(tx, { entityId: `print:${asked._id}`, version: 1, at: now, by, action, content: asked })
    await moveDue(tx, [], [{ entityId: asked._id, kind: printLettersKind, at: now }])
    return ok({ printId: asked._id })
  })
}

export async function prints(
  context: Context,
  { batchId }: InputOf<PaperContract, 'prints'>,
): Promise<Result<OutputOf<PaperContract, 'prints'>, EntryRefusal>> {
  const { deps } = context
  const reached = await reachedBatch(context, batchId)
  if (!reached.ok) return reached
  const found = await deps.database.find('prints', { where: { batchId }, orderBy: [['at', 'desc']], limit: mostShown })
  const letters = await deps.database.count('papers', { batchId, kind: 'noticeLetter' })
  const urls = await deps.storage.temporaryUrls(found.flatMap(({ files }) => files.map(({ fileId }) => fileId)))
  const rows = found.map(({ _id, building, at, byName, state, files }) => ({
    ...{ printId: _id, building, at, byName, state },
    files: files.map(({ fileId, letters: count, pages, from, until }) => ({
      ...{ url: urls[fileId] ?? '', letters: count, pages, from, until },
    })),
  }))
  return ok({ rows, buildings: [...reached.value.buildings], letters })
}
