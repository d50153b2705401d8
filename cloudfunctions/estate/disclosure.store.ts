import type { Certificate } from '~/types/estate/certificate'
import type { Tx } from '../_kernel/database'
import { moveDue } from '../_kernel/due'
import type { Disclosure } from '../_schema/estate.schema'
import { certificateDues } from './domain/sale'
import { keep, type Change } from '../_kernel/keep'

interface Recorded {
  certificate: Certificate
  former: Certificate | undefined
  reminderDays: number
}

/** The estate's page; with a certificate also its version for the history, and the days on which something is due. */
export async function saveDisclosure(
  tx: Tx,
  change: Change,
  disclosure: Disclosure,
  recorded?: Recorded,
): Promise<void> {
  await keep(tx, change, 'disclosures', disclosure, disclosure.version)
  if (!recorded) return
  const { estateId } = disclosure
  const { certificate, former, reminderDays } = recorded
  const _id = `${estateId}:${certificate.slot}:${certificate.version}`
  await tx.create('certificateVersions', [{ _id, estateId, ...certificate, byName: change.by.name ?? '' }])
  const before = former ? certificateDues(estateId, former, reminderDays) : []
  await moveDue(tx, before, certificateDues(estateId, certificate, reminderDays))
}
