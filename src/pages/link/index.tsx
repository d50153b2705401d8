import { LinkScreen } from '~/src/features/account/LinkScreen'

export default function LinkScreenPage() {
  return <LinkScreen />
}
