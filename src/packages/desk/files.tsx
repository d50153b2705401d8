import { FilesDeskScreen } from '~/src/features/archive/desk/FilesDeskScreen'

export default function FilesDeskScreenPage() {
  return <FilesDeskScreen />
}
