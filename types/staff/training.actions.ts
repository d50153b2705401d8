import * as v from 'valibot'
import { command, query } from '../kernel/contract'
import { CalendarDay } from '../kernel/time'
import { Cursor, EstateId, Id, Instant, StaffId, Words } from '../kernel/words'
import { departments, everyStaff, positions } from './positions'
import { trainingTopics } from './required-trainings'
import { staffRequestLifecycle } from './staffRequest.lifecycle'
import { trainingLifecycle } from './training.lifecycle'

const trainers = { supervisor: 'all', manager: 'all', director: 'all', admin: 'all' } as const
const lifecycleNo = ['NOT_POSSIBLE_NOW', 'NOT_YOURS_TO_DO'] as const
const Score = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100))
const Moved = v.object({ trainingId: v.string(), state: v.picklist(trainingLifecycle.states) })
const TrainingId = Id

const TrainingRow = v.object({
  trainingId: v.string(),
  topic: v.picklist(trainingTopics),
  title: v.string(),
  day: CalendarDay,
  place: v.string(),
  trainer: v.string(),
  state: v.picklist(trainingLifecycle.states),
  invited: v.number(),
  passed: v.number(),
  /** How it stands with the caller; null: not invited. */
  mine: v.nullable(v.picklist(['invited', 'passed', 'failed', 'absent'])),
})

const RequestRow = v.object({
  requestId: v.string(),
  kind: v.picklist(['suggestion', 'request']),
  words: v.string(),
  from: v.string(),
  at: Instant,
  dueBy: Instant,
  state: v.picklist(staffRequestLifecycle.states),
  answer: v.nullable(v.object({ words: v.string(), by: v.string(), at: Instant })),
})

/** Training and test (R1.2): not passed → not assigned. Suggestions and requests of the staff get an answer. */
export const trainingActions = {
  planTraining: command({
    allow: trainers,
    input: v.strictObject({
      topic: v.picklist(trainingTopics),
      title: Words(2, 60),
      day: CalendarDay,
      place: Words(1, 60),
      trainerId: StaffId,
      /** For whom; nothing named: everybody. */
      departments: v.pipe(v.array(v.picklist(departments)), v.maxLength(departments.length)),
      positions: v.pipe(v.array(v.picklist(positions)), v.maxLength(positions.length)),
      estateIds: v.pipe(v.array(EstateId), v.maxLength(50)),
      people: v.pipe(v.array(StaffId), v.maxLength(60)),
      /** Points of 100; left out: there is no test, being there is enough. */
      passMark: v.optional(v.pipe(Score, v.minValue(1))),
    }),
    output: Moved,
    refusals: ['DAY_IN_THE_PAST', 'TRAINER_UNKNOWN', 'NOBODY_INVITED', 'TOO_MANY_INVITED'],
  }),
  /** Who was there and how the test went. */
  holdTraining: command({
    allow: trainers,
    input: v.strictObject({
      trainingId: TrainingId,
      results: v.pipe(
        v.array(v.strictObject({ attendeeId: StaffId, isPresent: v.boolean(), score: v.optional(Score) })),
        v.minLength(1),
        v.maxLength(60),
      ),
    }),
    output: Moved,
    refusals: [...lifecycleNo, 'NOT_HELD_YET', 'SCORE_NEEDED', 'ATTENDEE_UNKNOWN', 'RESULT_MISSING'],
  }),
  /** Somebody who was absent or did not pass. */
  retakeTraining: command({
    allow: trainers,
    input: v.strictObject({ trainingId: TrainingId, attendeeId: StaffId, score: v.optional(Score) }),
    output: v.object({ isPassed: v.boolean() }),
    refusals: ['NOT_HELD_YET', 'SCORE_NEEDED', 'ATTENDEE_UNKNOWN', 'ALREADY_PASSED'],
  }),
  cancelTraining: command({
    allow: trainers,
    input: v.strictObject({ trainingId: TrainingId, words: Words(2, 200) }),
    output: Moved,
    refusals: lifecycleNo,
  }),
  trainings: query({
    allow: everyStaff,
    input: v.strictObject({ after: Cursor }),
    output: v.object({ rows: v.array(TrainingRow), next: v.optional(v.string()) }),
    refusals: [],
  }),
  /** Results of others are for those who train. */
  training: query({
    allow: everyStaff,
    input: v.strictObject({ trainingId: TrainingId }),
    output: v.object({
      ...TrainingRow.entries,
      passMark: v.nullable(v.number()),
      cancelledBecause: v.nullable(v.string()),
      people: v.array(
        v.object({
          staffId: v.string(),
          name: v.string(),
          result: v.nullable(
            v.object({
              isPresent: v.boolean(),
              score: v.nullable(v.number()),
              isPassed: v.boolean(),
              retakes: v.number(),
            }),
          ),
        }),
      ),
      moves: v.array(v.string()),
    }),
    refusals: [],
  }),
  /** A suggestion or a request to the company: answered within the days of the policy. */
  submitRequest: command({
    allow: everyStaff,
    input: v.strictObject({ kind: v.picklist(['suggestion', 'request']), words: Words(5, 500) }),
    output: v.object({ requestId: v.string(), dueBy: Instant }),
    refusals: [],
  }),
  answerRequest: command({
    allow: { manager: 'all', director: 'all' },
    input: v.strictObject({ requestId: Id, words: Words(5, 500) }),
    output: v.object({ requestId: v.string() }),
    refusals: [...lifecycleNo, 'NOT_YOUR_OWN'],
  }),
  /** My own; for those who answer, everybody's. */
  requests: query({
    allow: everyStaff,
    input: v.strictObject({ after: Cursor }),
    output: v.object({ rows: v.array(RequestRow), next: v.optional(v.string()) }),
    refusals: [],
  }),
} as const
