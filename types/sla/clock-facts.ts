import type { Interval } from '../kernel/intervals'
import type { CalendarDay, Instant } from '../kernel/time'
import type { ClockName, Severity } from './policy'

export interface SeverityChange {
  at: Instant
  severity: Severity
}

/** A pause as recorded (R7.2). It ends at `until`, or at `resumedAt` if that is earlier. */
export interface SlaPause {
  reason: string
  from: Instant
  /** Planned end. */
  until: Instant
  resumedAt?: Instant
  /** An objection was upheld: as if it had never been. */
  erased?: boolean
}

/** What a ticket's journal says that matters to clocks; all instants in epoch ms. */
export interface ClockFacts {
  kind: 'repair' | 'consult' | 'complaint' | 'rectification'
  /** Submitted; for a rectification: recorded. */
  submittedAt: Instant
  /** In any order; the first one says what it was submitted as. */
  severities: readonly SeverityChange[]
  dispatchedAt?: Instant
  respondedAt?: Instant
  /** Every time for the survey that was agreed: `agreedAt` when, `at` the time agreed. The one agreed last counts. */
  appointments?: readonly { agreedAt: Instant; at: Instant }[]
  surveyedAt?: Instant
  /** First substantive answer: a survey's finding, a plan, an explicit answer; for a consult and a major complaint: answered. */
  answeredAt?: Instant
  planToldAt?: Instant
  repairedAt?: Instant
  /** A complaint: investigated by a supervisor or above. */
  investigatedAt?: Instant
  /** A routine complaint: the measure done, or begun with a date that the customer knows. */
  settledAt?: Instant
  /** A complex rectification: the day agreed with the owner, and when it was agreed (R5.8). */
  agreed?: { at: Instant; on: CalendarDay }
  finallyAcceptedAt?: Instant
  cancelledAt?: Instant
  pauses: readonly SlaPause[]
}

/** A piece of a recorded pause that stops a clock. */
export interface ClockPause extends Interval {
  reason: string
}

export interface ClockRow {
  kinds: readonly ClockFacts['kind'][]
  /** R7.2: pauses stop every clock but total, red line and register & dispatch. (Nor emergency ones: that depends on the severity.) */
  isPausable: boolean
  startsAt(facts: ClockFacts): Instant | undefined
  stopsAt(facts: ClockFacts, severity: Severity): Instant | undefined
}

const earlier = (one: Instant | undefined, other: Instant | undefined): Instant | undefined =>
  one === undefined ? other : other === undefined ? one : Math.min(one, other)

/** Product.md, section 7: what starts and what stops each clock. How long it may run stands in the policy. */
export const clockTable: Record<ClockName, ClockRow> = {
  dispatch: {
    kinds: ['repair'],
    isPausable: false,
    startsAt: facts => facts.submittedAt,
    stopsAt: facts => facts.dispatchedAt,
  },
  respond: {
    kinds: ['repair'],
    isPausable: true,
    startsAt: facts => facts.dispatchedAt,
    stopsAt: facts => facts.respondedAt,
  },
  survey: {
    kinds: ['repair'],
    isPausable: true,
    startsAt: facts => facts.respondedAt,
    stopsAt: facts => facts.surveyedAt,
  },
  answer: {
    kinds: ['repair'],
    isPausable: true,
    startsAt: facts => facts.submittedAt,
    stopsAt: facts => facts.answeredAt,
  },
  solution: {
    kinds: ['repair'],
    isPausable: true,
    startsAt: facts => facts.submittedAt,
    stopsAt: facts => facts.planToldAt,
  },
  redLine: {
    kinds: ['repair'],
    isPausable: false,
    startsAt: facts => facts.submittedAt,
    stopsAt: facts => earlier(facts.repairedAt, facts.planToldAt),
  },
  consult: {
    kinds: ['consult'],
    isPausable: true,
    startsAt: facts => facts.submittedAt,
    stopsAt: facts => facts.answeredAt,
  },
  investigation: {
    kinds: ['complaint'],
    isPausable: true,
    startsAt: facts => facts.submittedAt,
    stopsAt: facts => facts.investigatedAt,
  },
  complaint: {
    kinds: ['complaint'],
    isPausable: true,
    startsAt: facts => facts.submittedAt,
    stopsAt: (facts, severity) => (severity === 'routine' ? facts.settledAt : facts.answeredAt),
  },
  rectification: {
    kinds: ['rectification'],
    isPausable: true,
    startsAt: facts => facts.agreed?.at ?? facts.submittedAt,
    stopsAt: facts => facts.repairedAt,
  },
  total: {
    kinds: ['repair', 'consult', 'complaint'],
    isPausable: false,
    startsAt: facts => facts.submittedAt,
    stopsAt: facts => facts.finallyAcceptedAt,
  },
}
