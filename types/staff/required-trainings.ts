import type { Position } from './positions'

export const trainingTopics = ['informationSecurity', 'talkingPoints', 'handoverBatch', 'other'] as const
export type TrainingTopic = (typeof trainingTopics)[number]

/** Who may not be given work without having passed (R1.2): whoever opens personal data, about information security, every year. */
export const requiredTrainings: readonly { topic: TrainingTopic; positions: readonly Position[] }[] = [
  { topic: 'informationSecurity', positions: ['agent', 'supervisor', 'technician'] },
]

/** What keeps somebody from being given work, and since when. */
export interface NotAssignable {
  reason: TrainingTopic
  since: number
}
