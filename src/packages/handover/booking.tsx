import { BookingScreen } from '~/src/features/handover/booking/BookingScreen'

export default function BookingScreenPage() {
  return <BookingScreen />
}
