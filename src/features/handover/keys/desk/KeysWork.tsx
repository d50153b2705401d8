import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { Faces } from '~/src/components/Faces'
import { Steps } from '~/src/components/Steps'
import { Tag } from '~/src/components/Tag'
import { useMyPositions } from '~/src/features/account/positions.client'
import { useAsked } from '~/src/lib/asking'
import { mayUse } from '~/src/lib/may-use'
import { handoverContract, type HandoverContract } from '~/types/handover/handover.contract'
import { keysStages } from '~/types/handover/keys'
import type { OutputOf } from '~/types/kernel/contract'
import { handoverClient } from '../../handover.client'
import { KeysFacts } from '../KeysFacts'
import { DeemCard } from './DeemCard'
import { HandOutCard } from './HandOutCard'
import { keysDeskCopy as copy, unitStateWords } from './keys.desk.copy'
import { PrepareForm } from './PrepareForm'

export type KeysDesk = OutputOf<HandoverContract, 'keysOf'>

interface KeysWorkProps {
  readonly unitId: string
  /** Something changed that the list shows, too. */
  readonly onChanged: () => void
}

/** The keys of one flat, in their one order: prepared, signed for, handed out. */
export function KeysWork({ unitId, onChanged }: KeysWorkProps) {
  const [asked, reload] = useAsked(`keysOf:${unitId}`, () => handoverClient.keysOf({ unitId }))
  const done = () => {
    void reload()
    onChanged()
  }
  return (
    <Faces asked={asked} onRetry={() => void reload()} cards={3}>
      {(desk, now) => <Work desk={desk} now={now} onDone={done} />}
    </Faces>
  )
}

export interface WorkProps {
  readonly desk: KeysDesk
  readonly now: number
  readonly onDone: () => void
}

export function Work({ desk, now, onDone }: WorkProps) {
  const positions = useMyPositions() ?? []
  const mayWork = mayUse(handoverContract.prepareKeys, positions)
  const isOnTheWay = desk.state !== 'handedOver' && desk.state !== 'withdrawn' && desk.state !== 'listed'
  return (
    <>
      <HeadCard desk={desk} now={now} />
      {isOnTheWay && <StageOf desk={desk} now={now} mayWork={mayWork} onDone={onDone} />}
      {!isOnTheWay && desk.keys && <KeysFacts keys={desk.keys} now={now} />}
      {mayUse(handoverContract.deemHandedOver, positions) && <DeemCard desk={desk} now={now} onDone={onDone} />}
    </>
  )
}

function HeadCard({ desk, now }: Omit<WorkProps, 'onDone'>) {
  const { unitName, state, stage, openSnags, completionAcceptedOn, handedOverOn, deemed, answer } = desk
  return (
    <Card>
      <View className="row row--between row--wrap">
        <View className="t-heading">{unitName}</View>
        <Tag label={unitStateWords[state]} tone={state === 'handedOver' ? 'ok' : 'accent'} />
      </View>
      {stage !== 'handedOut' && <Steps names={copy.steps} current={keysStages.indexOf(stage)} />}
      {handedOverOn !== null && <View className="t-second">{copy.doneOn(handedOverOn, now)}</View>}
      {deemed && (
        <View className="t-second">{`${deemed.reason}（${copy.deemedBy(deemed.byName, deemed.at, now)}）`}</View>
      )}
      <View className="t-second">{copy.openSnags(openSnags)}</View>
      {answer && <View className="t-second">{copy.answer(answer.stars, answer.isSettled, answer.words)}</View>}
      <View className="t-least">{copy.order}</View>
      {completionAcceptedOn === null && <Callout tone="bad">{copy.completionMissing}</Callout>}
    </Card>
  )
}

function StageOf({ desk, now, mayWork, onDone }: WorkProps & { readonly mayWork: boolean }) {
  const [isChanging, setChanging] = useState(false)
  const { stage, keys, state } = desk
  const isTheirTurn = state === 'takenOver' || state === 'deemed'
  const saved = () => {
    setChanging(false)
    onDone()
  }
  if (mayWork && (stage === 'toPrepare' || isChanging)) {
    return (
      <>
        {!isTheirTurn && <Callout tone="accent">{copy.notTakenOver}</Callout>}
        <PrepareForm desk={desk} isTheirTurn={isTheirTurn} onDone={saved} />
      </>
    )
  }
  if (!keys) return null
  return (
    <>
      <KeysFacts keys={keys} now={now} />
      {mayWork && stage === 'toHandOut' && <HandOutCard desk={desk} onDone={onDone} />}
      {mayWork && stage === 'toSign' && (
        <Card>
          <Callout tone="accent">{isTheirTurn ? copy.waits : copy.notTakenOver}</Callout>
          <Button kind="primary" icon="refresh" label={copy.refresh} onClick={onDone} />
          <Button label={copy.change} onClick={() => setChanging(true)} />
        </Card>
      )}
    </>
  )
}
