import type { ArchiveContract } from '~/types/archive/archive.contract'
import type { RosterRow } from '~/types/archive/roster'
import { ok, refuse } from '~/types/kernel/result'
import { staffActor } from '../_kernel/actor'
import { isDuplicate } from '../_kernel/faults'
import type { Handlers } from '../_kernel/entry'
import type { ImportFile } from '../_schema/documents'
import { applySome, dryRun } from './import.apply'
import { stagedCount } from './import.store'

type ImportHandlers = Pick<Handlers<ArchiveContract>, 'beginImport' | 'stageRows' | 'checkImport' | 'applyImport'>

/** Stage, check, apply (R2.5): nothing is half-imported, and everything may be sent twice. */
export const importHandlers: ImportHandlers = {
  async beginImport({ fileName, fileHash, headerLine, header, rowCount }, context) {
    // The same file is the same import.
    const importId = `import-${fileHash.slice(0, 24)}`
    return context.commit(async tx => {
      const known = await tx.get('imports', importId)
      if (known) return ok({ importId, state: known.state })
      const byStaffId = staffActor(context.caller).id ?? ''
      const file: ImportFile = {
        _id: importId,
        fileName,
        headerLine,
        header,
        rowCount,
        state: 'staging',
        applied: 0,
        byStaffId,
        at: context.now,
        verdict: null,
      }
      await tx.create('imports', [file])
      return ok({ importId, state: file.state })
    })
  },

  async stageRows({ importId, rows }, { deps }) {
    const file = await deps.database.get('imports', importId)
    if (file?.state !== 'staging') return refuse('IMPORT_NOT_OPEN')
    const chunk = {
      _id: chunkId(importId, rows),
      importId,
      count: rows.length,
      rows: deps.crypto.seal(JSON.stringify(rows)),
    }
    await deps.database.create('importChunks', [chunk]).catch(unlessDuplicate)
    return ok({ staged: await stagedCount(deps, importId) })
  },

  async checkImport({ importId }, { deps }) {
    const file = await deps.database.get('imports', importId)
    if (!file || file.state === 'applying') return refuse('IMPORT_NOT_OPEN')
    const staged = await stagedCount(deps, importId)
    if (staged !== file.rowCount) return refuse('IMPORT_NOT_COMPLETE', { staged, rowCount: file.rowCount })
    const { check, merge } = await dryRun(deps, file)
    const verdict = {
      newUnits: merge.added.length,
      changedUnits: merge.changed.length,
      sameUnits: merge.same.length,
      errorCount: check.errorCount,
    }
    const state = check.errorCount > 0 ? 'faulty' : file.state === 'applied' ? 'applied' : 'checked'
    await deps.database.put('imports', { ...file, state, verdict })
    const { rowCount, errors, notices, noticeCount } = check
    return ok({ state, rowCount, ...verdict, errors, notices, noticeCount })
  },

  async applyImport({ importId }, context) {
    const { deps, now } = context
    const file = await deps.database.get('imports', importId)
    if (file?.state === 'faulty') return refuse('IMPORT_HAS_ERRORS')
    if (!file || file.state === 'staging') return refuse('IMPORT_NOT_CHECKED')
    if (file.state === 'applied') return ok({ state: file.state, applied: file.rowCount, rowCount: file.rowCount })
    const { check, merge } = await dryRun(deps, file)
    if (check.errorCount > 0) return refuse('IMPORT_HAS_ERRORS')
    const left = await applySome(deps, file, { check, merge }, { importId, by: staffActor(context.caller), now })
    const state = left === 0 ? 'applied' : 'applying'
    const applied = file.rowCount - left
    await deps.database.put('imports', { ...file, state, applied })
    return ok({ state, applied, rowCount: file.rowCount })
  },
}

const chunkId = (importId: string, rows: readonly RosterRow[]): string =>
  `${importId}:${String(rows[0]?.line ?? 0).padStart(6, '0')}`

function unlessDuplicate(fault: unknown): void {
  if (!isDuplicate(fault)) throw fault
}
