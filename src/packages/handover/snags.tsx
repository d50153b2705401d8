import { SnagsScreen } from '~/src/features/handover/inspection/SnagsScreen'
import { useParameter } from '~/src/lib/paths'

export default function SnagsPage() {
  return <SnagsScreen unitId={useParameter('unitId') ?? ''} />
}
