import { type conditionNames } from '~/types/handover/plan.copy'
import type { BatchDetail } from '~/types/handover/plan.views'
import type { CalendarDay } from '~/types/kernel/time'

/** What a batch waits for next: the largest thing on its page. */
export type Next =
  | { readonly step: 'group' }
  | { readonly step: 'gate'; readonly missing: readonly (keyof typeof conditionNames)[] }
  | { readonly step: 'notices'; readonly isOverridden: boolean }
  | { readonly step: 'training'; readonly names: readonly string[] }
  | { readonly step: 'cards'; readonly events: readonly BatchDetail['contingencies'][number]['event'][] }
  | { readonly step: 'open' }
  | { readonly step: 'running' }
  | { readonly step: 'finish' }
  | { readonly step: 'over' }

/** In the order in which a company gets there (R5.1, R5.2, R5.12). */
export function nextOf(batch: BatchDetail, today: CalendarDay): Next {
  const { state, missing, isGateOpen } = batch
  if (state === 'draft') return { step: 'group' }
  if (state === 'preparing') {
    return isGateOpen ? { step: 'notices', isOverridden: missing.length > 0 } : { step: 'gate', missing }
  }
  if (state === 'noticed') return beforeOpening(batch)
  if (state !== 'open') return { step: 'over' }
  const lastDay = batch.days[batch.days.length - 1]
  return { step: lastDay !== undefined && today > lastDay ? 'finish' : 'running' }
}

function beforeOpening({ team, contingencies }: BatchDetail): Next {
  const names = team.filter(({ isTrained }) => !isTrained).map(({ name }) => name)
  if (names.length > 0) return { step: 'training', names }
  const events = contingencies.filter(({ card }) => card === null).map(({ event }) => event)
  return events.length > 0 ? { step: 'cards', events } : { step: 'open' }
}

/** Which of the six steps of the copy a batch has reached, counted from 0. */
export const stepOf = ({ step }: Next): number =>
  ({ group: 0, gate: 1, notices: 2, training: 3, cards: 3, open: 3, running: 4, finish: 5, over: 5 })[step]
