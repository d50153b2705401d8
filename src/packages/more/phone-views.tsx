import { PhoneViewsScreen } from '~/src/features/account/PhoneViewsScreen'

export default function PhoneViewsScreenPage() {
  return <PhoneViewsScreen />
}
