import { Screen } from '~/src/components/Screen'

export function TalkingPointsDeskScreen() {
  return <Screen />
}
