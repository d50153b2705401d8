import { View } from '@tarojs/components'
import { Card } from '~/src/components/Card'
import { Icon, type IconName } from '~/src/components/Icon'
import './home.scss'

interface HomeTileProps {
  readonly icon: IconName
  readonly title: string
  readonly note: string
  readonly onClick: () => void
}

/** A door with its name and what happens behind it. */
export function HomeTile({ icon, title, note, onClick }: HomeTileProps) {
  return (
    <Card onClick={onClick}>
      <View className="home-tile">
        <View className="home-tile__mark">
          <Icon name={icon} />
        </View>
        <View className="grow">
          <View className="t-heading">{title}</View>
          <View className="t-second">{note}</View>
        </View>
        <View className="home-tile__chevron">
          <Icon name="chevron-right" size="small" />
        </View>
      </View>
    </Card>
  )
}
