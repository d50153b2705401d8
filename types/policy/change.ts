import * as v from 'valibot'

/** A number of the company, or a time of day, under its path in `Policies`. */
export const PolicyPath = v.pipe(v.string(), v.regex(/^[A-Za-z]+(\.[A-Za-z]+){1,4}$/, 'NOT_A_PATH'))
export const PolicyValue = v.union([
  v.pipe(v.number(), v.minValue(0), v.maxValue(1_000_000)),
  v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'NOT_A_TIME_OF_DAY')),
])
export type PolicyValue = v.InferOutput<typeof PolicyValue>

/** What is to be another number. */
export const PolicyChange = v.strictObject({ path: PolicyPath, value: PolicyValue })
export type PolicyChange = v.InferOutput<typeof PolicyChange>
export const PolicyChanges = v.pipe(v.array(PolicyChange), v.maxLength(60))

export const PolicyDiff = v.object({ path: v.string(), before: PolicyValue, after: PolicyValue })
export type PolicyDiff = v.InferOutput<typeof PolicyDiff>
