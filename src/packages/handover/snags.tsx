import { OfMyUnit } from '~/src/features/account/my-unit.client'
import { SnagsScreen } from '~/src/features/handover/inspection/SnagsScreen'
import { useParameter } from '~/src/lib/paths'

export default function SnagsPage() {
  return <OfMyUnit wanted={useParameter('unitId')}>{unitId => <SnagsScreen unitId={unitId} />}</OfMyUnit>
}
