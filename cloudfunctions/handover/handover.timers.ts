import type { Expander } from '../_kernel/broadcast'
import { staffLeftKind } from '../_kernel/leaving'
import type { DueJob } from '../_kernel/sweep'
import { bookingExpanders, bookingJobs } from './booking/jobs'
import { dayExpanders, dayJobs } from './day/jobs'
import { figuresExpanders, figuresJobs } from './figures/jobs'
import { inspectionExpanders, inspectionJobs } from './inspection/jobs'
import { keysExpanders, keysJobs } from './keys/jobs'
import { handOnHandovers } from './leaving'
import { noticeExpanders, noticeJobs } from './notice/jobs'
import { planExpanders, planJobs } from './plan/jobs'
import { rectificationExpanders, rectificationJobs } from './rectification/jobs'
import { signingExpanders, signingJobs } from './signing/jobs'

/** Jobs of the handover, by the kind of their due row: `handover.{room}.{what}`. */
export const handoverJobs: Record<string, DueJob> = {
  ...planJobs,
  ...noticeJobs,
  ...bookingJobs,
  ...dayJobs,
  ...inspectionJobs,
  ...rectificationJobs,
  ...signingJobs,
  ...keysJobs,
  ...figuresJobs,
  [staffLeftKind('handover')]: handOnHandovers,
}

export const handoverExpanders: Record<string, Expander> = {
  ...planExpanders,
  ...noticeExpanders,
  ...bookingExpanders,
  ...dayExpanders,
  ...inspectionExpanders,
  ...rectificationExpanders,
  ...signingExpanders,
  ...keysExpanders,
  ...figuresExpanders,
}
