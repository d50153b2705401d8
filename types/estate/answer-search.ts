import type { ArticleText } from './answers.actions'
import { emptyTerms, synonyms } from './synonyms.copy'
import { toHalfWidth } from './unit-id'

/**
 * Search in Chinese without a dictionary (R3.4): a text is known by the pairs of characters that stand next to each other in it, latin words
 * and numbers whole. Pure, so that both ends and the tests agree on what is found.
 */
const normal = (text: string): string => toHalfWidth(text).toLowerCase()
const runs = /[\p{Script=Han}]+|[a-z0-9]+/gu
const isHan = (run: string): boolean => /\p{Script=Han}/u.test(run)

/** The terms of a text, each once. */
export function termsOf(text: string): string[] {
  const found = normal(text).match(runs) ?? []
  return [...new Set(found.flatMap(run => (isHan(run) ? pairs(run) : [run])))].filter(isTelling)
}

const isTelling = (term: string): boolean => !emptyTerms.includes(term)

function pairs(run: string): string[] {
  const signs = [...run]
  if (signs.length === 1) return [run]
  return signs.slice(1).map((sign, index) => `${signs[index]}${sign}`)
}

/** What is looked for: the asker's own words, and others for the same thing. */
export interface Wanted {
  own: string[]
  /** Whole words of the same meaning. */
  alike: string[]
}

export function wantedOf(question: string): Wanted {
  const asked = normal(question)
  const groups = synonyms.filter(group => group.some(word => asked.includes(word)))
  return { own: termsOf(question), alike: [...new Set(groups.flat())].filter(word => !asked.includes(word)) }
}

/** The terms by which candidates are fetched. */
export const fetchedBy = ({ own, alike }: Wanted): string[] => [...new Set([...own, ...alike.flatMap(termsOf)])]

/** An article's own index. */
export const indexOf = ({ title, body, keywords }: ArticleText): string[] =>
  termsOf([title, body, ...keywords].join('\n'))

const weights = { title: 6, keyword: 5, body: 1 }

/** How well an article answers; 0: not at all. Own words count whole, others of the same meaning half. */
export function scoreOf(article: ArticleText, wanted: Wanted): number {
  const title = normal(article.title)
  const keywords = normal(article.keywords.join('\n'))
  const body = normal(article.body)
  const worth = (term: string): number =>
    (title.includes(term) ? weights.title : 0) +
    (keywords.includes(term) ? weights.keyword : 0) +
    (body.includes(term) ? weights.body : 0)
  const sum = (terms: readonly string[]): number => terms.reduce((total, term) => total + worth(term), 0)
  return sum(wanted.own) + sum(wanted.alike) / 2
}

/** The words to be marked in the text: what hit, neighbouring pairs joined again. */
export function hitsIn(text: string, wanted: Wanted): string[] {
  const inside = normal(text)
  const spans = [...wanted.own, ...wanted.alike].flatMap(term => placesOf(inside, term))
  const joined = spans.sort((one, other) => one.from - other.from).reduce<Span[]>(join, [])
  return [...new Set(joined.map(({ from, to }) => text.slice(from, to)))]
}

interface Span {
  from: number
  to: number
}

function placesOf(text: string, term: string): Span[] {
  const places: Span[] = []
  for (let from = text.indexOf(term); from >= 0; from = text.indexOf(term, from + 1))
    places.push({ from, to: from + term.length })
  return places
}

function join(spans: Span[], next: Span): Span[] {
  const last = spans[spans.length - 1]
  if (!last || next.from > last.to) return [...spans, { ...next }]
  return [...spans.slice(0, -1), { from: last.from, to: Math.max(last.to, next.to) }]
}

export const mostFound = 20

/** The best first; of equals the one named first. */
export function ranked<Article extends ArticleText>(articles: readonly Article[], wanted: Wanted): Article[] {
  return articles
    .map(article => ({ article, score: scoreOf(article, wanted) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
    .slice(0, mostFound)
    .map(({ article }) => article)
}

/** A text cut into pieces, those that hit marked. */
export function marked(text: string, hits: readonly string[]): { words: string; isHit: boolean }[] {
  const named = hits.filter(hit => hit !== '').sort((one, other) => other.length - one.length)
  if (named.length === 0) return [{ words: text, isHit: false }]
  const escaped = named.map(hit => hit.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const pieces = text.split(new RegExp(`(${escaped.join('|')})`, 'u'))
  return pieces.map((words, index) => ({ words, isHit: index % 2 === 1 })).filter(({ words }) => words !== '')
}
