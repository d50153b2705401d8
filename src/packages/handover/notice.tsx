import { NoticeScreen } from '~/src/features/handover/notice/NoticeScreen'

export default function NoticeScreenPage() {
  return <NoticeScreen />
}
