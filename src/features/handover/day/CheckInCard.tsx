import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { classNames } from '~/src/components/class-names'
import { Field } from '~/src/components/Field'
import { ListRow } from '~/src/components/ListRow'
import { Tag } from '~/src/components/Tag'
import { sayNo } from '~/src/lib/no'
import { platform } from '~/src/lib/platform'
import { useSubmit } from '~/src/lib/useSubmit'
import { sayClock } from '~/src/lib/when'
import type { HandoverContract } from '~/types/handover/handover.contract'
import type { OutputOf } from '~/types/kernel/contract'
import { handoverClient } from '../handover.client'
import { dayCopy as copy, dayRefusals } from './day.copy'
import './day.scss'

type CheckedIn = OutputOf<HandoverContract, 'checkIn'>
type Found = OutputOf<HandoverContract, 'findDoors'>['rows'][number]

/** Six letters and digits are a code; whatever else is typed is a door or a name. */
const looksLikeCode = (said: string): boolean => /^(hb:)?(?=.*[a-z])[a-z0-9]{6}$/i.test(said.trim())

interface CheckInCardProps {
  readonly batchId: string
  readonly onDone: () => void
}

/** The entrance (R5.5): a code scanned or typed, else the door or the name; answered so large that it is read over a shoulder. */
export function CheckInCard({ batchId, onDone }: CheckInCardProps) {
  const byCode = useSubmit(handoverClient.checkIn)
  const byDoor = useSubmit(handoverClient.checkInDoor)
  const search = useSubmit((words: string) => handoverClient.findDoors({ batchId, words }))
  const [said, say] = useState('')
  const [found, setFound] = useState<readonly Found[]>()
  const [entered, setEntered] = useState<CheckedIn>()
  const isIn = (done: CheckedIn | undefined) => {
    setEntered(done)
    if (!done) return
    say('')
    setFound(undefined)
    onDone()
  }
  const begin = async (words: string) => {
    setEntered(undefined)
    setFound(undefined)
    if (words.trim() === '') return
    if (looksLikeCode(words)) return isIn(await byCode.submit({ batchId, code: words }))
    setFound((await search.submit(words))?.rows)
  }
  const scan = async () => {
    const words = await platform.scanCode?.()
    if (words !== undefined) isIn(await byCode.submit({ batchId, code: words }))
  }
  const refused = byCode.refused ?? byDoor.refused ?? search.refused
  const isBusy = byCode.isBusy || byDoor.isBusy || search.isBusy
  return (
    <Card title={copy.checkIn}>
      <View className="row">
        <View className="grow">
          <Field line value={said} hint={copy.checkInHint} most={40} onChange={say} />
        </View>
        {platform.scanCode && <Button compact icon="camera" label={copy.scan} onClick={() => void scan()} />}
        <Button compact label={copy.checkIn} busy={isBusy} onClick={() => void begin(said)} />
      </View>
      {entered && <Entered entered={entered} />}
      {found?.length === 0 && <View className="t-second">{copy.foundNone}</View>}
      {found?.map(row => (
        <FoundRow
          key={row.unitId}
          row={row}
          onClick={() => void byDoor.submit({ batchId, unitId: row.unitId }).then(isIn)}
        />
      ))}
      {refused && <Callout tone="bad">{sayNo(refused, dayRefusals)}</Callout>}
    </Card>
  )
}

function FoundRow({ row, onClick }: { readonly row: Found; readonly onClick: () => void }) {
  const { door, slotFrom, isHere } = row
  return (
    <ListRow
      title={door}
      note={slotFrom === null ? copy.noSlot : copy.slot(sayClock(slotFrom))}
      aside={isHere ? <Tag label={copy.isHere} tone="ok" /> : undefined}
      onClick={onClick}
    />
  )
}

function Entered({ entered: { visit, isAgain } }: { readonly entered: CheckedIn }) {
  const { door, number, hasPlace, state } = visit
  const words =
    state === 'finished'
      ? copy.finishedToday(number)
      : isAgain
        ? copy.again(number)
        : hasPlace
          ? copy.in(number)
          : copy.inWithoutPlace(number)
  return (
    <View className={classNames('day-said', (isAgain || !hasPlace) && 'day-said--note')}>
      <View className="day-said__door">{door}</View>
      <View className="t-heading">{words}</View>
    </View>
  )
}
