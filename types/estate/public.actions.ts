import * as v from 'valibot'
import { command, query } from '../kernel/contract'
import { CalendarDay } from '../kernel/time'
import { EstateId, Instant, PhotoId, Words } from '../kernel/words'
import { everybody, publicity } from './allow'
import { Certificate, CertificateKind, standings } from './certificate'
import { saleLifecycle } from './sale.lifecycle'

/** What an estate says of itself (R3.1): facts by field, and words for what has no number. Empty: not said yet. */
export const EstateInformation = v.object({
  address: Words(0, 100),
  developer: Words(0, 60),
  landUse: Words(0, 60),
  plotRatio: Words(0, 20),
  greenRate: Words(0, 20),
  parking: Words(0, 60),
  propertyCompany: Words(0, 60),
  propertyFee: Words(0, 60),
  hotline: Words(0, 40),
  hotlineHours: Words(0, 40),
  expectedHandover: Words(0, 60),
  schools: Words(0, 300),
  transport: Words(0, 300),
  words: Words(0, 600),
})
export type EstateInformation = v.InferOutput<typeof EstateInformation>

export const CertificateView = v.object({
  ...Certificate.entries,
  standing: v.picklist(standings),
  photoUrl: v.nullable(v.string()),
})
export type CertificateView = v.InferOutput<typeof CertificateView>

const Sale = v.object({
  state: v.picklist(saleLifecycle.states),
  changedAt: v.nullable(Instant),
  missing: v.array(CertificateKind),
  expired: v.array(CertificateKind),
  /** By its certificates it may be on sale today. */
  isAllowed: v.boolean(),
  /** It was on sale until a certificate ran out. */
  endedByClock: v.boolean(),
})

const Page = v.object({
  estateId: v.string(),
  name: v.string(),
  information: EstateInformation,
  certificates: v.array(CertificateView),
  sale: Sale,
})
export type EstatePage = v.InferOutput<typeof Page>

/** The estate's public page and its keeping (R3.1). */
export const publicActions = {
  /** Estates to choose among, for whoever has no flat. */
  estates: query({
    allow: everybody,
    input: v.strictObject({}),
    output: v.object({
      rows: v.array(v.object({ estateId: v.string(), name: v.string(), isOnSale: v.boolean() })),
    }),
    refusals: [],
  }),
  about: query({ allow: everybody, input: v.strictObject({ estateId: EstateId }), output: Page, refusals: [] }),
  setInformation: command({
    allow: publicity,
    input: v.strictObject({ estateId: EstateId, information: v.strictObject(EstateInformation.entries) }),
    output: v.object({ estateId: v.string(), version: v.number() }),
    refusals: [],
  }),
  /** A new certificate, or the next version of one; the former stays in the history. */
  recordCertificate: command({
    allow: publicity,
    input: v.pipe(
      v.strictObject({
        estateId: EstateId,
        kind: CertificateKind,
        number: Words(2, 80),
        issuedOn: CalendarDay,
        validUntil: v.optional(CalendarDay),
        /** Left out: the picture of the former version stays. */
        photoId: v.optional(PhotoId),
        buildings: v.pipe(v.array(Words(1, 40)), v.maxLength(60)),
      }),
      v.check(({ issuedOn, validUntil }) => validUntil === undefined || validUntil > issuedOn, 'ENDS_BEFORE_IT_STARTS'),
    ),
    output: v.object({ slot: v.string(), version: v.number() }),
    refusals: ['PHOTO_NOT_USABLE', 'BUILDINGS_NEEDED'],
  }),
  certificateHistory: query({
    allow: publicity,
    input: v.strictObject({ estateId: EstateId }),
    output: v.object({
      rows: v.array(v.object({ ...Certificate.entries, byName: v.string(), key: v.string() })),
    }),
    refusals: [],
  }),
  putOnSale: command({
    allow: publicity,
    input: v.strictObject({ estateId: EstateId }),
    output: v.object({ estateId: v.string(), version: v.number() }),
    refusals: ['CERTIFICATE_MISSING', 'CERTIFICATE_EXPIRED', 'NOT_POSSIBLE_NOW'],
  }),
  takeOffSale: command({
    allow: publicity,
    input: v.strictObject({ estateId: EstateId }),
    output: v.object({ estateId: v.string(), version: v.number() }),
    refusals: ['NOT_POSSIBLE_NOW'],
  }),
}
