import { TalkingPointsDeskScreen } from '~/src/features/estate/desk/TalkingPointsDeskScreen'

export default function TalkingPointsDeskScreenPage() {
  return <TalkingPointsDeskScreen />
}
