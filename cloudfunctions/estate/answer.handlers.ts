import type { EstateContract } from '~/types/estate/estate.contract'
import { fetchedBy, hitsIn, indexOf, mostFound, ranked, wantedOf } from '~/types/estate/answer-search'
import { articleLifecycle } from '~/types/estate/article.lifecycle'
import type { answerActions, ArticleText, ArticleView, FoundArticle } from '~/types/estate/answers.actions'
import type { InputOf } from '~/types/kernel/contract'
import { ok, refuse, type Result } from '~/types/kernel/result'
import type { Database } from '../_kernel/database'
import type { Context, Handlers } from '../_kernel/entry'
import { oneOf, type Where } from '../_kernel/query'
import type { Article } from '../_schema/estate.schema'
import { deskRoles } from './consult.handlers'
import { keep } from '../_kernel/keep'
import { changeBy } from './public.handlers'

type Actions = typeof answerActions
type Moved = { articleId: string; state: Article['state'] }
type Move = 'NOT_POSSIBLE_NOW' | 'NOT_YOURS_TO_DO'
const mostFetched = 500
const mostListed = 200

const myId = ({ caller }: Context): string => caller.account?.staffId ?? ''
const byMe = (context: Context) => ({
  authorId: myId(context),
  authorName: context.caller.account?.staff?.name ?? '',
  at: context.now,
})

export const answerHandlers: Pick<Handlers<EstateContract>, keyof Actions> = {
  async searchAnswers({ words, category }, { deps: { database } }) {
    const rows = words === '' ? await newest(database, category) : await found(database, words, category)
    return ok({ rows })
  },

  async articles({ face }, context) {
    const where: Where = face === 'waiting' ? { isWaiting: true } : { isShown: true }
    const listed = await context.deps.database.find('articles', { where, orderBy: [['at', 'desc']], limit: mostListed })
    return ok({ rows: listed.flatMap(article => viewOf(article, face, myId(context))) })
  },

  draftArticle: (said, context) => draftArticle(context, said),

  editArticle: ({ articleId, ...draft }, context) =>
    move(context, articleId, 'editArticle', article => ok({ ...article, draft, isWaiting: true, ...byMe(context) })),

  /** R3.4: what everybody will read was read by two. */
  publishArticle: ({ articleId }, context) =>
    move<'AUTHOR_CANNOT_REVIEW' | 'NOTHING_TO_PUBLISH'>(context, articleId, 'publishArticle', article => {
      if (article.draft === null) return refuse('NOTHING_TO_PUBLISH')
      if (article.authorId === myId(context)) return refuse('AUTHOR_CANNOT_REVIEW')
      const published = { shown: article.draft, draft: null, terms: indexOf(article.draft) }
      return ok({ ...article, ...published, isShown: true, isWaiting: false, at: context.now })
    }),

  withdrawArticle: ({ articleId }, context) =>
    move(context, articleId, 'withdrawArticle', article => ok({ ...article, isShown: false, isWaiting: false })),
}

async function draftArticle(context: Context, said: InputOf<Actions, 'draftArticle'>) {
  const { consultId, estateId: _estateId, ...draft } = said
  return context.commit<Moved, 'NOT_FOUND'>(async tx => {
    const consult = consultId === undefined ? null : await tx.get('consults', consultId)
    if (consultId !== undefined && (!consult || deskRoles(context, consult).length === 0)) return refuse('NOT_FOUND')
    const head = { _id: context.deps.newId(), version: 1, state: 'draft' as const, consultId: consultId ?? null }
    const article: Article = {
      ...head,
      ...byMe(context),
      ...{ isShown: false, isWaiting: true, shown: null, draft, terms: [] },
    }
    await keep(tx, changeBy(context), 'articles', article, 1)
    if (consult) {
      const version = consult.version + 1
      await keep(tx, changeBy(context), 'consults', { ...consult, version, articleId: article._id }, version)
    }
    return ok({ articleId: article._id, state: article.state })
  })
}

function move<Code extends string = never>(
  context: Context,
  articleId: string,
  action: 'editArticle' | 'publishArticle' | 'withdrawArticle',
  decide: (article: Article) => Result<Article, Code>,
) {
  return context.commit<Moved, Code | Move | 'NOT_FOUND'>(async tx => {
    const article = await tx.get('articles', articleId)
    const roles = article ? context.rolesTowards({}) : []
    if (!article || roles.length === 0) return refuse('NOT_FOUND')
    const stepped = articleLifecycle.step(article.state, action, roles as never)
    if (!stepped.ok) return refuse(stepped.refusal.code)
    const decided = decide(article)
    if (!decided.ok) return decided
    const after = { ...decided.value, state: stepped.value, version: article.version + 1 }
    await keep(tx, changeBy(context), 'articles', after, after.version)
    return ok({ articleId, state: after.state })
  })
}

const asFound = (_id: string, shown: ArticleText, at: number, hits: string[]): FoundArticle => {
  const { title, body, category } = shown
  return { articleId: _id, title, body, category, hits, publishedAt: at }
}

async function newest(database: Database, category: string | undefined): Promise<FoundArticle[]> {
  const where: Where = { isShown: true, ...(category !== undefined && { 'shown.category': category }) }
  const articles = await database.find('articles', { where, orderBy: [['at', 'desc']], limit: mostFound })
  return articles.flatMap(({ _id, shown, at }) => (shown ? [asFound(_id, shown, at, [])] : []))
}

/** Candidates by the index of their terms, ranked by what hits, the best 20 (R3.4). */
async function found(database: Database, words: string, category: string | undefined): Promise<FoundArticle[]> {
  const wanted = wantedOf(words)
  const terms = fetchedBy(wanted)
  if (terms.length === 0) return []
  const candidates = await database.find('articles', {
    where: { isShown: true, terms: oneOf(terms) },
    limit: mostFetched,
  })
  const texts = candidates.flatMap(({ _id, shown, at }) => (shown ? [{ _id, at, ...shown }] : []))
  const ofCategory = texts.filter(each => category === undefined || each.category === category)
  return ranked(ofCategory, wanted).map(each =>
    asFound(each._id, each, each.at, hitsIn(`${each.title}\n${each.body}`, wanted)),
  )
}

function viewOf(article: Article, face: 'waiting' | 'published', mine: string): ArticleView[] {
  const { _id, state, draft, shown, isWaiting, authorName, authorId, at } = article
  const text = face === 'waiting' ? draft : shown
  return text ? [{ articleId: _id, state, text, isWaiting, authorName, isMine: authorId === mine, at }] : []
}
