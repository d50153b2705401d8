import { MilestoneLine, type MilestonePoint } from './MilestoneLine'
import { previewCopy as copy } from './preview.copy'
import type { Preview } from './preview'

const line = (steps: readonly MilestonePoint['step'][], labels: readonly string[], lateDays = 9) => (
  <MilestoneLine points={steps.map((step, at) => ({ key: String(at), label: labels[at] ?? '', step, lateDays }))} />
)

export const preview: Preview = {
  name: copy.names.milestoneLine,
  states: {
    empty: line(['toCome', 'toCome', 'toCome', 'toCome', 'toCome'], copy.milestones),
    failed: line(['done', 'done', 'late', 'toCome', 'toCome'], copy.milestones),
    full: line(['done', 'done', 'current', 'toCome', 'toCome'], copy.milestones),
    longest: line(['done', 'late', 'late', 'late', 'toCome'], copy.milestonesLong, 128),
  },
}
