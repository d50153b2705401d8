import { ServiceScreen } from '~/src/features/service/ServiceScreen'

export default function ServiceScreenPage() {
  return <ServiceScreen />
}
