import { Card } from '~/src/components/Card'
import { Empty } from '~/src/components/Empty'
import { Faces } from '~/src/components/Faces'
import { ListRow } from '~/src/components/ListRow'
import { Panes } from '~/src/components/Panes'
import { Screen } from '~/src/components/Screen'
import { useAsked } from '~/src/lib/asking'
import { useChosen } from '~/src/lib/chosen'
import { sayWhen } from '~/src/lib/when'
import type { ChecklistCard } from '~/types/handover/checklist'
import { handoverClient } from '../handover.client'
import { ChecklistEditor } from './ChecklistEditor'
import { checklistCopy as copy } from './checklist.screen.copy'

/** The lists by which flats are inspected (R5.6): a change is a new version, and inspections that have begun keep theirs. */
export function ChecklistsScreen() {
  const { chosen, choose } = useChosen('checklists')
  const [asked, reload] = useAsked('checklists', () => handoverClient.checklists({}))
  return (
    <Screen wide>
      <Faces asked={asked} onRetry={() => void reload()} cards={2}>
        {({ rows }, now) => {
          const open = rows.find(({ houseKey }) => houseKey === chosen)
          return (
            <Panes
              list={<Lists rows={rows} now={now} chosen={chosen} choose={choose} />}
              detail={open && <ChecklistEditor key={open.checklistId} list={open} onSaved={() => void reload()} />}
              nothing={
                <Card>
                  <Empty icon="grid" title={copy.choose} />
                </Card>
              }
            />
          )
        }}
      </Faces>
    </Screen>
  )
}

interface ListsProps {
  readonly rows: readonly ChecklistCard[]
  readonly now: number
  readonly chosen: string | undefined
  readonly choose: (houseKey: string) => void
}

function Lists({ rows, now, chosen, choose }: ListsProps) {
  return (
    <Card flush>
      {rows.map(({ houseKey, name, points, number, changed }) => (
        <ListRow
          key={houseKey}
          title={name}
          note={
            changed
              ? copy.row(points.length, number, sayWhen(changed.at, now), changed.byName)
              : copy.original(points.length)
          }
          isOn={houseKey === chosen}
          onClick={() => choose(houseKey)}
        />
      ))}
    </Card>
  )
}
