import { accountActs } from './acts.account'
import { activityActs } from './acts.activity'
import { archiveActs } from './acts.archive'
import { estateActs } from './acts.estate'
import { handoverPlanActs } from './acts.handover'
import { handoverDayActs } from './acts.handover.days'
import { handoverLetterActs } from './acts.handover.letters'
import { progressActs } from './acts.progress'
import { staffActs } from './acts.staff'
import type { Cast } from './seed'

/** Something that the company or its customers do at a moment of the Beijing wall clock (`2026-06-18T10:00`); before `daysPassFrom` in leaps. */
export type CompanyAct = readonly [at: string, what: string, act: (cast: Cast) => Promise<unknown>]

export const companyActs: readonly CompanyAct[] = [...accountActs, ...activityActs, ...archiveActs, ...estateActs, ...handoverPlanActs, ...handoverLetterActs, ...handoverDayActs, ...progressActs, ...staffActs]
