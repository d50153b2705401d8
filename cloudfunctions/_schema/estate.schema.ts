import type { Certificate } from '~/types/estate/certificate'
import type { ConsultKind, ConsultStep, Said } from '~/types/estate/consult'
import type { ConsultState } from '~/types/estate/consult.lifecycle'
import type { BindingPlace, PromisePlace } from '~/types/estate/promise'
import type { PromiseState } from '~/types/estate/promise.lifecycle'
import type { EstateInformation } from '~/types/estate/public.actions'
import type { SaleState } from '~/types/estate/sale.lifecycle'
import type { TalkingPointState } from '~/types/estate/talking-point.lifecycle'
import type { TalkingTopic } from '~/types/estate/talking-points.actions'
import type { CalendarDay } from '~/types/kernel/time'
import type { Actor } from '~/types/ticket/journal'
import type {
  Acknowledgement,
  Article,
  CompanyDocument,
  DocumentVersion,
  Guide,
  GuideConfirmation,
  SaleRegistration,
} from './estate-texts'
import { by, type IndexSpec } from './index-spec'

export * from './estate-texts'

/** Collections of the feature `estate`: their indexes, and the shape of their documents. */
export const estateCollections = {
  disclosures: [],
  certificateVersions: [by('estateId', '-at')],
  promises: [
    by('isOpen', 'dueAt'),
    by('estateId', 'isOpen', 'dueAt'),
    by('isOpen', '-closedAt'),
    by('estateId', 'isOpen', '-closedAt'),
    by('estateId', 'state'),
    by('unitId', 'dueAt'),
    by('estateId', 'unitId', 'dueAt'),
  ],
  promiseJournal: [by('promiseId', 'version')],
  talkingPoints: [by('estateId', '-at'), by('estateId', 'state')],
  talkingTopics: [],
  consults: [
    by('askerId', '-submittedAt'),
    by('desk', 'isWaiting', 'dueAt'),
    by('desk', 'estateId', 'isWaiting', 'dueAt'),
    by('desk', 'isWaiting', '-submittedAt'),
    by('desk', 'estateId', 'isWaiting', '-submittedAt'),
  ],
  consultJournal: [by('consultId', 'version')],
  articles: [
    by('isShown', 'terms'),
    by('isShown', '-at'),
    by('isShown', 'shown.category', '-at'),
    by('isWaiting', '-at'),
  ],
  guides: [],
  guideConfirmations: [],
  saleRegistrations: [by('estateId', '-at')],
  companyDocuments: [by('kind', '_id')],
  documentVersions: [by('documentId', '-version')],
  acknowledgements: [by('documentId', 'version', '_id'), by('staffId', '_id')],
} as const satisfies Record<string, readonly IndexSpec[]>

/** What an estate shows the public (R3.1). `_id` = `disclosure:{estateId}`; one document, so that sale and certificates agree. */
export interface Disclosure {
  _id: string
  estateId: string
  version: number
  information: EstateInformation
  /** Those that count now, one a slot. */
  certificates: Certificate[]
  sale: { state: SaleState; changedAt: number | null; endedByClock: boolean }
}

/** Every version of every certificate, never changed. `_id` = `{estateId}:{slot}:{version}`. */
export interface CertificateVersion extends Certificate {
  _id: string
  estateId: string
  byName: string
}

/** R3.3. */
export interface SalesPromise {
  _id: string
  version: number
  estateId: string
  estateName: string
  unitId: string | null
  unitName: string | null
  what: string
  place: PromisePlace
  written: { into: BindingPlace; reference: string } | null
  isImportant: boolean
  dueOn: CalendarDay
  /** 24:00 of that day. */
  dueAt: number
  staffId: string
  staffName: string
  photoIds: string[]
  state: PromiseState
  isOpen: boolean
  madeAt: number
  closedAt: number
  closing: string
}
export interface PromiseStep {
  _id: string
  promiseId: string
  version: number
  at: number
  by: Actor
  what: string
  words: string
}

/** R3.5. */
export interface TalkingPoint {
  _id: string
  version: number
  estateId: string
  topic: TalkingTopic
  /** The how-manieth text of this topic. */
  number: number
  text: string
  state: TalkingPointState
  authorId: string
  authorName: string
  reviewerName: string | null
  at: number
  inForceAt: number | null
  withdrawnAt: number | null
}
/** Which text of a topic is in force, and how many there have been. `_id` = `talking:{estateId}:{topic}`. */
export interface TalkingTopicSlot {
  _id: string
  inForceId: string | null
  count: number
}

/** R3.4, R3.5. */
export interface Consult {
  _id: string
  version: number
  kind: ConsultKind
  /** Who answers: the estate's agents and supervisors, or its manager. */
  desk: 'agents' | 'manager'
  estateId: string
  estateName: string
  unitId: string | null
  unitName: string | null
  /** The file of who asked, else the WeChat user. */
  askerId: string
  personId: string | null
  askedAs: 'visitor' | 'buyer' | 'owner' | 'member'
  words: string
  photoIds: string[]
  said: Said | null
  submittedAt: number
  /** When the answer that is owed now, or was given last, was asked for. */
  askedAt: number
  answeredAt: number | null
  state: ConsultState
  /** An answer is owed. */
  isWaiting: boolean
  dueAt: number
  policyId: string
  /** The highest level of the clock that was told (R7.3). */
  told: number
  /** Stays answerable to its end, whoever answers (R6.1). */
  handlerId: string | null
  handlerName: string | null
  isHelpful: boolean | null
  articleId: string | null
}
export interface ConsultRecord {
  _id: string
  consultId: string
  version: number
  at: number
  by: Actor
  what: ConsultStep['what']
  words: string
}

export interface EstateDocuments {
  disclosures: Disclosure
  certificateVersions: CertificateVersion
  promises: SalesPromise
  promiseJournal: PromiseStep
  talkingPoints: TalkingPoint
  talkingTopics: TalkingTopicSlot
  consults: Consult
  consultJournal: ConsultRecord
  articles: Article
  guides: Guide
  guideConfirmations: GuideConfirmation
  saleRegistrations: SaleRegistration
  companyDocuments: CompanyDocument
  documentVersions: DocumentVersion
  acknowledgements: Acknowledgement
}
