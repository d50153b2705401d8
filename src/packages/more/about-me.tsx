import { MyDataScreen } from '~/src/features/account/MyDataScreen'

export default function MyDataScreenPage() {
  return <MyDataScreen />
}
