import { DocumentsDeskScreen } from '~/src/features/estate/desk/DocumentsDeskScreen'

export default function DocumentsDeskScreenPage() {
  return <DocumentsDeskScreen />
}
