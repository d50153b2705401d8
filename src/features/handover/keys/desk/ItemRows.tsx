import { View } from '@tarojs/components'
import { Button } from '~/src/components/Button'
import { Field } from '~/src/components/Field'
import type { ItemDraft } from './keys-draft'
import { keysDeskCopy as copy } from './keys.desk.copy'
import './desk.scss'

interface ItemRowsProps {
  readonly items: readonly ItemDraft[]
  readonly onChange: (items: readonly ItemDraft[]) => void
}

const mostItems = 12

/** What hangs on the ring, a line each: what it is and how many. An empty count leaves a line out. */
export function ItemRows({ items, onChange }: ItemRowsProps) {
  const change = (place: number, patch: Partial<ItemDraft>) =>
    onChange(items.map((item, index) => (index === place ? { ...item, ...patch } : item)))
  return (
    <>
      {items.map((item, place) => (
        <View key={place} className="key-line">
          <View className="grow">
            <Field line value={item.name} hint={copy.itemName} most={20} onChange={name => change(place, { name })} />
          </View>
          <View className="key-line__count">
            <Field
              line
              value={item.count}
              hint={copy.itemCount}
              most={2}
              onChange={count => change(place, { count: count.replace(/\D/g, '') })}
            />
          </View>
        </View>
      ))}
      {items.length < mostItems && (
        <Button
          compact
          kind="quiet"
          icon="plus"
          label={copy.addItem}
          onClick={() => onChange([...items, { name: '', count: '' }])}
        />
      )}
    </>
  )
}
