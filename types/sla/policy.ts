import * as v from 'valibot'
import { hoursOf, type Hours } from '../kernel/work-time'
import { minutesIn, timeOfDayPattern } from '../kernel/time'

/**
 * The numbers of product.md, section 7, as data: a company's administrator changes them, a ticket freezes the version it was opened
 * under (R7.1). `defaultSlaPolicy` is that table.
 */
export const severities = ['routine', 'major', 'emergency'] as const
export const SeverityName = v.picklist(severities)
export type Severity = v.InferOutput<typeof SeverityName>

/** Above 0: `one` is the graver. */
export function compareSeverity(one: Severity, other: Severity): number {
  return severities.indexOf(one) - severities.indexOf(other)
}

export const clockNames = [
  'dispatch',
  'respond',
  'survey',
  'answer',
  'solution',
  'redLine',
  'consult',
  'investigation',
  'complaint',
  'rectification',
  'total',
] as const
export const ClockName = v.picklist(clockNames)
export type ClockName = v.InferOutput<typeof ClockName>

/** Per cent of the target (R7.3): 50 and 80 warn, 100 is the breach, 150 and 200 escalate. */
export const clockLevels = [50, 80, 100, 150, 200] as const
export const ClockLevel = v.picklist(clockLevels)
export type ClockLevel = v.InferOutput<typeof ClockLevel>

export const levelRecipients = ['handler', 'lead', 'supervisor', 'manager', 'director'] as const
export type LevelRecipient = (typeof levelRecipients)[number]

const Amount = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000))
const TimeOfDay = v.pipe(v.string(), v.regex(timeOfDayPattern, 'NOT_A_TIME_OF_DAY'))

/**
 * How long a clock may run. `minutes`: of service hours or of all hours. `workingDays`: to the end of service of the last one;
 * `calendarDays`: to 24:00 of the last one; the day of the start is day 0 for both. `agreed`: the time agreed with the customer.
 * `none`: shown, no target.
 */
export const ClockTarget = v.variant('unit', [
  v.object({ unit: v.literal('minutes'), amount: Amount, counted: v.picklist(['service', 'all']) }),
  v.object({ unit: v.literal('workingDays'), amount: Amount }),
  v.object({ unit: v.literal('calendarDays'), amount: Amount }),
  v.object({ unit: v.literal('agreed') }),
  v.object({ unit: v.literal('none') }),
])
export type ClockTarget = v.InferOutput<typeof ClockTarget>

/** A severity that is left out lacks the clock. */
const Targets = v.object({
  routine: v.optional(ClockTarget),
  major: v.optional(ClockTarget),
  emergency: v.optional(ClockTarget),
})

const ServiceHours = v.pipe(
  v.object({ from: TimeOfDay, until: TimeOfDay }),
  v.check(({ from, until }) => minutesIn(from) < minutesIn(until), 'HOURS_REVERSED'),
)

export const SlaPolicy = v.object({
  /** Every day of the year. A 24-hour line is '00:00'–'24:00' (R6.11). */
  serviceHours: ServiceHours,
  levels: v.array(v.object({ level: ClockLevel, tells: v.array(v.picklist(levelRecipients)) })),
  clocks: v.object(v.entriesFromList(clockNames, Targets)),
  /** R5.3: from posting to the first handover day. The law's floor. */
  handoverNoticeWorkingDays: v.pipe(Amount, v.minValue(15)),
})
export type SlaPolicy = v.InferOutput<typeof SlaPolicy>

const hour = 60
const day = 24 * hour
const all = (amount: number): ClockTarget => ({ unit: 'minutes', amount, counted: 'all' })
const service = (amount: number): ClockTarget => ({ unit: 'minutes', amount, counted: 'service' })
const whatever = (target: ClockTarget) => ({ routine: target, major: target, emergency: target })

export const defaultSlaPolicy: SlaPolicy = {
  serviceHours: { from: '08:30', until: '18:30' },
  levels: [
    { level: 50, tells: ['handler'] },
    { level: 80, tells: ['handler', 'lead'] },
    { level: 100, tells: ['supervisor'] },
    { level: 150, tells: ['manager'] },
    { level: 200, tells: ['director'] },
  ],
  clocks: {
    dispatch: { routine: service(hour), major: service(hour), emergency: all(hour) },
    respond: { routine: service(2 * hour), major: service(2 * hour), emergency: all(30) },
    survey: whatever({ unit: 'agreed' }),
    answer: whatever(all(48 * hour)),
    solution: { major: all(72 * hour), emergency: all(72 * hour) },
    redLine: whatever({ unit: 'calendarDays', amount: 15 }),
    consult: whatever(all(24 * hour)),
    investigation: whatever(all(24 * hour)),
    // Complaint days are 24 h each (R7.1).
    complaint: { routine: all(day), major: all(3 * day) },
    rectification: whatever({ unit: 'workingDays', amount: 7 }),
    total: whatever({ unit: 'none' }),
  },
  handoverNoticeWorkingDays: 15,
}

export function serviceHoursOf(policy: SlaPolicy): Hours {
  return hoursOf(policy.serviceHours.from, policy.serviceHours.until)
}
