import { ConsultsDeskScreen } from '~/src/features/estate/desk/ConsultsDeskScreen'

export default function ConsultsDeskScreenPage() {
  return <ConsultsDeskScreen />
}
