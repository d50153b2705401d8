import { Card } from '~/src/components/Card'
import { Empty } from '~/src/components/Empty'
import type { MyBooking } from '~/types/handover/booking.views'
import { bookingCopy as copy } from './booking.copy'

/** Nothing to choose: not open yet, or the flat is taken over already. */
export function NotNow({ page: { batch, booking } }: { readonly page: MyBooking }) {
  const isSoon = !batch.isOpen && booking === null
  return (
    <Card>
      <Empty
        icon="calendar"
        title={isSoon ? copy.notOpen : copy.notNeeded}
        {...(isSoon && { note: copy.notOpenNote })}
      />
    </Card>
  )
}
