import { ImportDeskScreen } from '~/src/features/archive/desk/ImportDeskScreen'

export default function ImportDeskScreenPage() {
  return <ImportDeskScreen />
}
