import { AboutScreen } from '~/src/features/estate/AboutScreen'

export default function AboutScreenPage() {
  return <AboutScreen />
}
