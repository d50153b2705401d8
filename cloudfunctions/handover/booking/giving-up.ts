import type { EntryRefusal, InputOf, RefusalOf } from '~/types/kernel/contract'
import type { HandoverContract } from '~/types/handover/handover.contract'
import { ok, refuse } from '~/types/kernel/result'
import { moveDue } from '../../_kernel/due'
import type { Context } from '../../_kernel/entry'
import { sealedIdentity } from '../../_kernel/persons'
import type { HandoverBooking, Proxy } from '../../_schema/handover-booking.schema'
import type { Told } from '../unit.store'
import { codeFor, settled, standingOf, type Answer, type Changed, type Standing } from './acting'
import { bookingWords, listed, timelineWords } from './booking.copy'
import { saveBooking } from './booking.store'
import { decideCancel, decideInvited, decideProxy, decideWait, isStaff } from './domain/decide-booking'
import { fillDue } from './domain/dues'
import { noticesTo } from './notices'
import { leavePlace } from './places'

type WaitNo = RefusalOf<HandoverContract, 'wait'>
type CancelNo = RefusalOf<HandoverContract, 'cancelBooking'>

/** In the line for these days, or any; whatever is free for it is its own at once (R5.4). */
export async function wait(context: Context, said: InputOf<HandoverContract, 'wait'>): Answer<WaitNo> {
  const { now } = context
  const code = await codeFor(context, said.unitId)
  const waiting = await context.commit<Changed, WaitNo | EntryRefusal>(async tx => {
    const standing = await standingOf(tx, context, said.unitId, code)
    if (!standing.ok) return standing
    const { batch, handover, stored, before, by, change } = standing.value
    const isInvited = decideInvited(batch, handover)
    if (!isInvited.ok) return isInvited
    const decided = decideWait(before, batch, { waitsFor: said.days, by, words: said.words, now })
    if (!decided.ok) return decided
    await leavePlace(tx, before, 'past')
    await moveDue(tx, [], [fillDue(batch._id, said.unitId, now)])
    await saveBooking(tx, stored, decided.value, waitingTold(decided.value, standing.value, said.words), change)
    return ok({ unitId: said.unitId, batchId: batch._id, days: [] })
  })
  return settled(context, waiting, true)
}

function waitingTold(after: HandoverBooking, { batch, by }: Standing, words: string): Told {
  const days = listed(after.waitsFor)
  const isForYou = isStaff(by)
  const say = isForYou ? bookingWords.waitingForYou(days, words) : bookingWords.waiting(days)
  const when = { place: batch.place, at: after.since }
  return {
    notices: noticesTo(after, when, 'bookingWaiting', say, !isForYou),
    fact: { kind: 'bookingWaiting', title: timelineWords.waiting, body: words },
  }
}

/** The flat does not come, or waits no longer; its place goes to who waits, at once (R5.4). */
export async function cancelBooking(
  context: Context,
  said: InputOf<HandoverContract, 'cancelBooking'>,
): Answer<CancelNo> {
  const { now } = context
  const cancelled = await context.commit<Changed, CancelNo | EntryRefusal>(async tx => {
    const standing = await standingOf(tx, context, said.unitId, '')
    if (!standing.ok) return standing
    const { batch, stored: before, by, change } = standing.value
    if (!before) return refuse('NOT_POSSIBLE_NOW')
    const decided = decideCancel(before, { by, words: said.words, now })
    if (!decided.ok) return decided
    await leavePlace(tx, before, 'free')
    await moveDue(tx, [], [fillDue(batch._id, before._id, now)])
    await saveBooking(tx, before, decided.value, cancelledTold(before, standing.value, said.words), change)
    return ok({ unitId: said.unitId, batchId: batch._id, days: [before.day] })
  })
  return settled(context, cancelled, true)
}

function cancelledTold(before: HandoverBooking, { batch, by, change }: Standing, words: string): Told {
  const slot = before.from === null || before.to === null ? null : { from: before.from, to: before.to }
  const fact = {
    kind: 'bookingCancelled',
    title: timelineWords.cancelled,
    body: slot ? timelineWords.when(slot, words) : words,
  }
  const when = { place: batch.place, at: slot?.from ?? change.now }
  const say = bookingWords.cancelledForYou(slot, words)
  return { fact, notices: isStaff(by) ? noticesTo(before, when, 'bookingCancelled', say) : [] }
}

/** Who comes in the owner's place; the number is sealed, and the timeline of the flat names nobody (R13.1). */
export async function setProxy(
  context: Context,
  said: InputOf<HandoverContract, 'setProxy'>,
): Answer<'NOT_POSSIBLE_NOW'> {
  const proxy = sealedProxy(context, said.proxy)
  const changed = await context.commit<Changed, 'NOT_POSSIBLE_NOW' | EntryRefusal>(async tx => {
    const standing = await standingOf(tx, context, said.unitId, '')
    if (!standing.ok) return standing
    const { batch, stored: before, change } = standing.value
    if (!before) return refuse('NOT_POSSIBLE_NOW')
    const decided = decideProxy(before, proxy)
    if (!decided.ok) return decided
    const fact = { kind: 'bookingProxy', title: proxy ? timelineWords.proxy : timelineWords.noProxy }
    await saveBooking(tx, before, decided.value, { fact }, change)
    return ok({ unitId: said.unitId, batchId: batch._id, days: [] })
  })
  return settled(context, changed, false)
}

function sealedProxy(
  { deps: { crypto } }: Context,
  proxy: InputOf<HandoverContract, 'setProxy'>['proxy'],
): Proxy | null {
  if (!proxy) return null
  const { name, relation, maySign } = proxy
  const { phone, phoneIndex, maskedPhone } = sealedIdentity(crypto, proxy)
  return { name, relation, maySign, phone, phoneIndex, maskedPhone }
}
