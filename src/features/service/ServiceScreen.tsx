import { useReachBottom } from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Card } from '~/src/components/Card'
import { Empty } from '~/src/components/Empty'
import { Faces } from '~/src/components/Faces'
import { ListRow } from '~/src/components/ListRow'
import { More } from '~/src/components/More'
import { Screen } from '~/src/components/Screen'
import { Segmented } from '~/src/components/Segmented'
import { loadMe, useMe, useMyUnit, type Me, type MyUnit } from '~/src/features/account/me.client'
import { ticketClient } from '~/src/features/ticket/ticket.client'
import { usePaged } from '~/src/lib/paging'
import { open } from '~/src/lib/paths'
import { RepairRows } from './RepairRows'
import { serviceCopy as copy } from './my-repairs.copy'

/** The door to report, and all my repairs. */
export function ServiceScreen() {
  const asked = useMe()
  return (
    <Screen>
      <Faces asked={asked} onRetry={() => void loadMe()}>
        {me => <ServiceOf me={me} />}
      </Faces>
    </Screen>
  )
}

function ServiceOf({ me }: { readonly me: Me }) {
  const unit = useMyUnit(me.units)
  if (unit && me.units.some(each => each.handedOverOn !== null)) return <MyRepairs unit={unit} />
  return (
    <>
      <Card>
        {unit ? (
          <Empty icon="building" title={copy.buyerTitle} note={copy.buyerNote} />
        ) : (
          <Empty
            icon="building"
            title={copy.linkTitle}
            note={copy.linkNote}
            action={<Button compact kind="primary" label={copy.link} onClick={() => void open('link')} />}
          />
        )}
      </Card>
      <Ask estateId={unit?.estateId} unitId={unit?.unitId} />
    </>
  )
}

interface AskProps {
  readonly estateId: string | undefined
  readonly unitId: string | undefined
}

/** Whoever has a question rather than a fault, linked or not (R3.4). */
const Ask = ({ estateId, unitId }: AskProps) => (
  <Card flush>
    {unitId !== undefined && (
      <ListRow
        icon="calendar"
        title={copy.handover}
        note={copy.handoverNote}
        onClick={() => void open('handover', { unitId })}
      />
    )}
    <ListRow
      icon="about"
      title={copy.answers}
      note={copy.answersNote}
      onClick={() => void open('answers', { estateId })}
    />
    <ListRow icon="message" title={copy.questions} onClick={() => void open('question', { estateId })} />
    <ListRow icon="building" title={copy.estate} onClick={() => void open('estateAbout', { estateId })} />
  </Card>
)

const faces = [
  { value: 'open', label: copy.open },
  { value: 'all', label: copy.all },
] as const
type Face = (typeof faces)[number]['value']

/** Of all my flats: whoever looks for a repair does not remember which flat was chosen. */
function MyRepairs({ unit }: { readonly unit: MyUnit }) {
  const [face, setFace] = useState<Face>('open')
  const list = usePaged(face, after => ticketClient.mine({ openOnly: face === 'open', ...(after && { after }) }))
  useReachBottom(list.loadMore)
  return (
    <>
      <Button
        kind="primary"
        icon="wrench"
        label={copy.repair}
        onClick={() => void open('newRepair', { unitId: unit.unitId })}
      />
      <Ask estateId={unit.estateId} unitId={unit.unitId} />
      <Segmented options={faces} value={face} onChange={setFace} />
      <Faces asked={list.asked} onRetry={() => void list.reload()}>
        {(_first, now) =>
          list.rows.length > 0 ? (
            <>
              <RepairRows rows={list.rows} now={now} />
              <More hasMore={list.hasMore} more={list.more} onMore={list.loadMore} />
            </>
          ) : (
            <NoRepairs face={face} />
          )
        }
      </Faces>
    </>
  )
}

const NoRepairs = ({ face }: { readonly face: Face }) => (
  <Card>
    <Empty
      icon="wrench"
      title={face === 'open' ? copy.emptyOpen : copy.emptyAll}
      note={face === 'open' ? copy.emptyOpenNote : copy.emptyAllNote}
    />
  </Card>
)
