import { HomeScreen } from '~/src/features/home/HomeScreen'

export default function HomeScreenPage() {
  return <HomeScreen />
}
