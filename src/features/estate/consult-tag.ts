import type { ConsultRow } from '~/types/estate/consult'
import type { TagTone } from '~/src/components/Tag'
import { consultStates, lateName } from './answers.copy'

/** Where a question stands, for its tag: late first, then its state. */
export function consultTag({ state, clock }: Pick<ConsultRow, 'state' | 'clock'>): { label: string; tone: TagTone } {
  const isWaiting = state === 'submitted' || state === 'followedUp'
  if (isWaiting && clock?.breached) return { label: lateName, tone: 'bad' }
  if (isWaiting) return { label: consultStates[state], tone: 'accent' }
  return { label: consultStates[state], tone: state === 'answered' ? 'ok' : 'quiet' }
}
