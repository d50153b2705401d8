import { AnswersScreen } from '~/src/features/estate/AnswersScreen'

export default function AnswersScreenPage() {
  return <AnswersScreen />
}
