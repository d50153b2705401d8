import { View } from '@tarojs/components'
import { useState } from 'react'
import type { OutputOf } from '~/types/kernel/contract'
import { dayOf } from '~/types/kernel/time'
import { staffContract, type StaffContract } from '~/types/staff/staff.contract'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { Faces } from '~/src/components/Faces'
import { Facts } from '~/src/components/Facts'
import { Photos } from '~/src/components/Photos'
import { Tag } from '~/src/components/Tag'
import { useAsked } from '~/src/lib/asking'
import { sayDate, sayDeadline, sayWhen } from '~/src/lib/when'
import { staffClient } from '../staff.client'
import { FormField } from '~/src/components/FormField'
import { FormSheet, useForm } from '~/src/components/FormSheet'
import { recognitionCopy as copy, recognitionRefusals, recognitionStateWords } from './recognition.copy'
import './organisation.scss'

type Recognition = OutputOf<StaffContract, 'recognition'>
type Move = 'speak' | 'approve' | 'dismiss'
interface DetailProps {
  readonly recognitionId: string
  readonly onMoved: () => void
}

/** Evidence, the person's own words, the decision. */
export function RecognitionDetail({ recognitionId, onMoved }: DetailProps) {
  const [asked, reload] = useAsked(recognitionId, () => staffClient.recognition({ recognitionId }))
  const [move, open] = useState<Move>()
  const done = () => {
    open(undefined)
    onMoved()
    void reload()
  }
  return (
    <Faces asked={asked} onRetry={() => void reload()}>
      {(recognition, now) => (
        <>
          <EvidenceCard recognition={recognition} now={now} />
          <HeardCard recognition={recognition} now={now} />
          <View className="column">
            {(['speak', 'approve', 'dismiss'] as const)
              .filter(each => recognition.moves.includes(each))
              .map(each => (
                <Button
                  key={each}
                  kind={each === 'dismiss' ? 'quiet' : 'primary'}
                  label={copy[each]}
                  onClick={() => open(each)}
                />
              ))}
          </View>
          {move && (
            <SaySheet
              key={move}
              recognitionId={recognitionId}
              move={move}
              onDone={done}
              onClose={() => open(undefined)}
            />
          )}
        </>
      )}
    </Faces>
  )
}

interface Shown {
  readonly recognition: Recognition
  readonly now: number
}

function EvidenceCard({ recognition, now }: Shown) {
  const { kind, about, isAboutMe, state, evidence, photos, photoUrls, improve, proposedBy, recordedAt } = recognition
  const { lapsesOn, isLapsed } = recognition
  const today = dayOf(now)
  const facts = [
    { name: copy.proposedBy, value: copy.decided(proposedBy, sayWhen(recordedAt, now)) },
    ...(improve === null ? [] : [{ name: copy.improve, value: improve }]),
    ...(lapsesOn === null
      ? []
      : [{ name: copy.kinds.warning, value: isLapsed ? copy.lapsed : copy.lapses(sayDate(lapsesOn, today)) }]),
  ]
  const urls = photos.flatMap(id => photoUrls[id] ?? [])
  return (
    <Card
      title={`${copy.kinds[kind]} · ${isAboutMe ? copy.aboutMe : about}`}
      aside={<Tag {...recognitionStateWords[state]} />}
    >
      <Callout tone="accent">{copy.onlyThree}</Callout>
      <View className="said">{evidence}</View>
      {urls.length > 0 && <Photos urls={urls} />}
      <Facts facts={facts} />
    </Card>
  )
}

function HeardCard({ recognition: { heard, hearingUntil, decision }, now }: Shown) {
  return (
    <>
      <Card title={copy.heard} aside={heard ? sayWhen(heard.at, now) : copy.hearing(sayDeadline(hearingUntil, now))}>
        {heard && <View className="said">{heard.words ?? copy.silent}</View>}
      </Card>
      {decision && (
        <Card title={copy.decision} aside={copy.decided(decision.by, sayWhen(decision.at, now))}>
          <View className="said">{decision.words}</View>
        </Card>
      )}
    </>
  )
}

interface SaySheetProps {
  readonly recognitionId: string
  readonly move: Move
  readonly onDone: () => void
  readonly onClose: () => void
}

function SaySheet({ recognitionId, move, onDone, onClose }: SaySheetProps) {
  const [words, setWords] = useState('')
  const done = move === 'speak' ? copy.spoken : copy.done
  const { schema, send } = { schema: staffContract[move].input, send: staffClient[move] }
  const form = useForm({ schema, send, words: recognitionRefusals, done, onDone })
  const isMine = move === 'speak'
  return (
    <FormSheet
      title={copy[move]}
      note={isMine ? copy.speakNote : undefined}
      send={copy[move]}
      {...form.shown}
      onSend={() => form.submit({ recognitionId, words })}
      onClose={onClose}
    >
      <FormField
        form={form}
        name="words"
        label={isMine ? copy.heard : copy.decideWords}
        most={isMine ? 500 : 300}
        value={words}
        onChange={setWords}
      />
    </FormSheet>
  )
}
