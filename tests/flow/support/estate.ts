/** An estate that may be sold: its seven certificates, and what the tests ask of them. */
import { done } from '~/local/demo/stage'
import { certificateKinds, type CertificateKind } from '~/types/estate/certificate'
import { estateIdOf } from '~/types/estate/estate'
import { calendarDay } from '~/types/kernel/time'
import { kept } from './repair'
import { minuteOf, type Company } from './smallCompany'

export const saleEstateId = estateIdOf('听澜府')

export async function certified(
  { staff }: Company,
  kind: CertificateKind,
  { number = `TEST-${kind}`, validUntil }: { number?: string; validUntil?: string } = {},
) {
  const buildings = kind === 'presalePermit' ? ['1号楼'] : []
  const shown = { estateId: saleEstateId, kind, number, issuedOn: calendarDay('2024-01-08'), buildings }
  const end = validUntil === undefined ? {} : { validUntil: calendarDay(validUntil) }
  return done(`certificate ${kind}`, staff.sales.estate.recordCertificate({ ...shown, ...end }))
}

/** All but those named. */
export async function certifiedAllBut(company: Company, ...left: CertificateKind[]): Promise<void> {
  for (const kind of certificateKinds) if (!left.includes(kind)) await certified(company, kind)
}

/** Messages of a kind: to whom and when (Beijing minute), in the order in which they were queued. */
export const toldOf = (company: Company, kind: string, about?: string): { to: string; at: string; body: string }[] =>
  kept(company, 'messages')
    .filter(message => message.kind === kind && (about === undefined || message.subject?.id === about))
    .sort((one, other) => one.at - other.at || (one.to < other.to ? -1 : 1))
    .map(({ to, at, body }) => ({ to, at: minuteOf(at), body }))
