import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { ListRow } from '~/src/components/ListRow'
import { Sheet } from '~/src/components/Sheet'
import { Tag } from '~/src/components/Tag'
import { isDelivered, stateOf } from '~/src/lib/offline/held'
import { allowed, fullness } from '~/src/lib/offline/meter'
import { notedTitle, operationRefusals, queueCopy as copy } from './inspection.copy'
import type { HeldNoted } from './noted'
import { outbox, syncAll, usedOf, usePhone } from './phone'

interface QueueCardProps {
  readonly unitId: string
  readonly waiting: readonly HeldNoted[]
}

const nearlyFull = 0.8

/** What waits on this phone for the signal, and how full the phone is; a tap opens the list, each with its state. */
export function QueueCard({ unitId, waiting }: QueueCardProps) {
  const [isOpen, setOpen] = useState(false)
  const phone = usePhone()
  const refused = waiting.filter(({ refused: no }) => no !== null).length
  const used = usedOf(phone)
  const title = waiting.length === 0 ? copy.none : copy.waiting(waiting.length)
  const note = phone.isSending ? copy.sending : phone.isOnline ? copy.online : copy.offline
  return (
    <Card flush>
      <ListRow
        icon={waiting.length === 0 ? 'check' : 'refresh'}
        title={title}
        note={note}
        aside={refused > 0 ? <Tag label={copy.refused(refused)} tone="bad" /> : undefined}
        onClick={() => setOpen(true)}
      />
      {fullness(used) > nearlyFull && <Callout>{copy.nearlyFull}</Callout>}
      <Sheet
        title={copy.title}
        note={note}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        foot={<QueueFoot unitId={unitId} hasRefused={refused > 0} isSending={phone.isSending} />}
      >
        <Meter name={copy.pictures} used={used.pictures} of={allowed.pictures} />
        <Meter name={copy.texts} used={used.texts} of={allowed.texts} />
        {waiting.length > 0 && (
          <Card flush>
            {waiting.map(item => (
              <QueueRow key={item.key} item={item} />
            ))}
          </Card>
        )}
      </Sheet>
    </Card>
  )
}

function QueueFoot({ unitId, hasRefused, isSending }: { unitId: string; hasRefused: boolean; isSending: boolean }) {
  const again = () => void outbox.retry(unitId).then(syncAll)
  return hasRefused ? (
    <Button kind="primary" label={copy.again} busy={isSending} onClick={again} />
  ) : (
    <Button kind="primary" label={copy.now} busy={isSending} onClick={() => void syncAll()} />
  )
}

function QueueRow({ item }: { item: HeldNoted }) {
  const { key, body, photos, refused } = item
  const sent = photos.filter(isDelivered).length
  const why = refused && ((operationRefusals as Record<string, string>)[refused.code] ?? copy.notTaken)
  const note = why ?? (photos.length > 0 ? copy.photosOf(sent, photos.length) : undefined)
  const isRefused = stateOf(item) === 'refused'
  return (
    <View>
      <ListRow
        title={notedTitle(body)}
        {...(note !== undefined && { note })}
        aside={<Tag label={isRefused ? copy.itemRefused : copy.itemWaiting} tone={isRefused ? 'bad' : 'warn'} />}
      />
      {isRefused && (
        <View className="inspect__give-up">
          <Button kind="quiet" compact label={copy.giveUp} onClick={() => void outbox.giveUp(key)} />
        </View>
      )}
    </View>
  )
}

function Meter({ name, used, of }: { name: string; used: number; of: number }) {
  return (
    <View className="inspect__meter">
      <View className="inspect__meter-words">
        <View>{name}</View>
        <View className="t-second">{copy.meter(used, of)}</View>
      </View>
      <View className="inspect__meter-line">
        <View className="inspect__meter-used" style={{ width: `${Math.min(100, (100 * used) / of).toFixed(1)}%` }} />
      </View>
    </View>
  )
}
