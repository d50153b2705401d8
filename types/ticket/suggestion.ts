import { toHalfWidth } from '~/types/estate/unit-id'
import type { Severity } from '~/types/sla/policy'
import { matterClassOf, parts, type MatterClass, type PartId, type RoomId } from './parts'
import {
  denials,
  questions,
  othersRooms,
  partRules,
  roomRules,
  severityRules,
  type EmergencyKind,
  type Urgency,
  type WordRule,
} from './suggestion.copy'

/** What a customer's words suggest; a person decides. Absent: the words say nothing about it. */
export interface Suggestion {
  room?: RoomId
  part?: PartId
  matterClass?: MatterClass
  severity?: Severity
  /** Set with `severity: 'emergency'`. */
  emergency?: EmergencyKind
  /** The words that led here, in the order of the text, to be shown beside the suggestion (R6.2). */
  hits: string[]
}

interface Hit<Meaning> {
  rule: WordRule<Meaning>
  words: Place[]
}
interface Place {
  word: string
  from: number
}

/** R6.2: words typed by the customer → room, part, class and severity, by the tables of suggestion.copy.ts. Pure and total. */
export function suggest(typed: string): Suggestion {
  const text = toHalfWidth(typed).replace(/\s+/g, '')
  const room = firstRoom(text)
  const part = heaviest(text, partRules)
  const urgency = mostUrgent(text)
  const suggestion: Suggestion = {
    hits: shown([...(room?.words ?? []), ...(part?.words ?? []), ...(urgency?.words ?? [])]),
  }
  if (room) suggestion.room = room.rule.means
  if (part) {
    suggestion.part = part.rule.means
    suggestion.matterClass = matterClassOf(part.rule.means)
    suggestion.severity = 'routine'
  }
  return urgency ? { ...suggestion, ...urgency.rule.means } : suggestion
}

/** Where a word stands in the text undenied: the first such place. */
function placeOf(text: string, word: string): Place | undefined {
  for (let from = text.indexOf(word); from >= 0; from = text.indexOf(word, from + 1)) {
    if (!isDenied(text.slice(0, from))) return { word, from }
  }
  return undefined
}

/** Whether what stands before a word denies it. No look-behind expressions: older iPhones refuse the whole script for one. */
function isDenied(before: string): boolean {
  return denials.some(word => before.endsWith(word)) && !questions.some(word => before.endsWith(word))
}

/** Every word that hits; undefined when one of the rule's groups has none. */
function hitOf<Meaning>(text: string, rule: WordRule<Meaning>): Hit<Meaning> | undefined {
  const groups = rule.all.map(words => words.flatMap(word => placeOf(text, word) ?? []))
  return groups.every(group => group.length > 0) ? { rule, words: groups.flat() } : undefined
}

function hitsOf<Meaning>(text: string, rules: readonly WordRule<Meaning>[]): Hit<Meaning>[] {
  return rules.flatMap(rule => hitOf(text, rule) ?? [])
}

/** The room named first, by its longest name; the neighbours' rooms are not ours. */
function firstRoom(text: string): Hit<RoomId> | undefined {
  const places = roomRules
    .flatMap(rule => rule.all.flat().flatMap(word => placesOf(text, word).map(place => ({ rule, place }))))
    .filter(({ place }) => !othersRooms.some(owner => text.slice(0, place.from).endsWith(owner)))
    .sort((a, b) => a.place.from - b.place.from || b.place.word.length - a.place.word.length)
  const first = places[0]
  return first && { rule: first.rule, words: [first.place] }
}

function placesOf(text: string, word: string): Place[] {
  const places: Place[] = []
  for (let from = text.indexOf(word); from >= 0; from = text.indexOf(word, from + 1)) places.push({ word, from })
  return places
}

/** The part with the greatest sum of weights; on a tie the earlier in the table of parts. */
function heaviest(text: string, rules: readonly WordRule<PartId>[]): Hit<PartId> | undefined {
  const hits = hitsOf(text, rules)
  const weightOf = (part: PartId) => hits.reduce((sum, { rule }) => sum + (rule.means === part ? rule.weight : 0), 0)
  const heaviestPart = parts.reduce<PartId | undefined>(
    (best, part) => (weightOf(part) > (best === undefined ? 0 : weightOf(best)) ? part : best),
    undefined,
  )
  const winner = hits.find(({ rule }) => rule.means === heaviestPart)
  if (winner === undefined) return undefined
  // Words of other parts of the same class speak for the class too: "ceiling" beside "dripping" (R6.2).
  const sameClass = hits.filter(({ rule }) => matterClassOf(rule.means) === matterClassOf(winner.rule.means))
  return { rule: winner.rule, words: sameClass.flatMap(hit => hit.words) }
}

function mostUrgent(text: string): Hit<Urgency> | undefined {
  return hitsOf(text, severityRules).sort((a, b) => b.rule.weight - a.rule.weight)[0]
}

/** In the order of the text, each once; a word inside a longer hit word is left out. */
function shown(places: readonly Place[]): string[] {
  const covers = (long: Place, short: Place) =>
    long.word.length > short.word.length &&
    long.from <= short.from &&
    long.from + long.word.length >= short.from + short.word.length
  const outer = places.filter(place => !places.some(other => covers(other, place)))
  return [...new Set([...outer].sort((a, b) => a.from - b.from).map(place => place.word))]
}
