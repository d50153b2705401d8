import type { Figures } from '~/types/activity/activity'
import type { SignUpFile } from '../../_schema/activity.schema'

type Counted = Pick<SignUpFile, 'state' | 'persons' | 'feedback'>

/** The day in numbers: who holds or held places, who waits, who came, who did not. */
export function figuresOf(signUps: readonly Counted[]): Figures {
  const those = (...states: SignUpFile['state'][]) => {
    const counted = signUps.filter(({ state }) => states.includes(state))
    return { units: counted.length, persons: counted.reduce((sum, { persons }) => sum + persons, 0) }
  }
  const answers = signUps.flatMap(({ feedback }) => (feedback ? [feedback.stars] : []))
  const sum = answers.reduce((total, stars) => total + stars, 0)
  return {
    signedUp: those('signedUp', 'checkedIn', 'noShow'),
    waiting: those('waiting'),
    came: those('checkedIn'),
    noShow: those('noShow'),
    cancelled: those('cancelled').units,
    feedback: { answers: answers.length, stars: answers.length === 0 ? 0 : sum / answers.length },
  }
}
