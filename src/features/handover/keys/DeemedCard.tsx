import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { Field } from '~/src/components/Field'
import { Sheet } from '~/src/components/Sheet'
import { toast } from '~/src/components/toast'
import { estateClient } from '~/src/features/estate/estate.client'
import { problemsOf, sayNo } from '~/src/lib/no'
import { open } from '~/src/lib/paths'
import { useSubmit } from '~/src/lib/useSubmit'
import { estateContract } from '~/types/estate/estate.contract'
import type { Journey } from '~/types/handover/journey'
import { journeyCopy as copy } from '../journey.copy'

interface DeemedCardProps {
  readonly journey: Journey
  readonly deemed: NonNullable<Journey['deemed']>
}

/** Why the flat counts as handed over, with the words of the law, what it does not take away, and how to object (law.md). */
export function DeemedCard({ journey, deemed }: DeemedCardProps) {
  const [isObjecting, setObjecting] = useState(false)
  return (
    <Card title={copy.deemedTitle} aside={deemed.on}>
      <View className="t-second">{copy.deemedWhy(deemed.reason)}</View>
      <View className="t-second">{copy.deemedLaw}</View>
      <Callout tone="accent">{copy.deemedRights}</Callout>
      <Button label={copy.object} onClick={() => setObjecting(true)} />
      {isObjecting && <ObjectSheet journey={journey} onClose={() => setObjecting(false)} />}
    </Card>
  )
}

interface ObjectSheetProps {
  readonly journey: Journey
  readonly onClose: () => void
}

/** An objection is a question to the desk about the flat: it has its clock, its answer, and its place in the file (R3.4). */
function ObjectSheet({ journey, onClose }: ObjectSheetProps) {
  const [words, setWords] = useState('')
  const [problem, setProblem] = useState<string>()
  const { submit, isBusy, refused } = useSubmit(estateClient.ask)
  const { estateId, unitId, unitName } = journey
  const send = async () => {
    const short = problemsOf(estateContract.ask.input, { estateId, unitId, words, photos: [] })['words']
    setProblem(short)
    if (short !== undefined) return
    const sent = await submit({ estateId, unitId, words: `${copy.objectLead(unitName)}${words}`, photos: [] })
    if (!sent) return
    toast(copy.objectSent)
    onClose()
    void open('question', { id: sent.consultId })
  }
  const foot = <Button kind="primary" label={copy.objectSend} busy={isBusy} onClick={() => void send()} />
  return (
    <Sheet title={copy.objectTitle} note={copy.objectNote} isOpen foot={foot} onClose={onClose}>
      <Field value={words} hint={copy.objectHint} most={400} refusal={problem} onChange={setWords} />
      {refused && <Callout tone="bad">{sayNo(refused)}</Callout>}
    </Sheet>
  )
}
