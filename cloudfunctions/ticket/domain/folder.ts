import { folderParts, type FolderPart } from '~/types/ticket/folder'
import type { RepairEvent } from '~/types/ticket/journal'
import type { Repair } from '~/types/ticket/ticket'

type Has = (ticket: Repair) => boolean

const has: Record<FolderPart, Has> = {
  said: ({ words }) => words.trim() !== '',
  // Somebody took it in and answered in substance: a finding, a plan, words.
  handling: ({ agentId, facts }) => agentId !== undefined && facts.answeredAt !== undefined,
  repair: ({ facts, timesDone }) => facts.repairedAt !== undefined && timesDone > 0,
  // Stars, or three calls in vain: then nobody closes it but the clock (R8.1).
  callback: ({ answer, state }) => answer !== undefined || state === 'closed' || state === 'closedUnconfirmed',
}

/** What is there and what is missing (R2.8), in the order of the table. */
export const folderOf = (ticket: Repair): { part: FolderPart; isThere: boolean }[] =>
  folderParts.map(part => ({ part, isThere: has[part](ticket) }))

export const lackingIn = (ticket: Repair): FolderPart[] =>
  folderOf(ticket).flatMap(({ part, isThere }) => (isThere ? [] : [part]))

/** The events of an answered ticket with its closing, if its folder is complete then; else it stays open and says what is missing. */
export function withClosing(answered: Repair, events: readonly RepairEvent[]): RepairEvent[] {
  return lackingIn(answered).length > 0 ? [...events] : [...events, { type: 'closed', callback: 'answered' }]
}
