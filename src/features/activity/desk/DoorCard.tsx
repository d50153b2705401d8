import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { classNames } from '~/src/components/class-names'
import { Field } from '~/src/components/Field'
import { sayNo } from '~/src/lib/no'
import { platform } from '~/src/lib/platform'
import { useSubmit } from '~/src/lib/useSubmit'
import { sayClock } from '~/src/lib/when'
import type { ActivityContract } from '~/types/activity/activity.contract'
import type { OutputOf } from '~/types/kernel/contract'
import { activityClient } from '../activity.client'
import { activityRefusals } from '../activity.copy'
import { deskCopy as copy } from './activity.desk.copy'
import { WalkInSheet } from './WalkInSheet'
import './desk.scss'

interface DoorCardProps {
  readonly activityId: string
  readonly most: number
  readonly onDone: () => void
}

/** The entrance: scanned or typed, and answered so large that it is read over a shoulder. */
export function DoorCard({ activityId, most, onDone }: DoorCardProps) {
  const { submit, isBusy, refused } = useSubmit(activityClient.checkIn)
  const [code, setCode] = useState('')
  const [entered, setEntered] = useState<OutputOf<ActivityContract, 'checkIn'>>()
  const [isWalkIn, setWalkIn] = useState(false)
  const enter = async (said: string) => {
    setEntered(undefined)
    const done = await submit({ activityId, code: said })
    if (!done) return
    setEntered(done)
    setCode('')
    onDone()
  }
  const scan = async () => {
    const said = await platform.scanCode?.()
    if (said === undefined) return
    setCode(said)
    await enter(said)
  }
  return (
    <Card title={copy.door}>
      <View className="row">
        <View className="grow">
          <Field line value={code} hint={copy.doorHint} most={12} onChange={setCode} />
        </View>
        {platform.scanCode && <Button compact icon="camera" label={copy.scan} onClick={() => void scan()} />}
        <Button compact kind="primary" label={copy.checkIn} busy={isBusy} onClick={() => void enter(code)} />
      </View>
      {entered && <Entered entered={entered} />}
      {refused && <Callout tone="bad">{sayNo(refused, activityRefusals)}</Callout>}
      <Button icon="plus" label={copy.walkIn} onClick={() => setWalkIn(true)} />
      {isWalkIn && <WalkInSheet activityId={activityId} most={most} onDone={onDone} onClose={() => setWalkIn(false)} />}
    </Card>
  )
}

function Entered({ entered }: { readonly entered: OutputOf<ActivityContract, 'checkIn'> }) {
  const { unitName, persons, isAgain, checkedInAt } = entered
  return (
    <View className={classNames('door-result', isAgain && 'door-result--again')}>
      <View className="door-result__unit">{copy.in(unitName)}</View>
      <View className="t-heading">{isAgain ? copy.again(sayClock(checkedInAt)) : copy.inPersons(persons)}</View>
    </View>
  )
}
