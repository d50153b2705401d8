import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { ListRow } from '~/src/components/ListRow'
import { Screen } from '~/src/components/Screen'
import { StickyFoot } from '~/src/components/StickyFoot'
import { Tag } from '~/src/components/Tag'
import { PagedCard } from '~/src/components/PagedCard'
import { usePaged } from '~/src/lib/paging'
import { open, useParameter } from '~/src/lib/paths'
import { sayWhen } from '~/src/lib/when'
import { questionCopy as copy } from './answers.copy'
import { AskSheet } from './AskSheet'
import { consultTag } from './consult-tag'
import { estateClient } from './estate.client'
import { QuestionDetail } from './QuestionDetail'
import './estate.scss'

/** One question with its answer, or all of mine and the way to ask (R3.4). */
export function QuestionScreen() {
  const id = useParameter('id')
  return id === undefined ? <MyQuestions /> : <QuestionDetail consultId={id} />
}

function MyQuestions() {
  const forEstate = useParameter('estateId')
  const [isAsking, setAsking] = useState(forEstate !== undefined)
  const paged = usePaged('questions', after => estateClient.myQuestions({ after }))
  const sent = (consultId: string) => {
    setAsking(false)
    void open('question', { id: consultId })
  }
  const foot = (
    <StickyFoot>
      <Button kind="primary" icon="pencil" label={copy.ask} onClick={() => setAsking(true)} />
    </StickyFoot>
  )
  return (
    <Screen foot={foot}>
      <PagedCard list={paged} empty={{ icon: 'message', title: copy.emptyTitle, note: copy.emptyNote }}>
        {(row, now) => (
          <ListRow
            key={row.consultId}
            title={row.words}
            note={`${copy.about(row.estateName, row.unitName)} · ${sayWhen(row.submittedAt, now)}`}
            aside={<Tag {...consultTag(row)} />}
            onClick={() => void open('question', { id: row.consultId })}
          />
        )}
      </PagedCard>
      {isAsking && <AskSheet estateId={forEstate} onClose={() => setAsking(false)} onSent={sent} />}
    </Screen>
  )
}
