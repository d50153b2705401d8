import type { ExportItem } from '~/types/account/own-record'
import { formatInstant } from '~/types/kernel/time'
import type { HandoverBooking } from '../../_schema/handover-booking.schema'
import type { HandoverSurvey } from '../../_schema/handover-survey.schema'
import type { Paper, Signature } from '../../_schema/paper.schema'
import { exportHandover as words } from '../own-record.copy'

const minuteOf = (at: number): string => formatInstant(at).slice(0, 16).replace('T', ' ')

/** How a flat's handover stands in the hands of one person (R2.6): the proxy's number is the proxy's, not theirs. */
export function bookingItem(booking: HandoverBooking): ExportItem {
  const { unitName, state, from, to, staffName, since, moves, code, proxy } = booking
  const proxyName = proxy?.name ?? null
  const lines = [
    words.bookingStates[state],
    ...(from === null ? [] : [minuteOf(from)]),
    ...(staffName === null ? [] : [words.accompaniedBy(staffName)]),
    ...(proxyName === null ? [] : [words.proxy(proxyName)]),
  ]
  return {
    ...{ at: since, title: words.booking(unitName), lines },
    held: { unitName, state, from, to, staffName, since, moves, code, proxyName },
  }
}

export function signatureItem({ kind, at, signerName, asProxy, words: said, contentHash }: Signature): ExportItem {
  const held = { kind, at, signerName, asProxy, words: said, contentHash }
  return { at, title: words.signed(kind), lines: [signerName, said], held }
}

export function paperItem({ kind, title, unitName, at, contentHash, file }: Paper): ExportItem {
  const fileHash = file?.hash ?? null
  const held = { kind, title, unitName, at, contentHash, fileHash, pages: file?.pages ?? null }
  return { at, title, lines: [unitName], held }
}

export function surveyItem({ unitName, keysOn, askedAt, answer }: HandoverSurvey): ExportItem {
  const lines = answer === null ? [words.notAnswered] : [words.answered(answer.stars, answer.isSettled, answer.words)]
  return { at: askedAt, title: words.survey(unitName), lines, held: { unitName, keysOn, askedAt, answer } }
}
