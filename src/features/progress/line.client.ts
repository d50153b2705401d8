import { milestoneShort } from '~/types/progress/milestone.copy'
import type { BuildingProgress, MilestoneView, ReportRow, SpotPair } from '~/types/progress/progress.views'
import { dayOf, daysBetween, type CalendarDay } from '~/types/kernel/time'
import { expectedOn } from '~/types/progress/milestone'
import type { MilestonePoint } from '~/src/components/MilestoneLine'
import { sayDate } from '~/src/lib/when'
import { progressCopy as copy, sayLate } from './progress.copy'

export interface LatestReport {
  readonly report: ReportRow
  readonly pair: SpotPair | null
}

export const pointsOf = (milestones: readonly MilestoneView[]): MilestonePoint[] =>
  milestones.map(({ kind, step, late }) => ({ key: kind, label: milestoneShort[kind], step, lateDays: late.days }))

/** The sentences of the amber box: what is late and why, and whether the handover stands. */
export function lateWords({ milestones, handover }: BuildingProgress, today: CalendarDay): string[] {
  const late = milestones.filter(({ step }) => step === 'late')
  if (late.length === 0) return []
  const sentences = late.map(each => sayLate(each, expectedOn(each, today), false, today))
  if (!handover) return sentences
  const { daysLate } = handover
  return [...sentences, daysLate === 0 ? copy.keeps : copy.later(sayDate(handover.expectedOn, today), daysLate)]
}

/** How many days to the contract's handover: the first thing that a buyer wants to know. */
export function countdown(contractOn: CalendarDay, building: BuildingProgress | undefined, today: CalendarDay): string {
  const handedOver = building?.milestones.find(({ kind }) => kind === 'handover')?.actualOn
  if (handedOver) return copy.handedOver(sayDate(handedOver, today))
  const days = daysBetween(today, contractOn)
  if (days === 0) return copy.contractToday
  return days > 0 ? `${copy.toContract} ${copy.days(days)}` : copy.contractPassed(-days)
}

/** A report's card, ready to be drawn. */
export function reportWords({ report, pair }: LatestReport, today: CalendarDay) {
  const picture = ({ url, takenOn, spot }: { url: string; takenOn: CalendarDay; spot: string }) => ({
    url,
    label: copy.spotLabel(takenOn, spot),
  })
  return {
    title: copy.report(report.number ?? 0),
    tag: report.publishedAt === null ? '' : sayDate(dayOf(report.publishedAt), today),
    pair: pair ? { before: picture(pair.before), after: picture(pair.after) } : undefined,
    photo: report.photo ?? undefined,
    text: report.text,
    tags: [copy.photos(report.photoCount), copy.nextStep(report.next), copy.edition(report.edition)].filter(Boolean),
  }
}
