import type { LifecycleNo } from '~/types/kernel/lifecycle'
import { ok, refuse, type Result } from '~/types/kernel/result'
import type { Role } from '~/types/kernel/contract'
import { at, dayOf, type CalendarDay } from '~/types/kernel/time'
import type { StoryAction } from '~/types/handover/rectification'
import { snagLifecycle, type SnagAction } from '~/types/handover/snag.lifecycle'
import type { Snag } from '../../../_schema/inspection.schema'
import type { LookWindow } from '../../../_schema/snag-facts'
import { snagDueAt, type SnagRules } from './clock'

/** Who acts, when, under which numbers. `name` is empty for a customer. */
export interface By {
  roles: readonly Role[]
  name: string
  now: number
  rules: SnagRules
}
type Decided<Code extends string = never> = Result<Snag, Code>

const customers: readonly Role[] = ['owner', 'buyer', 'member']
/** A customer of this flat, and not staff that also reaches it. */
export const isCustomer = ({ roles }: Pick<By, 'roles'>): boolean => roles.every(role => customers.includes(role))

type Changes = Partial<Omit<Snag, '_id' | 'version' | 'story' | 'dueAt' | 'isOpen'>>

/** The snag after a change: its version, its deadline by its own clock, and a line in its story. */
export function changed(
  snag: Snag,
  action: StoryAction,
  by: Pick<By, 'name' | 'now' | 'rules'> & { role: Role | 'clock' },
  words: string,
  changes: Changes,
): Snag {
  const step = { at: by.now, action, role: by.role, name: by.name, words }
  const next: Snag = { ...snag, ...changes, version: snag.version + 1, story: [...(snag.story ?? []), step] }
  return { ...next, isOpen: !snagLifecycle.isFinal(next.state), dueAt: snagDueAt(next, by.rules) }
}

const told = (by: By) => ({ ...by, role: by.roles[0] ?? ('visitor' as const) })

function moved(snag: Snag, action: SnagAction, by: By, words: string, changes: Changes): Decided<LifecycleNo> {
  const step = snagLifecycle.step(snag.state, action, by.roles as readonly (typeof snagLifecycle.roles)[number][])
  return step.ok ? ok(changed(snag, action, told(by), words, { ...changes, state: step.value })) : step
}

/** Who mends it: one of the two. */
export type Mender =
  { kind: 'contractor'; contractorId: string; name: string } | { kind: 'technician'; staffId: string; name: string }

/** To somebody else in the midst of the work: what was begun and not finished is no fix. */
export function decideAssigning(
  snag: Snag,
  mender: Mender,
  responsible: string | undefined,
  by: By,
): Decided<LifecycleNo> {
  const isContractor = mender.kind === 'contractor'
  return moved(snag, 'assignSnag', by, mender.name, {
    contractorId: isContractor ? mender.contractorId : null,
    contractorName: isContractor ? mender.name : null,
    assigneeId: isContractor ? null : mender.staffId,
    assigneeName: isContractor ? null : mender.name,
    fixes: snag.fixes.filter(({ finishedAt }) => finishedAt !== null),
    ...(responsible !== undefined && {
      responsible: responsible === '' ? null : responsible,
      responsibleContractorId: null,
    }),
  })
}

export function decideStart(snag: Snag, by: By): Decided<LifecycleNo> {
  const byName = snag.contractorName ?? by.name
  const fix = { startedAt: by.now, finishedAt: null, words: '', photos: [], byName }
  return moved(snag, 'startFix', by, '', { fixes: [...snag.fixes, fix] })
}

export interface Fixed {
  words: string
  photos: readonly string[]
  windows: readonly LookWindow[]
}
const isAhead = (windows: readonly LookWindow[], now: number): boolean =>
  windows.every(({ on, from }) => at(on, from) > now)

/** Fixed stops the clock, until the owner says otherwise; a new day that nobody has answered yet is not needed any more. */
export function decideFinish(
  snag: Snag,
  { words, photos, windows }: Fixed,
  by: By,
): Decided<LifecycleNo | 'WINDOW_PAST'> {
  if (!isAhead(windows, by.now)) return refuse('WINDOW_PAST')
  const fixes = snag.fixes.map((fix, index) =>
    index === snag.fixes.length - 1 ? { ...fix, finishedAt: by.now, words, photos: [...photos] } : fix,
  )
  return moved(snag, 'finishFix', by, words, { fixes, windows: [...windows], reinspection: null, proposed: null })
}

export function decideOffer(
  snag: Snag,
  windows: readonly LookWindow[],
  by: By,
): Decided<'NOT_POSSIBLE_NOW' | 'WINDOW_PAST'> {
  if (snag.state !== 'fixed') return refuse('NOT_POSSIBLE_NOW')
  if (!isAhead(windows, by.now)) return refuse('WINDOW_PAST')
  return ok(changed(snag, 'offerLook', told(by), '', { windows: [...windows] }))
}

