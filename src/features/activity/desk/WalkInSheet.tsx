import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Choice } from '~/src/components/Choice'
import { Field } from '~/src/components/Field'
import { Sheet } from '~/src/components/Sheet'
import { sayNo } from '~/src/lib/no'
import { useSubmit } from '~/src/lib/useSubmit'
import { activityClient } from '../activity.client'
import { activityCopy, activityRefusals } from '../activity.copy'
import { deskCopy as copy } from './activity.desk.copy'

interface WalkInSheetProps {
  readonly activityId: string
  readonly most: number
  readonly onDone: () => void
  readonly onClose: () => void
}

/** Somebody on the phone or at the entrance without a code: found by the door, signed up by staff. */
export function WalkInSheet({ activityId, most, onDone, onClose }: WalkInSheetProps) {
  const { submit, isBusy, refused } = useSubmit(activityClient.signUp)
  const [unitId, setUnitId] = useState<string>()
  const [persons, setPersons] = useState('1')
  const [said, setSaid] = useState<string>()
  const send = async () => {
    if (unitId === undefined) return
    const done = await submit({ activityId, unitId, persons: Number(persons) })
    if (!done) return
    setSaid(done.state === 'waiting' ? copy.walkInWaits : copy.walkInDone(done.code))
    onDone()
  }
  const foot = unitId !== undefined && said === undefined && (
    <Button kind="primary" label={copy.walkInSend} busy={isBusy} onClick={() => void send()} />
  )
  const counts = Array.from({ length: most }, (_, index) => String(index + 1))
  return (
    <Sheet title={copy.walkIn} note={copy.walkInNote} isOpen foot={foot} onClose={onClose}>
      <FindUnit activityId={activityId} unitId={unitId} onChange={setUnitId} />
      {unitId !== undefined && (
        <>
          <View className="t-strong">{copy.howMany}</View>
          <Choice
            options={counts.map(value => ({ value, label: activityCopy.persons(Number(value)) }))}
            value={persons}
            columns={4}
            onChange={setPersons}
          />
        </>
      )}
      {said !== undefined && <Callout tone="accent">{said}</Callout>}
      {refused && <Callout tone="bad">{sayNo(refused, activityRefusals)}</Callout>}
    </Sheet>
  )
}

interface FindUnitProps {
  readonly activityId: string
  readonly unitId: string | undefined
  readonly onChange: (unitId: string | undefined) => void
}

/** Flats by what is written on the door; a single one is taken at once. */
function FindUnit({ activityId, unitId, onChange }: FindUnitProps) {
  const search = useSubmit((words: string) => activityClient.findUnits({ activityId, words }))
  const [words, setWords] = useState('')
  const [units, setUnits] = useState<readonly { unitId: string; name: string }[]>()
  const find = async () => {
    const found = await search.submit(words)
    if (!found) return
    setUnits(found.rows)
    onChange(found.rows.length === 1 ? found.rows[0]?.unitId : undefined)
  }
  return (
    <>
      <View className="row">
        <View className="grow">
          <Field line value={words} hint={copy.findHint} most={40} onChange={setWords} />
        </View>
        <Button compact label={copy.find} busy={search.isBusy} onClick={() => void find()} />
      </View>
      {units?.length === 0 && <View className="t-second">{copy.foundNone}</View>}
      {units && (
        <Choice
          options={units.map(unit => ({ value: unit.unitId, label: unit.name }))}
          value={unitId}
          columns={1}
          onChange={onChange}
        />
      )}
      {search.refused && <Callout tone="bad">{sayNo(search.refused, activityRefusals)}</Callout>}
    </>
  )
}
