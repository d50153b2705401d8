import { GalleryScreen } from '~/src/features/gallery/GalleryScreen'
import { staffPreviewGroups } from '~/src/features/staff/previews/staff-previews'

export default function StaffGalleryPage() {
  return <GalleryScreen groups={staffPreviewGroups} />
}