/** The owner takes one that was offered; staff write down any that was agreed on the phone. */
export function decideBooking(
  snag: Snag,
  { on, from }: LookWindow,
  by: By,
): Decided<'NOT_POSSIBLE_NOW' | 'WINDOW_PAST' | 'WINDOW_NOT_OFFERED'> {
  if (snag.state !== 'fixed') return refuse('NOT_POSSIBLE_NOW')
  if (!isAhead([{ on, from }], by.now)) return refuse('WINDOW_PAST')
  const isOffered = (snag.windows ?? []).some(window => window.on === on && window.from === from)
  if (isCustomer(by) && !isOffered) return refuse('WINDOW_NOT_OFFERED')
  return ok(changed(snag, 'bookReinspection', told(by), `${on} ${from}`, { reinspection: { on, from, at: by.now } }))
}

/** Repair confirmed: the signature is the handler's to keep (R5.7). */
export const decideConfirm = (snag: Snag, by: By): Decided<LifecycleNo> =>
  moved(snag, 'confirmFix', by, '', { closedAt: by.now })

/** Back to work on the running clock: it is counted as if nothing had been fixed (R5.8). */
export function decideRejection(snag: Snag, words: string, photos: readonly string[], by: By): Decided<LifecycleNo> {
  const rejections = [...snag.rejections, { at: by.now, words, photos: [...photos] }]
  return moved(snag, 'rejectFix', by, words, { rejections, windows: [], reinspection: null })
}

export function decideWithdrawal(
  snag: Snag,
  words: string,
  ownerWords: string,
  by: By,
): Decided<LifecycleNo | 'OWNER_WORD_NEEDED'> {
  if (!isCustomer(by) && ownerWords.length < 2) return refuse('OWNER_WORD_NEEDED')
  const withdrawn = { words, ownerWords: isCustomer(by) ? words : ownerWords }
  return moved(snag, 'withdrawSnag', by, words, { closedAt: by.now, withdrawn, proposed: null })
}

export const isBeingMended = ({ state }: Snag): boolean =>
  state === 'recorded' || state === 'assigned' || state === 'fixing' || state === 'rework'

/** A later day than the deadline, or than today when that is over; one that waits for an answer is replaced. */
export function decideProposal(
  snag: Snag,
  on: CalendarDay,
  reason: string,
  by: By,
): Decided<'NOT_POSSIBLE_NOW' | 'DAY_NOT_LATER'> {
  if (!isBeingMended(snag)) return refuse('NOT_POSSIBLE_NOW')
  const isLate = by.now >= snag.dueAt
  const today = dayOf(by.now)
  // The end of an agreed day is the first instant of the next one: its own day is the one before.
  const dueOn = dayOf(snag.dueAt - 1)
  if (isLate ? on < today : on <= dueOn) return refuse('DAY_NOT_LATER', { day: isLate ? today : dueOn })
  const proposed = { on, reason, at: by.now, byName: by.name }
  return ok(changed(snag, 'proposeNewDate', told(by), reason, { proposed }))
}

/**
 * Accepted in time, the day is the deadline, and the snag's clock begins with the agreement (R5.8): its levels are told anew. Accepted when
 * the time was over, it is a promise that is kept beside the breach. Refused: what was due stays due.
 */
export function decideAnswer(
  snag: Snag,
  isAccepted: boolean,
  words: string,
  by: By,
): Decided<'NOTHING_PROPOSED' | 'OWNER_WORD_NEEDED'> {
  const { proposed } = snag
  if (!proposed || !isBeingMended(snag)) return refuse('NOTHING_PROPOSED')
  if (!isCustomer(by) && words.length < 2) return refuse('OWNER_WORD_NEEDED')
  if (!isAccepted) return ok(changed(snag, 'refuseNewDate', told(by), words, { proposed: null }))
  const agreed = { on: proposed.on, at: by.now, words }
  const isLate = by.now >= snag.dueAt
  const changes: Changes = isLate ? { agreedLate: agreed } : { agreed, kind: 'complex', told: 0 }
  return ok(changed(snag, 'acceptNewDate', told(by), words, { ...changes, proposed: null }))
}

/** To a colleague's successor, as it stands (R1.1): the work goes on, and so does the clock. */
export const decideHandingOn = (
  snag: Snag,
  { staffId, name }: { staffId: string; name: string },
  by: Pick<By, 'now' | 'rules'>,
): Snag =>
  changed(snag, 'handOn', { ...by, role: 'clock', name: '' }, name, { assigneeId: staffId, assigneeName: name })
