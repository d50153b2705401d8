import { Text, View } from '@tarojs/components'
import { Card } from '~/src/components/Card'
import { Icon } from '~/src/components/Icon'
import { pageTitle } from '~/src/lib/pages.copy'
import { open } from '~/src/lib/paths'
import type { Position } from '~/src/lib/may-use'
import { staffCopy as copy } from '../staff.copy'
import { doorsFor } from './doors'
import './Doors.scss'

interface DoorsProps {
  readonly positions: readonly Position[]
}

/** The other rooms of the desk, as tiles by group. */
export function Doors({ positions }: DoorsProps) {
  return (
    <>
      {doorsFor(positions).map(({ group, doors }) => (
        <Card key={group} title={copy.doorGroups[group]}>
          <View className="doors">
            {doors.map(({ page, icon }) => (
              <View key={page} className="doors__one" onClick={() => void open(page)}>
                <View className="doors__mark">
                  <Icon name={icon} />
                </View>
                <Text className="doors__name">{pageTitle[page]}</Text>
              </View>
            ))}
          </View>
        </Card>
      ))}
    </>
  )
}

/** The same at a desk, under the faces of the queue. */
export function SideDoors({ positions }: DoorsProps) {
  return (
    <View className="side-doors">
      {doorsFor(positions).map(({ group, doors }) => (
        <View key={group}>
          <View className="side-doors__group">{copy.doorGroups[group]}</View>
          {doors.map(({ page, icon }) => (
            <View key={page} className="side-doors__one" onClick={() => void open(page)}>
              <Icon name={icon} size="small" />
              <Text>{pageTitle[page]}</Text>
            </View>
          ))}
        </View>
      ))}
    </View>
  )
}
