import { Bars } from '~/src/components/Bars'
import { Card } from '~/src/components/Card'
import type { HeatOfPlan } from '~/types/handover/figures'
import { figuresCopy as copy, roomName } from './figures.copy'
import type { Opened } from './FiguresScreen'

interface HeatCardProps {
  readonly heat: HeatOfPlan
  readonly onOpen: (opened: Opened) => void
}

/** Where in a house: by room. */
export const HeatCard = ({ heat, onOpen }: HeatCardProps) => (
  <Card title={copy.heat} aside={heat.houseType}>
    <Bars
      bars={heat.rooms.map(({ room, count }) => ({ key: room, label: roomName(room), count }))}
      onOpen={key => onOpen({ of: 'snags', figure: { what: 'bar', dimension: 'room', key } })}
    />
  </Card>
)
