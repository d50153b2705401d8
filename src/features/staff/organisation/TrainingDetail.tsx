import { View } from '@tarojs/components'
import { useState } from 'react'
import type { OutputOf } from '~/types/kernel/contract'
import { dayOf } from '~/types/kernel/time'
import type { StaffContract } from '~/types/staff/staff.contract'
import { topicNames } from '~/types/staff/staff.copy'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { Faces } from '~/src/components/Faces'
import { Facts } from '~/src/components/Facts'
import { ListRow } from '~/src/components/ListRow'
import { Tag } from '~/src/components/Tag'
import { useAsked } from '~/src/lib/asking'
import { sayDay } from '~/src/lib/when'
import { staffClient } from '../staff.client'
import { trainingCopy as copy, trainingStateWords } from './training.copy'
import { CancelSheet, HoldSheet, RetakeSheet } from './TrainingSheets'

export type Training = OutputOf<StaffContract, 'training'>
type Person = Training['people'][number]
type Sheet = { readonly move: 'hold' | 'cancel' } | { readonly move: 'retake'; readonly person: Person }

/** One training: what, when, by whom; who came, how they did, and who has to try again. */
export function TrainingDetail({ trainingId, onMoved }: { readonly trainingId: string; readonly onMoved: () => void }) {
  const [asked, reload] = useAsked(trainingId, () => staffClient.training({ trainingId }))
  const [sheet, open] = useState<Sheet>()
  const ways = {
    onClose: () => open(undefined),
    onDone: () => {
      open(undefined)
      onMoved()
      void reload()
    },
  }
  return (
    <Faces asked={asked} onRetry={() => void reload()}>
      {(training, now) => (
        <>
          <WhatCard training={training} now={now} />
          <PeopleCard training={training} onRetake={person => open({ move: 'retake', person })} />
          <View className="column">
            {training.moves.includes('hold') && (
              <Button kind="primary" label={copy.hold} onClick={() => open({ move: 'hold' })} />
            )}
            {training.moves.includes('cancel') && (
              <Button kind="quiet" label={copy.cancel} onClick={() => open({ move: 'cancel' })} />
            )}
          </View>
          {sheet?.move === 'hold' && <HoldSheet training={training} {...ways} />}
          {sheet?.move === 'cancel' && <CancelSheet trainingId={trainingId} {...ways} />}
          {sheet?.move === 'retake' && <RetakeSheet training={training} person={sheet.person} {...ways} />}
        </>
      )}
    </Faces>
  )
}

function WhatCard({ training, now }: { readonly training: Training; readonly now: number }) {
  const { title, state, topic, day, place, trainer, passMark, cancelledBecause } = training
  const facts = [
    { name: copy.topic, value: topicNames[topic] },
    { name: copy.day, value: sayDay(day, dayOf(now)) },
    { name: copy.place, value: place },
    { name: copy.trainer, value: trainer },
    { name: copy.test, value: passMark === null ? copy.noTest : copy.mark(passMark) },
  ]
  return (
    <Card title={title} aside={<Tag {...trainingStateWords[state]} />}>
      {cancelledBecause !== null && <Callout>{copy.cancelledBecause(cancelledBecause)}</Callout>}
      <Facts facts={facts} />
    </Card>
  )
}

interface PeopleCardProps {
  readonly training: Training
  readonly onRetake: (person: Person) => void
}

function PeopleCard({ training: { people, moves, invited }, onRetake }: PeopleCardProps) {
  if (people.length === 0) return null
  const isMine = people.length < invited
  return (
    <Card title={isMine ? copy.mineOnly : copy.people} flush>
      {people.map(person => {
        const { staffId, name, result } = person
        const mayRetake = moves.includes('retake') && result?.isPassed === false
        return (
          <ListRow
            key={staffId}
            title={name}
            note={result ? copy.result(result.isPresent, result.score, result.retakes) : copy.notYet}
            aside={
              mayRetake ? <Button compact label={copy.retake} onClick={() => onRetake(person)} /> : resultTag(result)
            }
          />
        )
      })}
    </Card>
  )
}

function resultTag(result: Person['result']) {
  if (!result) return undefined
  return <Tag label={result.isPassed ? copy.passed : copy.failed} tone={result.isPassed ? 'ok' : 'warn'} />
}
