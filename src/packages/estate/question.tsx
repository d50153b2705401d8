import { QuestionScreen } from '~/src/features/estate/QuestionScreen'

export default function QuestionScreenPage() {
  return <QuestionScreen />
}
