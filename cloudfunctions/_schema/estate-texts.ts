import type { ArticleText } from '~/types/estate/answers.actions'
import type { ArticleState } from '~/types/estate/article.lifecycle'
import type { CompanyDocumentState } from '~/types/estate/company-document.lifecycle'
import type { DocumentKind } from '~/types/estate/documents.actions'
import type { GuideStage, GuideText } from '~/types/estate/guides.actions'
import type { CalendarDay } from '~/types/kernel/time'
import type { Actor } from '~/types/ticket/journal'

/** What is written for many to read: answers, guides and the company's own documents. */

/** R3.4. */
export interface Article {
  _id: string
  version: number
  state: ArticleState
  isShown: boolean
  /** A text that another has to review. */
  isWaiting: boolean
  shown: ArticleText | null
  draft: ArticleText | null
  terms: string[]
  authorId: string
  authorName: string
  at: number
  consultId: string | null
}

/** What an estate changed of the default guides (R3.6). `_id` = `guide:{estateId}`. */
export interface Guide {
  _id: string
  version: number
  estateId: string
  stages: Partial<Record<GuideStage, { version: number; text: GuideText }>>
}
/** `_id` = `{asker}:{estateId}:{stage}:{version}`. */
export interface GuideConfirmation {
  _id: string
  askerId: string
  openid: string
  estateId: string
  stage: GuideStage
  version: number
  at: number
}
/** A subscription (before the contract) of a prospect. `_id` = `{estateId}:{personId}:subscription`. */
export interface SaleRegistration {
  _id: string
  estateId: string
  personId: string
  at: number
  by: Actor
  words: string
  permitNumbers: string[]
}

/** R3.7. */
export interface CompanyDocument {
  _id: string
  change: number
  kind: DocumentKind
  title: string
  ownerId: string
  ownerName: string
  /** The version in force; 0: none yet. */
  version: number
  inForceSince: number | null
  draftVersion: number | null
  nextReviewOn: CalendarDay
}
/** `_id` = `{documentId}:{version}`. */
export interface DocumentVersion {
  _id: string
  documentId: string
  version: number
  state: CompanyDocumentState
  title: string
  text: string
  photoIds: string[]
  authorId: string
  authorName: string
  reviewerName: string | null
  at: number
  inForceAt: number | null
}
/** `_id` = `{documentId}:{version}:{staffId}`. */
export interface Acknowledgement {
  _id: string
  documentId: string
  version: number
  staffId: string
  at: number
}
