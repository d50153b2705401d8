import { PapersScreen } from '~/src/features/paper/PapersScreen'

export default function PapersScreenPage() {
  return <PapersScreen />
}
