import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { archiveContract, type ArchiveContract } from '~/types/archive/archive.contract'
import { rosterFileWords, sayFinding } from '~/types/archive/roster.copy'
import type { OutputOf } from '~/types/kernel/contract'
import { gatewayClient, openGatewaySession, type TypedClient } from '../client/typed'
import { importCopy } from './import.copy'
import { readRosterFile } from './roster-file'

const rowsPerCall = 400

type Archive = TypedClient<ArchiveContract>
export type ImportOutcome =
  | { state: 'unreadable'; words: string }
  | { state: 'faulty' | 'checked' | 'applied'; verdict: OutputOf<ArchiveContract, 'checkImport'> }

class ImportRefused extends Error {}

async function expectOk<Data>(answer: Promise<{ ok: true; data: Data } | { ok: false; code: string }>): Promise<Data> {
  const given = await answer
  if (!given.ok) throw new ImportRefused(importCopy.refused(given.code))
  return given.data
}

/**
 * Reads a roster, stages it, and asks for the dry run; applies it when it is without fault and not `isDryRun`. The same
 * actions that staff have; running it again changes nothing (R2.5). Where somebody would lose a home, it waits to be told so (R2.4).
 */
export async function importRoster(
  archive: Archive,
  file: string,
  isDryRun: boolean,
  mayReplaceOwners = false,
): Promise<ImportOutcome> {
  const table = await readRosterFile(file)
  if (!table.ok) return { state: 'unreadable', words: rosterFileWords[table.refusal.code] }
  const { headerLine, header, rows } = table.value
  const fileHash = createHash('sha256')
    .update(await readFile(file))
    .digest('hex')
  const opened = { fileName: basename(file), fileHash, headerLine, header, rowCount: rows.length }
  const { importId, state } = await expectOk(archive.beginImport(opened))
  for (let from = 0; state === 'staging' && from < rows.length; from += rowsPerCall) {
    await expectOk(archive.stageRows({ importId, rows: rows.slice(from, from + rowsPerCall) }))
  }
  const verdict = await expectOk(archive.checkImport({ importId }))
  if (verdict.errorCount > 0) return { state: 'faulty', verdict }
  if (isDryRun) return { state: 'checked', verdict }
  if (verdict.replacedOwners > 0 && !mayReplaceOwners) return { state: 'checked', verdict }
  for (;;) {
    const progress = await expectOk(archive.applyImport({ importId, replacedOwners: verdict.replacedOwners }))
    if (progress.state === 'applied') return { state: 'applied', verdict }
  }
}

async function main(): Promise<number> {
  const file = process.argv.slice(2).find(word => !word.startsWith('--'))
  const url = process.env.CLOUD_URL ?? 'http://127.0.0.1:4173'
  if (!file) return say(importCopy.usage, 1)
  const session = await openGatewaySession(url, { person: 'admin' }).catch(() => null)
  if (!session) return say(importCopy.noCloud(url), 1)
  const archive = gatewayClient(session, 'archive', archiveContract)
  const outcome = await importRoster(
    archive,
    file,
    process.argv.includes('--dry-run'),
    process.argv.includes('--replace-owners'),
  )
  if (outcome.state === 'unreadable') return say(outcome.words, 1)
  const { verdict } = outcome
  for (const finding of [...verdict.errors, ...verdict.notices]) process.stdout.write(`${sayFinding(finding)}\n`)
  process.stdout.write(`${importCopy.verdict(outcome.state, verdict)}\n`)
  if (outcome.state === 'checked' && verdict.replacedOwners > 0)
    process.stdout.write(`${importCopy.replaces(verdict.replacedOwners)}\n`)
  return outcome.state === 'faulty' ? 1 : 0
}

function say(words: string, code: number): number {
  process.stderr.write(`${words}\n`)
  return code
}

if (process.argv[1] === __filename) {
  main().then(
    code => process.exit(code),
    (fault: unknown) => process.exit(say(fault instanceof ImportRefused ? fault.message : String(fault), 1)),
  )
}
