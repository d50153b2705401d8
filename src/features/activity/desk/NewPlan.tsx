import { Faces } from '~/src/components/Faces'
import { toast } from '~/src/components/toast'
import { useAsked } from '~/src/lib/asking'
import { activityClient } from '../activity.client'
import { deskCopy as copy } from './activity.desk.copy'
import { emptyPlan, type PlanDraft } from './plan-fields'
import { PlanForm } from './PlanForm'

interface NewPlanProps {
  /** What is changed; left out: a new plan. */
  readonly draft?: PlanDraft
  readonly activityId?: string
  readonly onDone: (activityId: string) => void
  readonly onBack: () => void
}

/** The form, once it is known which estates and buildings there are. */
export function NewPlan({ draft, activityId, onDone, onBack }: NewPlanProps) {
  const [asked, reload] = useAsked('activity-estates', () => activityClient.estates({}))
  const done = (id: string) => {
    toast(copy.saved)
    onDone(id)
  }
  return (
    <Faces asked={asked} onRetry={() => void reload()} cards={2}>
      {({ rows }) => (
        <PlanForm
          draft={draft ?? emptyPlan(rows[0]?.estateId ?? '')}
          activityId={activityId}
          estates={rows}
          onDone={done}
          onBack={onBack}
        />
      )}
    </Faces>
  )
}
