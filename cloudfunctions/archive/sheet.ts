import type { ArchiveContract } from '~/types/archive/archive.contract'
import type { RosterTable } from '~/types/archive/roster'
import type { SheetKind } from '~/types/archive/sheet-kinds'
import { mostReplyBytes, mostSheetBytes, mostSheetRows } from '~/types/archive/sheet'
import { ok, refuse } from '~/types/kernel/result'
import type { Context, Handlers } from '../_kernel/entry'
import { readSheetBytes } from '../_kernel/sheet'
import { inTransaction } from '../_kernel/transaction'

type Deps = Context['deps']

/** A roster file that a mini-program cannot read itself (R2.5): uploaded to a path of one's own, read here, and removed. */
export const sheetHandlers: Pick<Handlers<ArchiveContract>, 'beginSheet' | 'readSheet'> = {
  async beginSheet(_said, { caller, deps, commit, now }) {
    return commit(async tx => {
      // As with photos: whoever knows a path could read it, so that nobody can guess it.
      const sheetId = `${deps.newId()}${deps.newId()}`
      await tx.create('sheets', [{ _id: sheetId, openid: caller.openid, at: now }])
      return ok({ cloudPath: `sheets/${sheetId}` })
    })
  },

  /** Not committed with a key: the rows would be kept with the answer. */
  async readSheet({ fileId, fileName, kind = 'roster' }, { caller, deps }) {
    const sheetId = /\/sheets\/(\w{40})$/.exec(fileId)?.[1]
    const sheet = sheetId ? await deps.database.get('sheets', sheetId) : null
    if (sheet?.openid !== caller.openid) return refuse('SHEET_NOT_FOUND')
    try {
      return await readStored(deps, fileId, fileName, kind)
    } finally {
      await forget(deps, fileId, sheet._id)
    }
  },
}

async function readStored({ storage, log }: Deps, fileId: string, fileName: string, kind: SheetKind) {
  const bytes = await storage.download(fileId).catch((): null => null)
  if (bytes === null) {
    log.event('sheetNotUploaded', {})
    return refuse('SHEET_NOT_FOUND')
  }
  if (bytes.length > mostSheetBytes) return refuse('SHEET_TOO_LARGE')
  const read = await readSheetBytes(fileName, bytes, kind)
  if (read.ok) return sendable(read.value)
  const { code } = read.refusal
  if (code === 'FILE_NOT_FOUND') return refuse('SHEET_NOT_FOUND')
  return refuse(code === 'FILE_TOO_LARGE' ? 'SHEET_TOO_LARGE' : code)
}

function sendable(table: RosterTable) {
  if (table.rows.length > mostSheetRows) return refuse('SHEET_TOO_MANY_ROWS')
  return Buffer.byteLength(JSON.stringify(table)) > mostReplyBytes ? refuse('SHEET_TOO_LARGE') : ok(table)
}

/** The file first: cut off between the two, its path still says whose it is. */
async function forget(deps: Deps, fileId: string, sheetId: string): Promise<void> {
  await deps.storage.remove([fileId])
  await inTransaction(deps.database, deps, async tx => {
    if (await tx.get('sheets', sheetId)) await tx.remove('sheets', sheetId)
    return ok(null)
  })
}
