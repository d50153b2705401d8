import { StarsScreen } from '~/src/features/care/StarsScreen'

export default function StarsScreenPage() {
  return <StarsScreen />
}
