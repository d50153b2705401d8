import type { PromiseView } from '~/types/estate/promise'
import type { TagTone } from '~/src/components/Tag'
import { promiseStates } from '../about.copy'
import { promisesCopy as copy } from './desk.copy'

const tones: Record<PromiseView['state'], TagTone> = {
  open: 'accent',
  fulfilled: 'ok',
  broken: 'bad',
  withdrawn: 'quiet',
}
/** Where a promise stands, for its tag: what is overdue first. */
export const promiseTag = ({ state, isOverdue }: PromiseView): { label: string; tone: TagTone } =>
  isOverdue ? { label: copy.overdue, tone: 'bad' } : { label: promiseStates[state], tone: tones[state] }
