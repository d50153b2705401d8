import type { ArchiveContract } from '~/types/archive/archive.contract'
import { importPrefix } from '~/types/archive/import'
import { importLifecycle, type ImportState } from '~/types/archive/import.lifecycle'
import type { RosterRow } from '~/types/archive/roster'
import { ok, refuse, type Result } from '~/types/kernel/result'
import { staffActor } from '../_kernel/actor'
import { recordAudit } from '../_kernel/audit'
import type { Tx } from '../_kernel/database'
import type { Context, Handlers } from '../_kernel/entry'
import { isDuplicate } from '../_kernel/faults'
import { canonical, sha256 } from '../_kernel/field-crypto'
import { inTransaction } from '../_kernel/transaction'
import type { ImportFile } from '../_schema/import-documents'
import { wantFilesReview } from './files.review'
import { applyPart, partsIn, showUnits, workThrough } from './import.apply'
import { keepFindings, keepPlan, planImport, type Plan } from './import.plan'
import { stagedCount } from './import.store'
import { refuseTouched, removeEmptyEstates, withdrawPart, withdrawPersons } from './import.undo'

type ImportHandlers = Pick<
  Handlers<ArchiveContract>,
  'beginImport' | 'stageRows' | 'checkImport' | 'applyImport' | 'undoImport'
>

/** Stage, check, apply, undo (R2.5): nothing is half-imported, and everything may be sent twice. */
export const importHandlers: ImportHandlers = {
  async beginImport({ fileName, fileHash, headerLine, header, columns = null, rowCount }, context) {
    const { id: byStaffId = '', name: byName = '' } = staffActor(context.caller)
    const about = { fileName, headerLine, header, columns, rowCount, byStaffId, byName, at: context.now }
    return context.commit(async tx => {
      const { importId, known } = await unusedId(tx, fileHash, columns)
      if (known) return ok({ importId, state: known.state })
      const fresh = { undone: 0, version: 1, verdict: null, planHash: null, newEstateIds: [] }
      const file: ImportFile = { _id: importId, ...about, ...fresh, state: importLifecycle.initial }
      await tx.create('imports', [file])
      await recordState(tx, file, context)
      return ok({ importId, state: file.state })
    })
  },

  async stageRows({ importId, rows }, { deps }) {
    const file = await deps.database.get('imports', importId)
    if (file?.state !== 'staging') return refuse('IMPORT_NOT_OPEN')
    const sealed = deps.crypto.seal(JSON.stringify(rows))
    const chunk = { _id: chunkId(importId, rows), importId, count: rows.length, rows: sealed }
    await deps.database.create('importChunks', [chunk]).catch(unlessDuplicate)
    return ok({ staged: await stagedCount(deps, importId) })
  },

  async checkImport({ importId }, context) {
    const { deps } = context
    const file = await deps.database.get('imports', importId)
    if (!file || file.state === 'undoing' || file.state === 'undone') return refuse('IMPORT_NOT_OPEN')
    const staged = await stagedCount(deps, importId)
    if (staged !== file.rowCount) return refuse('IMPORT_NOT_COMPLETE', { staged, rowCount: file.rowCount })
    const plan = await planImport(deps, file)
    await keepFindings(deps, importId, plan)
    const { verdict, planHash, check } = plan
    const found = await moved(context, importId, stateAfterCheck(file.state, plan), { verdict, planHash })
    const shown = { errors: check.errors.slice(0, mostShown), notices: check.notices.slice(0, mostShown) }
    return found.ok ? ok({ state: found.value.state, rowCount: file.rowCount, ...verdict, ...shown }) : found
  },

  async applyImport({ importId, replacedOwners = 0 }, context) {
    const { deps, now } = context
    const file = await deps.database.get('imports', importId)
    const may = mayApply(file, replacedOwners)
    if (!may.ok) return may
    const { rowCount, state } = may.value
    if (state === 'applied') return ok({ state, applied: rowCount, rowCount })
    const begun = await begin(context, may.value)
    if (!begun.ok) return begun
    const parts = await partsIn(deps, importId, 'planned', begun.value.planHash ?? '')
    const working = { by: staffActor(context.caller), now }
    const left = await workThrough(deps, parts, part => applyPart(deps, part, working))
    if (!left.ok) return left
    const rowsLeft = parts.slice(parts.length - left.value).reduce((sum, { count }) => sum + count, 0)
    if (rowsLeft > 0) return ok({ state: 'applying', applied: rowCount - rowsLeft, rowCount })
    await showUnits(deps, importId, true)
    const done = await moved(context, importId, 'applied', {})
    return done.ok ? ok({ state: done.value.state, applied: rowCount, rowCount }) : refuse('IMPORT_TAKEN_BACK')
  },

  async undoImport({ importId }, context) {
    const { deps } = context
    const file = await deps.database.get('imports', importId)
    if (!file || !['applying', 'applied', 'undoing', 'undone'].includes(file.state)) return refuse('IMPORT_NOT_APPLIED')
    if (file.state === 'undone') return ok({ state: file.state, undone: file.undone, rowCount: file.rowCount })
    const begun = await beginUndo(context, file)
    if (!begun.ok) return begun
    const isDone = await takeBack(context, importId)
    const undone = (await partsIn(deps, importId, 'undone')).reduce((sum, { count }) => sum + count, 0)
    if (isDone) await removeEmptyEstates(deps, file)
    const state = await moved(context, importId, isDone ? 'undone' : 'undoing', { undone })
    return state.ok ? ok({ state: state.value.state, undone, rowCount: file.rowCount }) : refuse('IMPORT_NOT_APPLIED')
  },
}

