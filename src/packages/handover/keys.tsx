import { MyKeysScreen } from '~/src/features/handover/keys/MyKeysScreen'

export default function MyKeysScreenPage() {
  return <MyKeysScreen />
}
