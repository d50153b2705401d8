import { MilestoneCard } from './MilestoneCard'
import { previewCopy as copy } from './preview.copy'
import type { Preview } from './preview'
import type { MilestonePoint } from './MilestoneLine'

const points = (late: boolean): MilestonePoint[] =>
  copy.milestones.map((label, at) => ({
    key: label,
    label,
    step: at < 2 ? 'done' : at === 2 ? (late ? 'late' : 'current') : 'toCome',
    lateDays: 9,
  }))

export const preview: Preview = {
  name: copy.names.milestoneCard,
  states: {
    empty: <MilestoneCard title={copy.toHandover} points={[]} late={[]} />,
    failed: <MilestoneCard title={copy.toHandover} aside="2026-12-10" points={points(true)} late={[copy.lateReason]} />,
    full: <MilestoneCard title={copy.toHandover} aside="2026-12-10" points={points(false)} late={[]} />,
    longest: (
      <MilestoneCard
        title={copy.longest}
        aside={copy.longest}
        points={points(true)}
        late={[copy.longest, copy.longest]}
      />
    ),
  },
}
