import type { ExportItem } from '~/types/account/own-record'
import { formatInstant } from '~/types/kernel/time'
import type { SignUpFile } from '../../_schema/activity.schema'
import type { ContactFile } from '../../_schema/archive.schema'
import type { GuideConfirmation } from '../../_schema/estate-texts'
import type { Consult, ConsultRecord, SalesPromise } from '../../_schema/estate.schema'
import type { ProgressRead } from '../../_schema/progress.schema'
import { consultSteps, exportMatters as words } from '../own-record.copy'

/** The other matters that a person takes along; nobody's id but what names the matter itself stands in them (I8). */
export function signUpItem(signUp: SignUpFile, title: string): ExportItem {
  const { activityId, unitName, persons, state, since, checkedInAt, feedback } = signUp
  const lines = [
    words.signedUp(unitName, persons, state),
    ...(feedback === null ? [] : [words.feedback(feedback.stars, feedback.words)]),
  ]
  const held = { activityId, title, unitName, persons, state, since, checkedInAt, feedback }
  return { at: since, title: words.activity(title), lines, held }
}

/** As on the question's page: that a clock passed stands on the clock, not in the story. */
export function questionItem(consult: Consult, journal: readonly ConsultRecord[]): ExportItem {
  const { _id: consultId, kind, estateName, unitName, words: asked, said, state, submittedAt, isHelpful } = consult
  const steps = [...journal]
    .sort((one, other) => one.version - other.version)
    .filter(({ what }) => what !== 'late')
    .map(({ at, what, by, words: spoken }) => ({ at, what, by: staffNameOf(by), words: spoken }))
  const lines = steps.map(({ at, what, by, words: spoken }) =>
    [formatInstant(at).slice(0, 16).replace('T', ' '), consultSteps[what], by, spoken].filter(Boolean).join(' '),
  )
  const held = { consultId, kind, estateName, unitName, words: asked, said, state, submittedAt, isHelpful, steps }
  return { at: submittedAt, title: words.question(estateName, asked), lines, held }
}

/** Whoever asked is the person themselves; the clock has no name. */
const staffNameOf = ({ role, name = '' }: ConsultRecord['by']): string => (staffRoles.includes(role) ? name : '')
const staffRoles: readonly string[] = ['agent', 'supervisor', 'manager', 'director']

export function contactItem({ kind, direction, at, words: said, followUpOn, outcome }: ContactFile): ExportItem {
  const lines = [
    said,
    ...(followUpOn === null ? [] : [words.followUp(followUpOn)]),
    ...(outcome === null ? [] : [words.outcome(outcome)]),
  ]
  return {
    at,
    title: words.contact(kind, direction),
    lines,
    held: { kind, direction, at, words: said, followUpOn, outcome },
  }
}

export function guideItem({ estateId, stage, version, at }: GuideConfirmation, estateName: string): ExportItem {
  const held = { estateId, estateName, stage, version, at }
  return { at, title: words.guide(estateName, stage), lines: [words.version(version)], held }
}

export function promiseItem(promise: SalesPromise): ExportItem {
  const { unitName, what, written, dueOn, state, madeAt, closedAt, closing, isOpen } = promise
  const lines = [
    words.promiseDue(dueOn, state),
    ...(written === null ? [] : [words.written(written.reference)]),
    ...(closing === '' ? [] : [closing]),
  ]
  const held = { unitName, what, written, dueOn, state, madeAt, closedAt: isOpen ? null : closedAt, closing }
  return { at: madeAt, title: what, lines: [...(unitName === null ? [] : [unitName]), ...lines], held }
}

export const reportReadItem = (
  { reportId, at }: ProgressRead,
  estateName: string,
  number: number | null,
): ExportItem => ({
  ...{ at, title: words.report(estateName, number), lines: [] },
  held: { reportId, estateName, number, at },
})
