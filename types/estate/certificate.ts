import * as v from 'valibot'
import { addDays, CalendarDay } from '../kernel/time'
import { PhotoId } from '../kernel/words'

/** The papers that an estate must show before anything of it may be sold (R3.1), in the order in which they are obtained. */
export const certificateKinds = [
  'businessLicence',
  'developerQualification',
  'landRight',
  'planningLand',
  'planningProject',
  'constructionPermit',
  'presalePermit',
] as const
export const CertificateKind = v.picklist(certificateKinds)
export type CertificateKind = v.InferOutput<typeof CertificateKind>

const Shown = v.pipe(v.string(), v.maxLength(80))

export const Certificate = v.object({
  /** Its place on the estate's page: the kind; a presale permit one for each number, since each covers its own buildings. */
  slot: v.string(),
  kind: CertificateKind,
  number: Shown,
  issuedOn: CalendarDay,
  /** The last day on which it counts; null: has no end. */
  validUntil: v.nullable(CalendarDay),
  photoId: v.nullable(PhotoId),
  /** Buildings that a presale permit covers; empty for the others. */
  buildings: v.array(Shown),
  version: v.number(),
  at: v.number(),
})
export type Certificate = v.InferOutput<typeof Certificate>

export const standings = ['valid', 'expiring', 'expired', 'notYet'] as const
export type Standing = (typeof standings)[number]

type Term = Pick<Certificate, 'kind' | 'issuedOn' | 'validUntil'>

/** How a certificate stands on a day; `expiring` from so many days before its last one. */
export function standingOf({ issuedOn, validUntil }: Term, today: CalendarDay, reminderDays: number): Standing {
  if (issuedOn > today) return 'notYet'
  if (validUntil === null) return 'valid'
  if (validUntil < today) return 'expired'
  return addDays(today, reminderDays) >= validUntil ? 'expiring' : 'valid'
}

const counts = ({ issuedOn, validUntil }: Term, today: CalendarDay): boolean =>
  issuedOn <= today && (validUntil === null || validUntil >= today)

export interface SaleVerdict {
  isAllowed: boolean
  missing: CertificateKind[]
  /** There is one, and it has run out. */
  expired: CertificateKind[]
}

/** Whether the estate may be "on sale" on that day, and what is in the way (R3.1): one of each kind that counts. */
export function onSale(certificates: readonly Term[], today: CalendarDay): SaleVerdict {
  const lacking = certificateKinds.filter(kind => !certificates.some(each => each.kind === kind && counts(each, today)))
  const isExpired = (kind: CertificateKind): boolean =>
    certificates.some(each => each.kind === kind && each.validUntil !== null && each.validUntil < today)
  return {
    isAllowed: lacking.length === 0,
    missing: lacking.filter(kind => !isExpired(kind)),
    expired: lacking.filter(isExpired),
  }
}

/** No subscription without a presale permit that counts on that day (R3.6). */
export const hasPresalePermit = (certificates: readonly Term[], today: CalendarDay): boolean =>
  certificates.some(each => each.kind === 'presalePermit' && counts(each, today))
