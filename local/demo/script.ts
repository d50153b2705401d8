import { doneStories } from './script.done'
import { openStories } from './script.open'
import type { Story } from './stories'

/** The weeks before Monday 21 September 2026, 09:00. */
export const stories: readonly Story[] = [...doneStories, ...openStories]
