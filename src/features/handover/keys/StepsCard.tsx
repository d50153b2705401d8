import { View } from '@tarojs/components'
import { Card } from '~/src/components/Card'
import { classNames } from '~/src/components/class-names'
import { Icon } from '~/src/components/Icon'
import { sayWhen } from '~/src/lib/when'
import { journeySteps, stepOf, type Journey, type JourneyStep } from '~/types/handover/journey'
import { journeyCopy as copy, journeyStepNames } from '../journey.copy'
import { openStep } from '../journey-ways.client'
import './StepsCard.scss'

interface StepsCardProps {
  readonly journey: Journey
  /** The server's instant, epoch ms. */
  readonly now: number
}

/** The five steps: done (a tick and the day), now (a ring with a core), to come; each leads to its page once there is something on it. */
export function StepsCard({ journey, now }: StepsCardProps) {
  const current = stepOf(journey)
  return (
    <Card title={copy.stepsTitle} flush>
      {journeySteps.map((step, place) => (
        <StepRow
          key={step}
          name={`${place + 1}. ${journeyStepNames[step]}`}
          note={noteOf(step, journey, now)}
          face={place < current ? 'done' : place === current ? 'current' : 'toCome'}
          onClick={place <= current ? () => openStep(step, journey) : undefined}
        />
      ))}
    </Card>
  )
}

interface StepRowProps {
  readonly name: string
  readonly note: string
  readonly face: 'done' | 'current' | 'toCome'
  readonly onClick: (() => void) | undefined
}

const StepRow = ({ name, note, face, onClick }: StepRowProps) => (
  <View className={classNames('journey-step', `journey-step--${face}`)} onClick={onClick}>
    <View className="journey-step__dot">{face === 'done' && <Icon name="check" size="small" />}</View>
    <View className="grow">
      <View className="journey-step__name">{name}</View>
      <View className="t-second">{note}</View>
    </View>
    {onClick && <Icon name="chevron-right" size="small" />}
  </View>
)

/** What happened in a step and when; before it, what there will be to do. */
function noteOf(step: JourneyStep, journey: Journey, now: number): string {
  const { notice, booking, arrivedAt, inspectionSignedAt, takenOverAt, keys } = journey
  const when = (at: number): string => sayWhen(at, now)
  const { steps } = copy
  switch (step) {
    case 'notice':
      if (notice.confirmedAt !== null) return steps.notice.done(when(notice.confirmedAt))
      return notice.sentAt === null ? steps.notice.todo : steps.notice.sent(when(notice.sentAt))
    case 'booking':
      if (booking?.from != null && booking.state !== 'cancelled') return steps.booking.done(when(booking.from))
      return arrivedAt === null ? steps.booking.todo : steps.booking.none
    case 'inspection':
      if (inspectionSignedAt !== null) return steps.inspection.done(when(inspectionSignedAt))
      return arrivedAt === null ? steps.inspection.todo : steps.inspection.began(when(arrivedAt))
    case 'signing':
      return takenOverAt === null ? steps.signing.todo : steps.signing.done(when(takenOverAt))
    case 'keys':
      return keys?.handedOutAt == null ? steps.keys.todo : steps.keys.done(when(keys.handedOutAt))
  }
}
