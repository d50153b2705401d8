import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Card } from '~/src/components/Card'
import { Tag } from '~/src/components/Tag'
import type { BookingView, MyBooking } from '~/types/handover/booking.views'
import { bookingCopy as copy, bookingStateWords } from './booking.copy'
import { CancelSheet } from './CancelSheet'

interface WaitingCardProps {
  readonly page: MyBooking
  readonly booking: BookingView
  readonly onDone: () => void
}

/** Where my flat stands in the line, and for which days. */
export function WaitingCard({ page, booking, onDone }: WaitingCardProps) {
  const [isLeaving, setLeaving] = useState(false)
  return (
    <Card>
      <View className="row row--between row--wrap">
        <View className="t-heading">{copy.inLine(booking.ahead ?? 0)}</View>
        <Tag label={bookingStateWords.waiting} tone="warn" />
      </View>
      <View className="t-second">{copy.waitsFor(booking.waitsFor)}</View>
      <View className="t-second">{copy.inLineNote}</View>
      <Button label={copy.leaveLine} onClick={() => setLeaving(true)} />
      {isLeaving && (
        <CancelSheet
          unitId={page.unitId}
          title={copy.leaveTitle}
          note={copy.leaveNote}
          button={copy.leaveLine}
          onDone={onDone}
          onClose={() => setLeaving(false)}
        />
      )}
    </Card>
  )
}
