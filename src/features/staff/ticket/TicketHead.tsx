import { View } from '@tarojs/components'
import { useState } from 'react'
import type * as v from 'valibot'
import { archiveContract } from '~/types/archive/archive.contract'
import { repairTitle } from '~/types/ticket/parts.copy'
import type { CoverView, RepairDetail } from '~/types/ticket/ticket.views'
import { Button } from '~/src/components/Button'
import { Tag, type TagTone } from '~/src/components/Tag'
import { byFamily, severityNames, stateNames, waitingWords } from '~/src/features/ticket/ticket.copy'
import { sayWhen } from '~/src/lib/when'
import { mayUse, type Position } from '~/src/lib/may-use'
import { staffCopy as copy } from '../staff.copy'
import { phoneCopy } from '../staff.moves.copy'
import { PhoneSheet } from './PhoneSheet'
import './TicketHead.scss'

export const severityTones: Record<RepairDetail['severity'], TagTone> = {
  routine: 'quiet',
  major: 'warn',
  emergency: 'bad',
}

/** A day without an end is the building's designed life. */
function coverWords({ isCovered, coveredUntil }: v.InferOutput<typeof CoverView>): string {
  if (!isCovered) return copy.notCovered
  return coveredUntil === null ? copy.coveredForLife : copy.covered(coveredUntil)
}

interface TicketHeadProps {
  readonly detail: RepairDetail
  readonly now: number
  readonly positions: readonly Position[]
}

/** What, where, whose, covered or not, and who has the ball until when. */
export function TicketHead({ detail, now, positions }: TicketHeadProps) {
  const [isAsking, ask] = useState(false)
  const { customer, waiting } = detail
  const until = waiting.until === undefined ? '' : sayWhen(waiting.until, now)
  const isLate = waiting.until !== undefined && waiting.until <= now
  const words = waitingWords(waiting, 'staff')
  const mayReveal = customer !== undefined && mayUse(archiveContract.revealPhone, positions)
  return (
    <View className="ticket-head">
      <View className="row row--between row--top">
        <View className="t-title grow">{repairTitle(detail.room, detail.part)}</View>
        <Tag label={severityNames[detail.severity]} tone={severityTones[detail.severity]} />
      </View>
      <View className="t-second">{[detail.unitName, coverWords(detail.cover)].join(' · ')}</View>
      <View className="ticket-head__whose">
        <View className="t-second grow">{customer && copy.customer(customer.name, customer.maskedPhone)}</View>
        {mayReveal && <Button kind="quiet" icon="phone" label={phoneCopy.open} compact onClick={() => ask(true)} />}
      </View>
      <View className="ticket-head__state">
        <Tag label={stateNames[detail.state]} />
        {detail.isByFamily === true && <Tag label={byFamily} tone="quiet" />}
        {words !== '' && <Tag label={copy.waiting(words, until, isLate)} tone={isLate ? 'bad' : 'warn'} icon="clock" />}
      </View>
      {customer && isAsking && (
        <PhoneSheet personId={customer.personId} ticketId={detail.ticketId} onClose={() => ask(false)} />
      )}
    </View>
  )
}
