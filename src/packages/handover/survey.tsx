import { SurveyScreen } from '~/src/features/handover/keys/SurveyScreen'

export default function SurveyScreenPage() {
  return <SurveyScreen />
}
