import { ok, refuse, type Result } from '~/types/kernel/result'
import type { PersonFile, StaffFile } from '../../_schema/documents'

/** Everything that is known of a verified number when somebody links by it (R2.4). */
export interface Found {
  openid: string
  /** Every customer file with this number. */
  persons: readonly PersonFile[]
  colleague: StaffFile | null
  /** The file that this WeChat user is linked to now. */
  present: PersonFile | null
  /** Invitations that wait for this number. */
  invitations: number
}

export type LinkDecision =
  /** `persons` has at most one. */
  | { next: 'linked'; person: PersonFile | null; colleague: StaffFile | null }
  | { next: 'choose'; among: readonly PersonFile[]; colleague: StaffFile | null }
  | { next: 'invited' }
export type FileNo = 'PHONE_LINKED_ELSEWHERE' | 'WECHAT_HAS_ANOTHER_FILE'
export type LinkNo = FileNo | 'PHONE_UNKNOWN'

/** A file that gives access to something. One of a mere prospect never competes with one that does. */
export const holdsSomething = ({ unitIds, memberships }: Pick<PersonFile, 'unitIds' | 'memberships'>): boolean =>
  unitIds.length > 0 || memberships.length > 0

const isElsewhere = (openid: string) => (file: Pick<PersonFile, 'linkedOpenid'>) =>
  file.linkedOpenid !== null && file.linkedOpenid !== openid

/** Whose file a verified number opens; with several, nothing before a second fact says which. */
export function decideLink({ openid, persons, colleague, present, invitations }: Found): Result<LinkDecision, LinkNo> {
  const holding = persons.filter(holdsSomething)
  const contenders = holding.length > 0 ? holding : persons
  const staff = colleague?.isActive ? colleague : null
  if (staff && isElsewhere(openid)(staff)) return refuse('PHONE_LINKED_ELSEWHERE')
  const mine = contenders.find(({ linkedOpenid }) => linkedOpenid === openid)
  const only = mine ?? (contenders.length === 1 ? contenders[0] : undefined)
  if (only) return decideFile(only, { openid, present, staff })
  if (contenders.length > 1)
    return contenders.every(isElsewhere(openid))
      ? refuse('PHONE_LINKED_ELSEWHERE')
      : ok({ next: 'choose', among: contenders, colleague: staff })
  if (staff) return ok({ next: 'linked', person: null, colleague: staff })
  return invitations > 0 ? ok({ next: 'invited' }) : refuse('PHONE_UNKNOWN')
}

interface Taker {
  openid: string
  present: PersonFile | null
  staff: StaffFile | null
}

function decideFile(file: PersonFile, { openid, present, staff }: Taker): Result<LinkDecision, FileNo> {
  if (isElsewhere(openid)(file)) return refuse('PHONE_LINKED_ELSEWHERE')
  // One WeChat user, one file: leaving a file that still opens something is for the desk to bring together.
  const isLeaving = present !== null && present._id !== file._id && holdsSomething(present)
  return isLeaving ? refuse('WECHAT_HAS_ANOTHER_FILE') : ok({ next: 'linked', person: file, colleague: staff })
}

/** A file as the second fact is compared with: the tail opened by the caller of this rule. */
export interface Facts {
  file: PersonFile
  tail: string | null
}

/** Which of several files the door and the card's last four name; none or two is no match, and never says which half was wrong. */
export function decideChoice(
  facts: readonly Facts[],
  said: { unitId: string; idCardTail: string },
  taker: Taker,
): Result<LinkDecision, FileNo | 'FACTS_DO_NOT_MATCH'> {
  const [match, ...others] = facts.filter(
    ({ file, tail }) => file.unitIds.includes(said.unitId) && isSameTail(tail, said.idCardTail),
  )
  if (!match || others.length > 0) return refuse('FACTS_DO_NOT_MATCH')
  return decideFile(match.file, taker)
}

export const isSameTail = (kept: string | null, said: string): boolean =>
  kept !== null && kept.toUpperCase() === said.toUpperCase()
