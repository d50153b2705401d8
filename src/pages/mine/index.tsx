import { MineScreen } from '~/src/features/account/MineScreen'

export default function MineScreenPage() {
  return <MineScreen />
}
