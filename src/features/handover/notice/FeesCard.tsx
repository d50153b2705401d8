import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { Field } from '~/src/components/Field'
import { ListRow } from '~/src/components/ListRow'
import { Sheet } from '~/src/components/Sheet'
import { Tag } from '~/src/components/Tag'
import { toast } from '~/src/components/toast'
import { problemsOf } from '~/src/lib/no'
import { open } from '~/src/lib/paths'
import { useSubmit } from '~/src/lib/useSubmit'
import { sayWhen } from '~/src/lib/when'
import { totalOf, type FeeView } from '~/types/handover/fees'
import { handoverContract } from '~/types/handover/handover.contract'
import { handoverClient } from '../handover.client'
import { letterCopy as copy } from './notice.copy'
import { sayNoticeNo } from './say'
import './notice.scss'

interface FeesCardProps {
  readonly unitId: string
  readonly fees: readonly FeeView[]
  readonly now: number
  readonly onAsked: () => void
}

/** Itemised fees with their total (R5.11): each may be questioned; the answer and the receipt stand with it. */
export function FeesCard({ unitId, fees, now, onAsked }: FeesCardProps) {
  const [asks, setAsks] = useState<FeeView>()
  const asked = () => {
    setAsks(undefined)
    onAsked()
  }
  return (
    <Card title={copy.fees} aside={<View className="t-strong">{copy.yuan(totalOf(fees))}</View>}>
      {fees.length === 0 && <View className="t-second">{copy.feesNone}</View>}
      {fees.map(fee => (
        <FeeLine key={fee.feeId} fee={fee} now={now} onAsk={() => setAsks(fee)} />
      ))}
      {asks && <AskSheet unitId={unitId} fee={asks} onClose={() => setAsks(undefined)} onDone={asked} />}
    </Card>
  )
}

interface FeeLineProps {
  readonly fee: FeeView
  readonly now: number
  readonly onAsk: () => void
}

function FeeLine({ fee, now, onAsk }: FeeLineProps) {
  const { question, paid } = fee
  return (
    <View className="fee">
      <View className="row row--between">
        <View className="t-strong grow">{fee.item}</View>
        <View className="fee__amount">{copy.yuan(fee.amountFen)}</View>
      </View>
      <View className="t-second">{fee.basis}</View>
      <View className="t-second">{copy.payee(fee.payee)}</View>
      {paid && (
        <View className="row row--wrap">
          <Tag label={copy.paid} tone="ok" />
          <View className="t-second">{copy.receipt(paid.receiptNumber, sayWhen(paid.at, now), paid.byName)}</View>
        </View>
      )}
      {question && <Question question={question} />}
      {(question === null || !question.isOpen) && (
        <View className="fee__ask" onClick={onAsk}>
          {copy.ask}
        </View>
      )}
    </View>
  )
}

function Question({ question }: { readonly question: NonNullable<FeeView['question']> }) {
  const { consultId, number, answer } = question
  return (
    <View className="fee__question">
      <ListRow
        title={copy.asked(number)}
        note={answer === null ? copy.waiting : copy.answer(answer)}
        aside={<Tag label={copy.questioned} tone={answer === null ? 'warn' : 'quiet'} />}
        onClick={() => void open('question', { id: consultId })}
      />
    </View>
  )
}

interface AskSheetProps {
  readonly unitId: string
  readonly fee: FeeView
  readonly onClose: () => void
  readonly onDone: () => void
}

function AskSheet({ unitId, fee, onClose, onDone }: AskSheetProps) {
  const { submit, isBusy, refused } = useSubmit(handoverClient.askAboutFee)
  const [words, setWords] = useState('')
  const [problem, setProblem] = useState<string>()
  const send = async () => {
    const said = { unitId, feeId: fee.feeId, words }
    const found = problemsOf(handoverContract.askAboutFee.input, said)['words']
    setProblem(found)
    if (found !== undefined || !(await submit(said))) return
    toast(copy.askDone)
    onDone()
  }
  const foot = <Button kind="primary" label={copy.askSend} busy={isBusy} onClick={() => void send()} />
  return (
    <Sheet title={copy.askTitle(fee.item)} note={copy.askNote} isOpen onClose={onClose} foot={foot}>
      <Field
        value={words}
        hint={copy.askHint}
        most={500}
        onChange={setWords}
        {...(problem !== undefined && { refusal: problem })}
      />
      {refused && <Callout tone="bad">{sayNoticeNo(refused)}</Callout>}
    </Sheet>
  )
}
