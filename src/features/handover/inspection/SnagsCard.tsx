import { Image, View } from '@tarojs/components'
import { Card } from '~/src/components/Card'
import { Tag } from '~/src/components/Tag'
import { stateOf } from '~/src/lib/offline/held'
import type { InspectionKit, SnagView } from '~/types/handover/inspection'
import { flatCopy as copy } from './inspection.copy'
import { snagIdOf, type HeldNoted } from './noted'
import { SnagLine } from './SnagLine'
import { useKeptPictures } from './useInspecting'

interface SnagsCardProps {
  readonly flat: InspectionKit
  readonly waiting: readonly HeldNoted[]
}

/** What was found in the flat, the latest first; what is only on this phone yet says so. */
export function SnagsCard({ flat: { unitId, snags }, waiting }: SnagsCardProps) {
  const heldAs = (snagId: string) => waiting.find(({ key }) => snagIdOf(unitId, key) === snagId)
  return (
    <Card title={copy.snags(snags.length)} flush={snags.length > 0}>
      {snags.length === 0 && <View className="t-second">{copy.noSnags}</View>}
      {[...snags].reverse().map(snag => (
        <SnagRow key={snag.snagId} snag={snag} held={heldAs(snag.snagId)} />
      ))}
    </Card>
  )
}

function SnagRow({ snag, held }: { snag: SnagView; held: HeldNoted | undefined }) {
  const kept = useKeptPictures(held?.photos.map(({ name }) => name) ?? [])
  const paths = Object.values(kept)
  const isRefused = held !== undefined && stateOf(held) === 'refused'
  const tag = held && <Tag label={isRefused ? copy.refused : copy.notSent} tone={isRefused ? 'bad' : 'warn'} />
  return (
    <SnagLine snag={snag} aside={tag}>
      {snag.responsible !== null && <View className="t-least">{copy.responsible(snag.responsible)}</View>}
      {paths.length > 0 && (
        <View className="inspect__thumbs">
          {paths.map(path => (
            <Image key={path} className="inspect__thumb" src={path} mode="aspectFill" />
          ))}
        </View>
      )}
      {held && <View className="t-least">{copy.photosKept(held.photos.length)}</View>}
      {!held && snag.photoUrls.length === 0 && <View className="t-least">{copy.photosSent}</View>}
    </SnagLine>
  )
}
