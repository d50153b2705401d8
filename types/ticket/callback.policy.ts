import * as v from 'valibot'

const Hours = v.pipe(v.number(), v.minValue(0))
const Days = v.pipe(v.number(), v.integer(), v.minValue(0))
const TimeOfDay = v.pipe(v.string(), v.regex(/^\d\d:\d\d$/))

/** Every number of R8.1 and R8.2: policy data, changed per company. Day 0 is the day on which the repair was done. */
export const CallbackPolicy = v.object({
  askOnDay: Days,
  askAt: TimeOfDay,
  callOnDay: Days,
  callAt: TimeOfDay,
  dueOnDay: Days,
  dueAt: TimeOfDay,
  triesNeeded: Days,
  hoursBetweenTries: Hours,
  /** No word on acceptance: a reminder, then a call (R8.1). */
  acceptanceReminderAfterHours: Hours,
  acceptanceCallAfterHours: Hours,
  secondHandlingCallWithinHours: Hours,
  /** Stars at or below which a second handling begins. */
  unhappyStars: v.pipe(v.number(), v.integer()),
})
export type CallbackPolicy = v.InferOutput<typeof CallbackPolicy>

export const defaultCallbackPolicy: CallbackPolicy = {
  askOnDay: 5,
  askAt: '10:00',
  callOnDay: 6,
  callAt: '10:00',
  dueOnDay: 7,
  dueAt: '18:30',
  triesNeeded: 3,
  hoursBetweenTries: 3,
  acceptanceReminderAfterHours: 48,
  acceptanceCallAfterHours: 72,
  secondHandlingCallWithinHours: 24,
  unhappyStars: 2,
}
