/** How a number is counted; a time of day is written 'HH:MM'. */
export type PolicyUnit =
  | 'serviceMinutes'
  | 'minutes'
  | 'workingDays'
  | 'calendarDays'
  | 'timeOfDay'
  | 'days'
  | 'hours'
  | 'months'
  | 'times'
  | 'stars'
  | 'photos'
  | 'people'

/** Where a floor comes from: the companies' own documents A–E, the law (L), or this house's rules (P). product.md. */
export type FloorSource = 'A' | 'B' | 'C' | 'D' | 'E' | 'L' | 'P'

/** What nobody may go below (R1.1): at most so long, or at least so often. */
export interface Floor {
  most?: number
  least?: number
  source: FloorSource
}

export const policyGroups = [
  'hours',
  'clocks',
  'callback',
  'handover',
  'archive',
  'progress',
  'estate',
  'staff',
] as const
export type PolicyGroup = (typeof policyGroups)[number]

/** One number of `Policies` that may be edited: its words stand in rows.copy.ts, its default in policies.ts. */
export interface PolicyRow {
  path: string
  group: PolicyGroup
  unit: PolicyUnit
  floor: Floor | null
  /** A service standard: only a decision of the committee changes it. */
  isStandard: boolean
}

type Described = Omit<PolicyRow, 'group' | 'path'>
const most = (unit: PolicyUnit, value: number, source: FloorSource): Described => ({
  unit,
  floor: { most: value, source },
  isStandard: true,
})
const least = (unit: PolicyUnit, value: number, source: FloorSource): Described => ({
  unit,
  floor: { least: value, source },
  isStandard: true,
})
const free = (unit: PolicyUnit): Described => ({ unit, floor: null, isStandard: false })
/** Promised to customers or to the staff, with nothing below. */
const standard = (unit: PolicyUnit): Described => ({ unit, floor: null, isStandard: true })

const hour = 60
const day = 24 * hour
const eachSeverity = (clock: string, row: Described): Record<string, Described> =>
  Object.fromEntries(['routine', 'major', 'emergency'].map(name => [`sla.clocks.${clock}.${name}.amount`, row]))

const table: Record<PolicyGroup, Record<string, Described>> = {
  hours: {
    // Together at least ten hours: `hotlineFloor`.
    'sla.serviceHours.from': standard('timeOfDay'),
    'sla.serviceHours.until': standard('timeOfDay'),
  },
  clocks: {
    'sla.clocks.dispatch.routine.amount': most('serviceMinutes', hour, 'A'),
    'sla.clocks.dispatch.major.amount': most('serviceMinutes', hour, 'A'),
    'sla.clocks.dispatch.emergency.amount': most('minutes', hour, 'A'),
    'sla.clocks.respond.routine.amount': most('serviceMinutes', 2 * hour, 'A'),
    'sla.clocks.respond.major.amount': most('serviceMinutes', 2 * hour, 'A'),
    'sla.clocks.respond.emergency.amount': most('minutes', 30, 'A'),
    ...eachSeverity('answer', most('minutes', 2 * day, 'A')),
    'sla.clocks.solution.major.amount': most('minutes', 3 * day, 'A'),
    'sla.clocks.solution.emergency.amount': most('minutes', 3 * day, 'A'),
    ...eachSeverity('consult', most('minutes', day, 'A')),
    ...eachSeverity('investigation', most('minutes', day, 'C')),
    'sla.clocks.complaint.routine.amount': most('minutes', day, 'A'),
    'sla.clocks.complaint.major.amount': most('minutes', 3 * day, 'A'),
    ...eachSeverity('rectification', most('workingDays', 7, 'A')),
    ...eachSeverity('redLine', most('calendarDays', 15, 'L')),
  },
  callback: {
    'callback.askOnDay': standard('days'),
    'callback.askAt': standard('timeOfDay'),
    'callback.callOnDay': standard('days'),
    'callback.callAt': standard('timeOfDay'),
    'callback.dueOnDay': most('days', 7, 'A'),
    'callback.dueAt': standard('timeOfDay'),
    'callback.triesNeeded': least('times', 3, 'C'),
    'callback.hoursBetweenTries': least('hours', 1, 'P'),
    'callback.acceptanceReminderAfterHours': most('hours', 48, 'P'),
    'callback.acceptanceCallAfterHours': most('hours', 72, 'P'),
    'callback.secondHandlingCallWithinHours': most('hours', 24, 'C'),
    'callback.unhappyStars': least('stars', 2, 'C'),
  },
  handover: {
    'sla.handoverNoticeWorkingDays': least('workingDays', 15, 'B'),
    'handover.groupReminderDays': least('days', 91, 'B'),
    'handover.groupBreachDays': least('days', 90, 'B'),
    'handover.unreadNoticeDays': free('days'),
    'handover.slotMinutes': least('minutes', 40, 'B'),
    'handover.mostMoves': free('times'),
    'handover.moveUntilHours': free('hours'),
    'handover.firstReminderHours': free('hours'),
    'handover.secondReminderHours': free('hours'),
    'handover.noShowMinutes': least('minutes', 30, 'P'),
    'handover.windowMinutes': free('minutes'),
    'handover.inspectionMinutes': least('minutes', 40, 'B'),
    'handover.contestHours': least('hours', 48, 'B'),
    'handover.surveyAfterDays': free('days'),
    'handover.surveyGapDays': least('days', 30, 'P'),
  },
  archive: {
    'archive.staleAfterMonths': most('months', 12, 'D'),
    'archive.confirmationsADay': free('people'),
    'archive.secondFactMinutes': most('minutes', 60, 'L'),
    'archive.wrongFactsADay': most('times', 10, 'L'),
    'archive.provenPhoneMinutes': most('minutes', 30, 'L'),
    'archive.invitationDays': free('days'),
    'archive.mostMembers': free('people'),
    'archive.mostOpenClaims': free('times'),
    'archive.correctionWorkingDays': most('workingDays', 15, 'L'),
  },
  progress: {
    'progress.remindAfterDays': most('days', 180, 'B'),
    'progress.reportsPerYear': least('times', 2, 'B'),
    'progress.fewestPhotos': least('photos', 3, 'P'),
    'progress.visitGapMinutes': free('minutes'),
    'activity.firstReminderHours': free('hours'),
    'activity.secondReminderHours': free('hours'),
  },
  estate: {
    'estate.certificateReminderDays': least('days', 60, 'P'),
    'estate.promiseReminderDays': free('days'),
    'estate.consultSilentDays': free('days'),
  },
  staff: {
    'staff.trainingValidMonths': most('months', 12, 'A'),
    'staff.trainingReminderDays': free('days'),
    'staff.requestAnswerDays': most('days', 15, 'D'),
    'staff.hearingNoticeWorkingDays': least('workingDays', 3, 'E'),
  },
}

/** Every number that may be edited, in the order of the screen. */
export const policyRows: readonly PolicyRow[] = policyGroups.flatMap(group =>
  Object.entries(table[group]).map(([path, described]) => ({ path, group, ...described })),
)
export const policyRowOf = (path: string): PolicyRow | undefined => policyRows.find(row => row.path === path)

/** 7 days × 10 hours (B, E): from the first to the last minute of the service hours. */
export const hotlineFloor = { path: 'sla.serviceHours', leastMinutes: 10 * hour, source: 'B' } as const
