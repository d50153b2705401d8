import { useMyPositions } from '~/src/features/account/positions.client'
import { Button } from '~/src/components/Button'
import { Card } from '~/src/components/Card'
import { Empty } from '~/src/components/Empty'
import { ListRow } from '~/src/components/ListRow'
import { Panes } from '~/src/components/Panes'
import { Screen } from '~/src/components/Screen'
import { Tag } from '~/src/components/Tag'
import { PagedCard } from '~/src/components/PagedCard'
import { useChosen } from '~/src/lib/chosen'
import { mayUse } from '~/src/lib/may-use'
import { usePaged, type Paged } from '~/src/lib/paging'
import { back, replaceWith } from '~/src/lib/paths'
import { sayRange } from '~/src/lib/when'
import type { ActivityCard } from '~/types/activity/activity'
import { activityContract, type ActivityContract } from '~/types/activity/activity.contract'
import type { OutputOf } from '~/types/kernel/contract'
import { activityClient } from '../activity.client'
import { activityStateWords, deskCopy as copy } from './activity.desk.copy'
import { ActivityWork } from './ActivityWork'
import { NewPlan } from './NewPlan'
import { stateTones } from './state-tones'

/** In the place of an activity's id: a new one is being planned. */
const newOne = 'new'

/** Open days at the desk: the list by day, and the one that is open (R4.4). */
export function ActivityDeskScreen() {
  const { chosen, choose, isWide } = useChosen('activityDesk')
  const list = usePaged('activities', after => activityClient.list(after === undefined ? {} : { after }))
  const planned = (id: string) => {
    void list.reload()
    if (isWide) choose(id)
    else void replaceWith('activityDesk', { id })
  }
  const leave = () => (isWide ? choose(undefined) : void back())
  const detail =
    chosen === undefined ? undefined : chosen === newOne ? (
      <NewPlan onDone={planned} onBack={leave} />
    ) : (
      <ActivityWork key={chosen} activityId={chosen} onChanged={() => void list.reload()} />
    )
  const nothing = (
    <Card>
      <Empty icon="calendar" title={copy.nothingTitle} note={copy.nothingNote} />
    </Card>
  )
  return (
    <Screen wide>
      <Panes list={<List list={list} chosen={chosen} choose={choose} />} detail={detail} nothing={nothing} />
    </Screen>
  )
}

interface ListProps {
  readonly list: Paged<OutputOf<ActivityContract, 'list'>>
  readonly chosen: string | undefined
  readonly choose: (id: string) => void
}

function List({ list, chosen, choose }: ListProps) {
  const positions = useMyPositions() ?? []
  return (
    <>
      {mayUse(activityContract.plan, positions) && (
        <Button icon="plus" label={copy.plan} onClick={() => choose(newOne)} />
      )}
      <PagedCard list={list} empty={{ icon: 'calendar', title: copy.emptyTitle, note: copy.emptyNote }}>
        {(row, now) => (
          <ListRow
            key={row.activityId}
            title={`${row.estateName} ${row.title}`}
            note={noteOf(row, now)}
            isOn={row.activityId === chosen}
            aside={<Tag label={activityStateWords[row.state]} tone={stateTones[row.state]} />}
            onClick={() => choose(row.activityId)}
          />
        )}
      </PagedCard>
    </>
  )
}

function noteOf({ state, from, to, capacity, placesLeft }: ActivityCard, now: number): string {
  const when = sayRange(from, to, now)
  return state === 'draft' ? copy.draftRow(when) : copy.row(when, capacity - placesLeft, capacity)
}
