import { dayOf } from '~/types/kernel/time'
import type { Position } from '~/types/staff/positions'
import { requiredTrainings, type NotAssignable, type TrainingTopic } from '~/types/staff/required-trainings'
import type { Tx } from '../_kernel/database'
import type { TrainingPass, TrainingTopicFile } from '../_schema/staff.schema'

/** What is known of somebody and a topic: whether it was ever held here, and how they did. */
export interface KnownOfTopic {
  topic: TrainingTopic
  held: Pick<TrainingTopicFile, 'firstHeldAt'> | null
  pass: Pick<TrainingPass, 'isPassed' | 'validUntil'> | null
}

/**
 * Whether work may be given to somebody with these positions (R1.2): every training that they need is passed and still counts. A topic that
 * was never held in the company asks nothing of anybody yet. `before` keeps since when.
 */
export function standing(
  positions: readonly Position[],
  known: readonly KnownOfTopic[],
  now: number,
  before: NotAssignable | null = null,
): NotAssignable | null {
  const needed = requiredTrainings.filter(({ positions: whose }) => whose.some(each => positions.includes(each)))
  const missing = needed.find(
    ({ topic }) =>
      !isMet(
        known.find(each => each.topic === topic),
        now,
      ),
  )
  if (!missing) return null
  return before?.reason === missing.topic ? before : { reason: missing.topic, since: now }
}

function isMet(known: KnownOfTopic | undefined, now: number): boolean {
  if (!known?.held) return true
  const { pass } = known
  return pass?.isPassed === true && (pass.validUntil === null || pass.validUntil >= dayOf(now))
}

/** The same, read from what is stored. */
export async function standingOf(
  { database }: { database: Pick<Tx, 'get'> },
  staffId: string,
  positions: readonly Position[],
  now: number,
): Promise<NotAssignable | null> {
  return standing(positions, await knownOf(database, staffId), now)
}

export const knownOf = (reader: Pick<Tx, 'get'>, staffId: string): Promise<KnownOfTopic[]> =>
  Promise.all(
    requiredTrainings.map(async ({ topic }) => ({
      topic,
      held: await reader.get('trainingTopics', topic),
      pass: await reader.get('trainingPasses', `${staffId}:${topic}`),
    })),
  )
