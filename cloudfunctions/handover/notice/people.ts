import type { Tx } from '../../_kernel/database'
import { toPerson, type Notice } from '../../_kernel/outbox'
import type { PersonFile, UnitFile } from '../../_schema/documents'
import type { UnitHandover } from '../../_schema/handover.schema'
import { dayOf, type CalendarDay } from '~/types/kernel/time'
import { sayTemplateDay, type MessageWords } from './notice.copy'

export interface People {
  owners: PersonFile[]
  /** Invited into the flat to sign in the owner's place, as of that day. */
  signers: PersonFile[]
}

/** Who of a flat hears of its handover: its owners, and whoever may sign for them. */
export async function peopleOf(tx: Pick<Tx, 'get'>, unit: UnitFile, now: number): Promise<People> {
  const found = await Promise.all([...unit.personIds, ...unit.memberPersonIds].map(id => tx.get('persons', id)))
  const files = found.flatMap(person => (person ? [person] : []))
  const isSigner = ({ memberships }: PersonFile): boolean =>
    memberships.some(
      ({ unitId, scopes, until }) =>
        unitId === unit._id && scopes.includes('sign') && (until === null || until >= dayOf(now)),
    )
  return {
    owners: files.filter(({ _id }) => unit.personIds.includes(_id)),
    signers: files.filter(person => unit.memberPersonIds.includes(person._id) && isSigner(person)),
  }
}

export const hearersOf = ({ owners, signers }: People): string[] => [...owners, ...signers].map(({ _id }) => _id)

/** Nobody of the flat would see it in the app. */
export const isNobodyLinked = ({ owners, signers }: People): boolean =>
  [...owners, ...signers].every(({ linkedOpenid }) => linkedOpenid === null)

interface Saying {
  kind: string
  words: MessageWords
  /** The day and place that WeChat's template names. */
  on: CalendarDay
  clock: string
  place: string
}

/** A message about a flat's handover to each of these people; a tap leads to its notice. */
export function noticesTo(
  personIds: readonly string[],
  { _id: id, unitName }: Pick<UnitHandover, '_id' | 'unitName'>,
  { kind, words, on, clock, place }: Saying,
): Notice[] {
  const { title, body, short } = words
  const fields = { thing1: unitName, time2: sayTemplateDay(on, clock), thing3: place, thing4: short }
  return personIds.map(personId => ({
    to: toPerson(personId),
    kind,
    title,
    body,
    topic: 'handover',
    subject: { kind: 'handover', id },
    push: { template: 'handoverNotice', fields },
  }))
}
