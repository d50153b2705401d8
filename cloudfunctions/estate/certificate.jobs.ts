import { onSale, standingOf, type Certificate } from '~/types/estate/certificate'
import { certificateNames } from '~/types/estate/certificate.copy'
import { dayOf, daysBetween } from '~/types/kernel/time'
import { clockActor } from '../_kernel/actor'
import type { Tx } from '../_kernel/database'
import type { Deps } from '../_kernel/deps'
import { moveDue } from '../_kernel/due'
import { queueMessages } from '../_kernel/outbox'
import { currentPolicies } from '../_kernel/policies'
import type { DueJob } from '../_kernel/sweep'
import type { DueRow } from '../_schema/documents'
import type { Disclosure } from '../_schema/estate.schema'
import { activeStaff, holderIds } from '../_kernel/colleagues'
import { saveDisclosure } from './disclosure.store'
import { asItMayStand, certificateDueKinds, disclosureId } from './domain/sale'
import { certificateCopy } from './estate.copy'
import type { Said } from '../_kernel/said.copy'
import { toColleagues } from '../_kernel/told'
import { asDue, whileDue } from '../_kernel/while-due'

interface Found {
  tx: Tx
  disclosure: Disclosure
  certificate: Certificate
  estateName: string
}

/** A job about one certificate as it stands now; one that is not shown any more wants nothing. */
async function withCertificate(row: DueRow, deps: Deps, work: (found: Found) => Promise<void>): Promise<void> {
  const [, estateId = '', slot = ''] = row.entityId.split(':')
  await whileDue(row, deps, async tx => {
    await moveDue(tx, [asDue(row)], [])
    const [disclosure, estate] = [
      await tx.get('disclosures', disclosureId(estateId)),
      await tx.get('estates', estateId),
    ]
    const certificate = disclosure?.certificates.find(each => each.slot === slot)
    if (disclosure && certificate && estate) await work({ tx, disclosure, certificate, estateName: estate.name })
  })
}

/** Tells sales and the manager of the estate, once a certificate's version. */
async function tell(found: Found, row: DueRow, staffIds: readonly string[], said: Said, now: number): Promise<void> {
  const { tx, disclosure, certificate, estateName } = found
  const matter = { subject: { kind: 'estate' as const, id: disclosure.estateId }, estateName, now }
  await queueMessages(tx, `${row.entityId}:${certificate.version}`, toColleagues(staffIds, row.kind, said, matter), now)
}

/** So many days before its last day (R3.1). */
const reminder: DueJob = async (row, deps, now) => {
  const staff = await activeStaff(deps.database)
  const { estate } = await currentPolicies(deps.database, now)
  await withCertificate(row, deps, async found => {
    const { certificate, disclosure, estateName } = found
    const { kind, validUntil } = certificate
    const isExpiring = standingOf(certificate, dayOf(now), estate.certificateReminderDays) === 'expiring'
    if (!isExpiring || validUntil === null) return
    const days = daysBetween(dayOf(now), validUntil)
    const said = certificateCopy.expiring(estateName, certificateNames[kind], validUntil, days)
    await tell(found, row, holderIds(staff, ['sales', 'manager'], disclosure.estateId), said, now)
  })
}

/** The day after its last day: an estate that is on sale comes off, and says why (R3.1). */
const expiry: DueJob = async (row, deps, now) => {
  const staff = await activeStaff(deps.database)
  await withCertificate(row, deps, async found => {
    const { tx, disclosure, certificate, estateName } = found
    const told = holderIds(staff, ['sales', 'manager'], disclosure.estateId)
    const after = asItMayStand(disclosure, now)
    if (after === disclosure)
      return tell(found, row, told, certificateCopy.expired(estateName, certificateNames[certificate.kind]), now)
    const change = { by: clockActor, action: row.kind, now }
    await saveDisclosure(tx, change, { ...after, version: disclosure.version + 1 })
    const { expired, missing } = onSale(disclosure.certificates, dayOf(now))
    const names = [...expired, ...missing].map(kind => certificateNames[kind])
    await tell(found, row, told, certificateCopy.takenOff(estateName, names), now)
  })
}

export const certificateJobs: Record<string, DueJob> = {
  [certificateDueKinds.reminder]: reminder,
  [certificateDueKinds.expiry]: expiry,
}
