import type { TagTone } from '~/src/components/Tag'
import type { SnagRow } from '~/types/handover/rectification'
import type { SnagState } from '~/types/handover/snag.lifecycle'

const tones: Record<SnagState, TagTone> = {
  recorded: 'quiet',
  assigned: 'accent',
  fixing: 'accent',
  fixed: 'warn',
  rework: 'warn',
  closed: 'ok',
  withdrawn: 'quiet',
}

/** Late is told before anything else, while somebody still has to do something about it. */
export const toneOf = ({ state, clock, ball }: Pick<SnagRow, 'state' | 'clock' | 'ball'>): TagTone =>
  clock.breached && ball !== 'nobody' ? 'bad' : tones[state]