const mostShown = 200

/** The same file read in the same way is the same import; one that was undone makes room for another. */
async function unusedId(tx: Tx, fileHash: string, columns: ImportFile['columns']) {
  const mapping = columns ? `-${sha256(canonical(columns)).slice(0, 8)}` : ''
  for (let again = 1; ; again += 1) {
    const importId = `${importPrefix(fileHash)}${mapping}${again > 1 ? `:${again}` : ''}`
    const known = await tx.get('imports', importId)
    if (known?.state !== 'undone') return { importId, known }
  }
}

function stateAfterCheck(state: ImportState, { planHash }: Plan): ImportState {
  // What is being written, or stands already, keeps its state: it was only looked at again.
  if (state === 'applying' || state === 'applied') return state
  return planHash === null ? 'faulty' : 'checked'
}

function mayApply(file: ImportFile | null, ticked: number) {
  if (file?.state === 'undoing' || file?.state === 'undone') return refuse('IMPORT_TAKEN_BACK')
  if (!file || file.state === 'staging') return refuse('IMPORT_NOT_CHECKED')
  if (file.state === 'applied') return ok(file)
  if (file.planHash === null) return refuse('IMPORT_HAS_ERRORS')
  const count = file.verdict?.replacedOwners ?? 0
  return ticked < count ? refuse('OWNERS_NOT_CONFIRMED', { count }) : ok(file)
}

/**
 * Writes down what is to be done, and from here on does exactly that. The archive is looked at again first: what the clerk saw and ticked
 * must still be so.
 */
async function begin(context: Context, file: ImportFile) {
  const { deps } = context
  if (file.state === 'applying' && (await hasPlan(context, file))) return ok(file)
  const plan = await planImport(deps, file)
  if (plan.planHash !== file.planHash) return refuse('IMPORT_STALE')
  await keepPlan(deps, file._id, plan)
  const newEstateIds = [...new Set([...file.newEstateIds, ...plan.newEstates.map(({ estateId }) => estateId)])]
  const begun = await moved(context, file._id, 'applying', { newEstateIds })
  if (!begun.ok) return refuse('IMPORT_TAKEN_BACK')
  for (const { estateId, name } of plan.newEstates)
    await deps.database.create('estates', [{ _id: estateId, name }]).catch(unlessDuplicate)
  for (const { estateId } of plan.check.estates) await wantFilesReview(deps.database, estateId, context.now)
  return begun
}

/** Checked again while it was being applied, there is a new plan to be written down. */
async function hasPlan({ deps }: Context, { _id, planHash }: ImportFile): Promise<boolean> {
  const first = `${_id}:${(planHash ?? '').slice(0, 16)}:00000`
  return (await deps.database.get('importParts', first)) !== null
}

/** From here on readers see none of its new units, and those who were linked to them have lost them. */
async function beginUndo(
  context: Context,
  file: ImportFile,
): Promise<Result<null, 'IMPORT_TOUCHED' | 'IMPORT_NOT_APPLIED'>> {
  const { deps } = context
  if (file.state !== 'undoing') {
    const untouched = await refuseTouched(deps, file, await partsIn(deps, file._id, 'applied'))
    if (!untouched.ok) return untouched
    const begun = await moved(context, file._id, 'undoing', {})
    if (!begun.ok) return refuse('IMPORT_NOT_APPLIED')
  }
  const isSeen = (await deps.database.count('units', { importId: file._id, isVisible: true })) > 0
  if (isSeen) await showUnits(deps, file._id, false)
  return ok(null)
}

/** Units first, because access follows them; then the files of people. Answers whether nothing is left. */
async function takeBack(context: Context, importId: string): Promise<boolean> {
  const { deps, now } = context
  const working = { by: staffActor(context.caller), now }
  const units = await workThrough(deps, await partsIn(deps, importId, 'applied'), part =>
    withdrawPart(deps, part, working),
  )
  if (!units.ok || units.value > 0) return false
  const parts = await partsIn(deps, importId, 'withdrawn')
  const persons = await workThrough(deps, parts, part => withdrawPersons(deps, part, working))
  return persons.ok && persons.value === 0
}

/** Saves an import's next state, if it may still go there; the same state again is no move. */
function moved(
  context: Context,
  importId: string,
  state: ImportState,
  change: Partial<ImportFile>,
): Promise<Result<ImportFile, 'IMPORT_NOT_OPEN'>> {
  const { deps } = context
  return inTransaction(deps.database, deps, async tx => {
    const file = await tx.get('imports', importId)
    const mayGo =
      file &&
      (file.state === state ||
        importLifecycle.moves.some(move => move.to === state && move.from.some(from => from === file.state)))
    if (!file || !mayGo) return refuse('IMPORT_NOT_OPEN')
    const next = { ...file, ...change, state, version: file.version + 1 }
    await tx.put('imports', next)
    await recordState(tx, next, context)
    return ok(next)
  })
}

function recordState(tx: Tx, file: ImportFile, { caller, action, now }: Context): Promise<void> {
  const { _id: entityId, version, state, verdict, planHash } = file
  return recordAudit(tx, {
    entityId,
    version,
    at: now,
    by: staffActor(caller),
    action,
    content: { state, verdict, planHash },
  })
}

const chunkId = (importId: string, rows: readonly RosterRow[]): string =>
  `${importId}:${String(rows[0]?.line ?? 0).padStart(6, '0')}`

function unlessDuplicate(fault: unknown): void {
  if (!isDuplicate(fault)) throw fault
}
