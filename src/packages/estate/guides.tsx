import { GuidesScreen } from '~/src/features/estate/GuidesScreen'

export default function GuidesScreenPage() {
  return <GuidesScreen />
}
