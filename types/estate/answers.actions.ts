import * as v from 'valibot'
import { command, query } from '../kernel/contract'
import { EstateId, Id, Instant, Words } from '../kernel/words'
import { answerDesk, answerLead, everybody } from './allow'
import { articleLifecycle } from './article.lifecycle'

export const articleCategories = ['law', 'standards', 'use', 'purchase', 'handover', 'warranty'] as const
export const ArticleCategory = v.picklist(articleCategories)
export type ArticleCategory = v.InferOutput<typeof ArticleCategory>

const Written = {
  title: Words(4, 60),
  body: Words(10, 3000),
  category: ArticleCategory,
  keywords: v.pipe(v.array(Words(1, 20)), v.maxLength(12)),
}
export const ArticleText = v.object(Written)
export type ArticleText = v.InferOutput<typeof ArticleText>

export const FoundArticle = v.object({
  articleId: v.string(),
  title: v.string(),
  body: v.string(),
  category: ArticleCategory,
  /** The asker's words that stand in it. */
  hits: v.array(v.string()),
  publishedAt: Instant,
})
export type FoundArticle = v.InferOutput<typeof FoundArticle>

export const ArticleView = v.object({
  articleId: v.string(),
  state: v.picklist(articleLifecycle.states),
  text: ArticleText,
  /** A text that waits for another's review. */
  isWaiting: v.boolean(),
  authorName: v.string(),
  isMine: v.boolean(),
  at: Instant,
})
export type ArticleView = v.InferOutput<typeof ArticleView>

const Moved = v.object({ articleId: v.string(), state: v.picklist(articleLifecycle.states) })
const moves = ['NOT_POSSIBLE_NOW', 'NOT_YOURS_TO_DO'] as const

/** Questions & answers on law, construction standards and use, with search (R3.4). */
export const answerActions = {
  /** Without words: the newest of a category, or of all. At most 20. */
  searchAnswers: query({
    allow: everybody,
    input: v.strictObject({ words: Words(0, 60), category: v.optional(ArticleCategory) }),
    output: v.object({ rows: v.array(FoundArticle) }),
    refusals: [],
  }),
  articles: query({
    allow: answerDesk,
    input: v.strictObject({ face: v.picklist(['waiting', 'published']) }),
    output: v.object({ rows: v.array(ArticleView) }),
    refusals: [],
  }),
  draftArticle: command({
    allow: answerDesk,
    input: v.strictObject({
      ...Written,
      /** The question that it comes from; the text names nobody. */
      consultId: v.optional(Id),
      estateId: v.optional(EstateId),
    }),
    output: Moved,
    refusals: [],
  }),
  editArticle: command({
    allow: answerDesk,
    input: v.strictObject({ articleId: Id, ...Written }),
    output: Moved,
    refusals: [...moves],
  }),
  /** By another than who wrote it. */
  publishArticle: command({
    allow: answerLead,
    input: v.strictObject({ articleId: Id }),
    output: Moved,
    refusals: [...moves, 'AUTHOR_CANNOT_REVIEW', 'NOTHING_TO_PUBLISH'],
  }),
  withdrawArticle: command({
    allow: answerLead,
    input: v.strictObject({ articleId: Id }),
    output: Moved,
    refusals: [...moves],
  }),
}
