import type { Actor } from '~/types/ticket/journal'
import { recordAudit } from '../_kernel/audit'
import type { Tx } from '../_kernel/database'
import { moveDue, type Due } from '../_kernel/due'
import { queueMessages, type Notice } from '../_kernel/outbox'
import { ofPerson, recordTimeline } from '../_kernel/timeline'
import type { Claim } from '../_schema/linking-documents'
import { claimDues } from './domain/claim'
import { linkingTimeline } from './linking.copy'

export interface ClaimChange {
  now: number
  action: string
  by: Actor
  handling?: Due
}

/** Document, audit, due row, messages and the claimant's timeline in one transaction. */
export async function putClaim(
  tx: Tx,
  before: Claim | null,
  next: Claim,
  { now, action, by, handling }: ClaimChange,
  notices: readonly Notice[],
): Promise<Claim> {
  const after = { ...next, version: next.version + 1 }
  // An id that a neighbour took meanwhile fails, and the next attempt sees the open claim.
  if (before) await tx.put('claims', after)
  else await tx.create('claims', [after])
  await recordAudit(tx, { entityId: after._id, version: after.version, at: now, by, action, content: after })
  const wanted = handling ? [handling] : before ? claimDues(before) : []
  await moveDue(tx, wanted, handling ? [] : claimDues(after))
  await queueMessages(tx, `${after._id}:${after.version}`, notices, now)
  if (after.personId && (!before || after.state === 'refused')) await toTimeline(tx, after, by, now)
  return after
}

async function toTimeline(tx: Tx, claim: Claim, by: Actor, now: number): Promise<void> {
  const isRefused = claim.state === 'refused'
  await recordTimeline(
    tx,
    `${claim._id}:${claim.version}`,
    {
      subjects: [ofPerson(claim.personId ?? '')],
      kind: `claim.${claim.state}`,
      title: isRefused ? linkingTimeline.refused : linkingTimeline.claimed,
      body: isRefused ? linkingTimeline.because(claim.unitName, claim.reason) : claim.unitName,
      by,
      about: { kind: 'claim', id: claim._id },
    },
    now,
  )
}
