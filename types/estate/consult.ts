import * as v from 'valibot'
import { Instant } from '../kernel/words'
import { CalendarDay } from '../kernel/time'
import { ClockView } from '../sla/clock-view'
import { consultLifecycle } from './consult.lifecycle'

/** `question`: the estate's desk answers. `deviation`: sales said something else (R3.5); the manager answers, nobody who is named. */
export const consultKinds = ['question', 'deviation'] as const
export type ConsultKind = (typeof consultKinds)[number]

/** What was said otherwise, as the customer tells it. */
const Said = v.object({ on: v.nullable(CalendarDay), name: v.string(), topic: v.nullable(v.string()) })
export type Said = v.InferOutput<typeof Said>

const facts = {
  consultId: v.string(),
  number: v.string(),
  kind: v.picklist(consultKinds),
  estateId: v.string(),
  estateName: v.string(),
  unitName: v.nullable(v.string()),
  words: v.string(),
  submittedAt: Instant,
  state: v.picklist(consultLifecycle.states),
  /** Of the answer that is owed now, or was given last; the same for both sides (R7.4). */
  clock: v.nullable(ClockView),
  handlerName: v.nullable(v.string()),
}
export const ConsultRow = v.object(facts)
export type ConsultRow = v.InferOutput<typeof ConsultRow>

export const ConsultStep = v.object({
  key: v.string(),
  at: Instant,
  what: v.picklist(['submitted', 'taken', 'answered', 'askedBack', 'helpful', 'closed', 'late']),
  words: v.string(),
  /** Staff by name; empty for the asker and the clock. */
  name: v.string(),
})
export type ConsultStep = v.InferOutput<typeof ConsultStep>

export const ConsultDetail = v.object({
  ...facts,
  photoUrls: v.array(v.string()),
  said: v.nullable(Said),
  askedAs: v.picklist(['visitor', 'buyer', 'owner', 'member']),
  isMine: v.boolean(),
  steps: v.array(ConsultStep),
  articleId: v.nullable(v.string()),
})
export type ConsultDetail = v.InferOutput<typeof ConsultDetail>
