import { PapersDeskScreen } from '~/src/features/paper/desk/PapersDeskScreen'

export default function PapersDeskScreenPage() {
  return <PapersDeskScreen />
}
