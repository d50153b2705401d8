import { SlotsDeskScreen } from '~/src/features/handover/booking/desk/SlotsDeskScreen'

export default function SlotsDeskScreenPage() {
  return <SlotsDeskScreen />
}
