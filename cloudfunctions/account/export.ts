import type { AccountContract } from '~/types/account/account.contract'
import { exportParts } from '~/types/account/own-record'
import type { EntryRefusal, InputOf, OutputOf, RefusalOf } from '~/types/kernel/contract'
import { ok, refuse, type Result } from '~/types/kernel/result'
import { minuteMs } from '~/types/kernel/time'
import { personActor } from '../_kernel/actor'
import { recordAudit } from '../_kernel/audit'
import type { Context } from '../_kernel/entry'
import { currentPolicies } from '../_kernel/policies'
import { ofPerson, recordTimeline } from '../_kernel/timeline'
import { timelineWords } from './own-record.copy'
import { partReaders } from './export.readers'
import { isCallerSure, myFile } from './own-file'

type Begun = OutputOf<AccountContract, 'beginExport'>
type BeginRefusal = RefusalOf<AccountContract, 'beginExport'> | EntryRefusal

/** Only after the second fact, and on the record before a line is read (R2.6). */
export async function beginExport(context: Context): Promise<Result<Begun, BeginRefusal>> {
  const { deps, caller, commit, now, action } = context
  const person = await myFile(context)
  if (!person) return refuse('NOT_FOUND')
  if (!(await isCallerSure(context, person))) return refuse('SECOND_FACT_NEEDED')
  const { archive } = await currentPolicies(deps.database, now)
  const until = now + archive.secondFactMinutes * minuteMs
  return commit<Begun, BeginRefusal>(async tx => {
    const exportId = deps.newId()
    const by = personActor(caller)
    await tx.create('exports', [{ _id: exportId, personId: person._id, at: now, until }])
    const line = { subjects: [ofPerson(person._id)], kind: 'export', title: timelineWords.exported, by }
    await recordTimeline(tx, `export:${exportId}`, line, now)
    const content = { personId: person._id, until }
    await recordAudit(tx, { entityId: `export:${exportId}`, version: 1, at: now, by, action, content })
    return ok({ exportId, parts: [...exportParts], until })
  })
}

type Part = OutputOf<AccountContract, 'exportPart'>

/** One page of one part of an export that is open; the client puts them together. */
export async function exportPart(
  context: Context,
  { exportId, part, after }: InputOf<AccountContract, 'exportPart'>,
): Promise<Result<Part, EntryRefusal>> {
  const person = await myFile(context)
  const opened = await context.deps.database.get('exports', exportId)
  const isMine = person !== null && opened?.personId === person._id
  if (!isMine || opened.until < context.now) return refuse('NOT_FOUND')
  return ok(await partReaders[part](context, person, after))
}
