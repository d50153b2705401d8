import { certificateKinds, onSale, type Certificate, type CertificateKind } from '~/types/estate/certificate'
import { saleLifecycle } from '~/types/estate/sale.lifecycle'
import type { Role } from '~/types/kernel/contract'
import { ok, refuse, type Result } from '~/types/kernel/result'
import { addDays, at, dayOf, endOf, type CalendarDay } from '~/types/kernel/time'
import type { Due } from '../../_kernel/due'
import type { Disclosure } from '../../_schema/estate.schema'

export const noInformation = {
  address: '',
  developer: '',
  landUse: '',
  plotRatio: '',
  greenRate: '',
  parking: '',
  propertyCompany: '',
  propertyFee: '',
  hotline: '',
  hotlineHours: '',
  expectedHandover: '',
  schools: '',
  transport: '',
  words: '',
}

export const disclosureId = (estateId: string): string => `disclosure:${estateId}`

/** An estate that has shown nothing yet. */
export const emptyDisclosure = (estateId: string): Disclosure => ({
  _id: disclosureId(estateId),
  estateId,
  version: 0,
  information: noInformation,
  certificates: [],
  sale: { state: saleLifecycle.initial, changedAt: null, endedByClock: false },
})

type PutOnSaleRefusal = 'CERTIFICATE_MISSING' | 'CERTIFICATE_EXPIRED' | 'NOT_POSSIBLE_NOW'

/** R3.1: with one certificate missing or expired the estate cannot be on sale; the refusal names which. */
export function decidePutOnSale(
  disclosure: Disclosure,
  roles: readonly Role[],
  now: number,
  nameOf: (kind: CertificateKind) => string,
): Result<Disclosure, PutOnSaleRefusal> {
  const stepped = saleLifecycle.step(disclosure.sale.state, 'putOnSale', roles as never)
  if (!stepped.ok) return refuse('NOT_POSSIBLE_NOW')
  const { missing, expired } = onSale(disclosure.certificates, dayOf(now))
  if (missing.length > 0) return refuse('CERTIFICATE_MISSING', { names: missing.map(nameOf) })
  if (expired.length > 0) return refuse('CERTIFICATE_EXPIRED', { names: expired.map(nameOf) })
  return ok(changed(disclosure, { state: stepped.value, changedAt: now, endedByClock: false }))
}

export function decideTakeOffSale(
  disclosure: Disclosure,
  roles: readonly (Role | 'clock')[],
  now: number,
): Result<Disclosure, 'NOT_POSSIBLE_NOW'> {
  const stepped = saleLifecycle.step(disclosure.sale.state, 'takeOffSale', roles as never)
  if (!stepped.ok) return refuse('NOT_POSSIBLE_NOW')
  return ok(changed(disclosure, { state: stepped.value, changedAt: now, endedByClock: roles.includes('clock') }))
}

const changed = (disclosure: Disclosure, sale: Disclosure['sale']): Disclosure => ({
  ...disclosure,
  version: disclosure.version + 1,
  sale,
})

/** What is on sale and may not be on this day any more is taken off, and says that nobody did it by hand. */
export function asItMayStand(disclosure: Disclosure, now: number): Disclosure {
  const isInOrder = disclosure.sale.state === 'offSale' || onSale(disclosure.certificates, dayOf(now)).isAllowed
  if (isInOrder) return disclosure
  return { ...disclosure, sale: { state: 'offSale', changedAt: now, endedByClock: true } }
}

/** The next version of a certificate in its slot, in the table's order. */
export function withCertificate(disclosure: Disclosure, certificate: Certificate): Disclosure {
  const others = disclosure.certificates.filter(({ slot }) => slot !== certificate.slot)
  const place = ({ kind }: Certificate): number => certificateKinds.indexOf(kind)
  const certificates = [...others, certificate].sort((one, other) => place(one) - place(other))
  return { ...disclosure, version: disclosure.version + 1, certificates }
}

export const certificateDueKinds = {
  reminder: 'estate.certificateReminder',
  expiry: 'estate.certificateExpiry',
} as const
const morning = '09:00'

/** The due rows' own name for a slot: one reminder and one expiry each. */
export const certificateEntity = (estateId: string, slot: string): string => `certificate:${estateId}:${slot}`

/** So many days before the last one sales is told; on the day after it the estate may have to come off sale (R3.1). */
export function certificateDues(estateId: string, certificate: Certificate, reminderDays: number): Due[] {
  const { slot, validUntil } = certificate
  if (validUntil === null) return []
  const entityId = certificateEntity(estateId, slot)
  return [
    { entityId, kind: certificateDueKinds.reminder, at: reminderAt(validUntil, reminderDays) },
    { entityId, kind: certificateDueKinds.expiry, at: endOf(validUntil) },
  ]
}

const reminderAt = (validUntil: CalendarDay, days: number): number => at(addDays(validUntil, -days), morning)
