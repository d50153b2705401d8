import type { PersonKind } from './files'

/** What a complete file has, by the kind of the person (R2.3). The order is that in which it is asked for. */
export const fileFacts = [
  'name',
  'phone',
  'idCardTail',
  'unit',
  'contract',
  'estate',
  'needs',
  'linked',
  'confirmed',
] as const
export type FileFact = (typeof fileFacts)[number]

/** What a customer's file may lack; without the others it cannot be opened. */
export const boardFacts = ['idCardTail', 'needs', 'linked', 'confirmed'] as const satisfies readonly FileFact[]
export type BoardFact = (typeof boardFacts)[number]

export const factsOf: Record<PersonKind, readonly FileFact[]> = {
  prospect: ['name', 'phone', 'estate', 'needs', 'confirmed'],
  customer: ['name', 'phone', 'idCardTail', 'unit', 'contract', 'needs', 'linked', 'confirmed'],
  former: ['name', 'phone'],
  member: ['name', 'phone', 'linked'],
}

/** A file as far as its completeness depends on it; nothing of it in the clear. */
export interface FileState {
  kind: PersonKind
  name: string
  maskedPhone: string
  idCardTail: string | null
  unitIds: readonly string[]
  /** Of the units, one each; '' for one without a number. */
  contractNumbers: readonly string[]
  estateIds: readonly string[]
  needs: string
  linkedOpenid: string | null
  confirmedAt: number
}

/** Older than this instant, a confirmation counts no more (R2.7). */
export interface Staleness {
  staleBefore: number
}

type Has = (file: FileState, policy: Staleness) => boolean

const has: Record<FileFact, Has> = {
  name: ({ name }) => name !== '',
  phone: ({ maskedPhone }) => maskedPhone !== '',
  idCardTail: ({ idCardTail }) => idCardTail !== null,
  unit: ({ unitIds }) => unitIds.length > 0,
  contract: ({ contractNumbers }) => contractNumbers.length > 0 && contractNumbers.every(number => number !== ''),
  estate: ({ estateIds }) => estateIds.length > 0,
  needs: ({ needs }) => needs !== '',
  linked: ({ linkedOpenid }) => linkedOpenid !== null,
  confirmed: ({ confirmedAt }, { staleBefore }) => confirmedAt >= staleBefore,
}

export interface Completeness {
  /** How many of the facts are there, of how many. */
  have: number
  of: number
  missing: FileFact[]
}

/** What a file has of what it should have, and what is missing (R2.3). */
export function completenessOf(file: FileState, policy: Staleness): Completeness {
  const wanted = factsOf[file.kind]
  const missing = wanted.filter(fact => !has[fact](file, policy))
  return { have: wanted.length - missing.length, of: wanted.length, missing }
}
