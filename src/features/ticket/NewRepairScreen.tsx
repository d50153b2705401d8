import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { Empty } from '~/src/components/Empty'
import { Faces } from '~/src/components/Faces'
import { Screen } from '~/src/components/Screen'
import { Steps } from '~/src/components/Steps'
import { StickyFoot } from '~/src/components/StickyFoot'
import { loadMe, useMe, useMyUnit, type Me } from '~/src/features/account/me.client'
import { sayNo } from '~/src/lib/no'
import { open, useParameter } from '~/src/lib/paths'
import { newRepairCopy as copy } from './new-repair.copy'
import { PartStep, RoomStep } from './PlaceSteps'
import { SendStep } from './SendStep'
import { Sent } from './Sent'
import { ticketRefusals } from './ticket.copy'
import { useNewRepair } from './useNewRepair'
import { WordsStep, type PlacedDraft } from './WordsStep'

/** Report a repair of my flat, in four light steps. */
export function NewRepairScreen() {
  const asked = useMe()
  if (asked.state === 'ready') return <NewRepairOf me={asked.data} />
  return (
    <Screen>
      <Faces asked={asked} onRetry={() => void loadMe()}>
        {() => null}
      </Faces>
    </Screen>
  )
}

function NewRepairOf({ me }: { readonly me: Me }) {
  const wanted = useParameter('unitId')
  const mine = useMyUnit(me.units)
  const unit = me.units.find(each => each.unitId === wanted) ?? mine
  if (unit && unit.handedOverOn !== null) return <Anew key={unit.unitId} unitId={unit.unitId} name={unit.name} />
  return (
    <Screen>
      <Card>
        {unit ? (
          <Empty icon="building" title={copy.notHandedOverTitle} note={copy.notHandedOverNote} />
        ) : (
          <Empty
            icon="building"
            title={copy.noUnitTitle}
            note={copy.noUnitNote}
            action={<Button compact kind="primary" label={copy.link} onClick={() => void open('link')} />}
          />
        )}
      </Card>
    </Screen>
  )
}

const wordsStep = 2
const sendStep = 3

interface UnitProps {
  readonly unitId: string
  readonly name: string
}

/** A draft thrown away leaves nothing behind: the form begins as if it had never been opened. */
function Anew(unit: UnitProps) {
  const [round, setRound] = useState(0)
  return <NewRepair key={round} {...unit} onAnew={() => setRound(round + 1)} />
}

function NewRepair({ unitId, name, onAnew }: UnitProps & { readonly onAnew: () => void }) {
  const form = useNewRepair(unitId)
  const [isTried, setTried] = useState(false)
  if (form.sent) return <Sent sent={form.sent.data} now={form.sent.now} reminders={form.reminders} />
  const { draft, change } = form
  const step = draft.room === undefined ? 0 : draft.part === undefined ? Math.min(draft.step, 1) : draft.step
  const go = (to: number) => change({ step: to })
  const next = () => {
    setTried(true)
    if (form.problems['words'] === undefined) go(sendStep)
  }
  return (
    <Screen
      foot={<Foot step={step} isBusy={form.isBusy} onBack={() => go(step - 1)} onNext={next} onSend={form.send} />}
    >
      {form.isKept ? <Kept onAnew={() => (form.forget(), onAnew())} /> : <View className="t-least">{name}</View>}
      <Steps names={copy.steps} current={step} />
      <StepOf form={form} step={step} isTried={isTried} />
      {step === sendStep && form.photos.isSending && <Callout tone="accent">{copy.photosOnWay}</Callout>}
      {step === sendStep && form.photos.hasFailed && <Callout>{copy.photosFailed}</Callout>}
      {form.refused && <Callout tone="bad">{sayNo(form.refused, ticketRefusals)}</Callout>}
    </Screen>
  )
}

const Kept = ({ onAnew }: { readonly onAnew: () => void }) => (
  <View className="row row--between">
    <View className="t-second grow">{copy.kept}</View>
    <Button compact kind="quiet" label={copy.startAnew} onClick={onAnew} />
  </View>
)

interface StepProps {
  readonly form: ReturnType<typeof useNewRepair>
  readonly step: number
  readonly isTried: boolean
}

function StepOf({ form, step, isTried }: StepProps) {
  const { draft, change, problems } = form
  if (step === 0 || draft.room === undefined)
    return <RoomStep room={draft.room} onChoose={room => change({ room, step: 1 })} />
  if (step === 1 || draft.part === undefined)
    return <PartStep room={draft.room} part={draft.part} onChoose={part => change({ part, step: wordsStep })} />
  const placed: PlacedDraft = { ...draft, room: draft.room, part: draft.part }
  if (step === wordsStep) {
    const refusal = isTried ? problems['words'] : undefined
    return <WordsStep draft={placed} photos={form.photos} refusal={refusal} onChange={change} />
  }
  const paths = form.photos.picker.photos.map(({ path }) => path)
  return (
    <SendStep draft={placed} cover={form.cover} photoPaths={paths} refusal={problems['convenient']} onChange={change} />
  )
}

interface FootProps {
  readonly step: number
  readonly isBusy: boolean
  readonly onBack: () => void
  readonly onNext: () => void
  readonly onSend: () => Promise<void>
}

function Foot({ step, isBusy, onBack, onNext, onSend }: FootProps) {
  if (step === 0) return null
  return (
    <StickyFoot note={step === sendStep ? copy.permission : undefined}>
      <Button label={copy.back} onClick={onBack} />
      {step === wordsStep && <Button kind="primary" label={copy.next} onClick={onNext} />}
      {step === sendStep && <Button kind="primary" label={copy.submit} busy={isBusy} onClick={() => void onSend()} />}
    </StickyFoot>
  )
}
