import { PromisesDeskScreen } from '~/src/features/estate/desk/PromisesDeskScreen'

export default function PromisesDeskScreenPage() {
  return <PromisesDeskScreen />
}
