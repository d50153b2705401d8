import { GalleryScreen } from '~/src/features/gallery/GalleryScreen'

export default function GalleryScreenPage() {
  return <GalleryScreen />
}
