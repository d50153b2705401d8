import { WallScreen } from '~/src/features/handover/day/WallScreen'

export default function WallScreenPage() {
  return <WallScreen />
}
