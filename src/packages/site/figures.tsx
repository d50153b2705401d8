import { FiguresScreen } from '~/src/features/handover/figures/FiguresScreen'

export default function FiguresScreenPage() {
  return <FiguresScreen />
}
