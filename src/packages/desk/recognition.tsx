import { RecognitionScreen } from '~/src/features/staff/organisation/RecognitionScreen'

export default function RecognitionScreenPage() {
  return <RecognitionScreen />
}
