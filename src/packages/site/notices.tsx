import { NoticesDeskScreen } from '~/src/features/handover/notice/desk/NoticesDeskScreen'

export default function NoticesDeskScreenPage() {
  return <NoticesDeskScreen />
}
