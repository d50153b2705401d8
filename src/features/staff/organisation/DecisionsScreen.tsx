import { useState } from 'react'
import { dayOf } from '~/types/kernel/time'
import { staffContract } from '~/types/staff/staff.contract'
import { decisionKindNames } from '~/types/staff/staff.copy'
import { Button } from '~/src/components/Button'
import { Card } from '~/src/components/Card'
import { Empty } from '~/src/components/Empty'
import { Faces } from '~/src/components/Faces'
import { ListRow } from '~/src/components/ListRow'
import { Panes } from '~/src/components/Panes'
import { Screen } from '~/src/components/Screen'
import { Tag } from '~/src/components/Tag'
import { useMyPositions } from '~/src/features/account/positions.client'
import { useChosen } from '~/src/lib/chosen'
import { mayUse } from '~/src/lib/may-use'
import { usePaged } from '~/src/lib/paging'
import { sayDay } from '~/src/lib/when'
import { staffClient } from '../staff.client'
import { DecisionDetail } from './DecisionDetail'
import { decisionCopy as copy, decisionStateWords } from './decisions.copy'
import { MoreOf } from './MoreOf'
import { ProposeSheet } from './ProposeSheet'

/** What the committee has before it, and what it decided (R1.1). */
export function DecisionsScreen() {
  const positions = useMyPositions() ?? []
  const { chosen, choose } = useChosen('decisions')
  const paged = usePaged('decisions', after => staffClient.decisions({ after }))
  const [isProposing, propose] = useState(false)
  const reload = () => void paged.reload()
  const list = (
    <>
      {mayUse(staffContract.propose, positions) && (
        <Button icon="plus" label={copy.propose} onClick={() => propose(true)} />
      )}
      <Faces asked={paged.asked} onRetry={reload}>
        {(_data, now) =>
          paged.rows.length === 0 ? (
            <Empty title={copy.empty[0] ?? ''} note={copy.empty[1]} icon="pencil" />
          ) : (
            <Card flush>
              {paged.rows.map(row => (
                <ListRow
                  key={row.decisionId}
                  title={row.title}
                  note={`${decisionKindNames[row.kind]} · ${copy.by(row.proposedBy, sayDay(dayOf(row.proposedAt), dayOf(now)))}`}
                  aside={<Tag {...decisionStateWords[row.state]} />}
                  isOn={row.decisionId === chosen}
                  onClick={() => choose(row.decisionId)}
                />
              ))}
            </Card>
          )
        }
      </Faces>
      <MoreOf paged={paged} />
      {isProposing && (
        <ProposeSheet
          onDone={() => {
            propose(false)
            reload()
          }}
          onClose={() => propose(false)}
        />
      )}
    </>
  )
  return (
    <Screen wide>
      <Panes
        list={list}
        detail={chosen && <DecisionDetail key={chosen} decisionId={chosen} onMoved={reload} />}
        nothing={<Empty title={copy.nothing[0] ?? ''} note={copy.nothing[1]} icon="pencil" />}
      />
    </Screen>
  )
}
