import { StaffTicketScreen } from '~/src/features/staff/StaffTicketScreen'

export default function StaffTicketScreenPage() {
  return <StaffTicketScreen />
}
