import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { classNames } from '~/src/components/class-names'
import { Field } from '~/src/components/Field'
import { Icon } from '~/src/components/Icon'
import { Sheet } from '~/src/components/Sheet'
import { toast } from '~/src/components/toast'
import { problemsOf } from '~/src/lib/no'
import { useSubmit } from '~/src/lib/useSubmit'
import { totalOf, type FeeView } from '~/types/handover/fees'
import { handoverContract } from '~/types/handover/handover.contract'
import { handoverClient } from '../../handover.client'
import { letterCopy } from '../notice.copy'
import { sayNoticeNo } from '../say'
import { feesCopy as copy, unitCopy } from './notice.desk.copy'
import type { UnitSheetProps } from './UnitFeesSheet'
import '../notice.scss'
import './desk.scss'

/** Which fees were paid, and under which receipt (R5.11). */
export function PaySheet({ unit, onClose, onDone }: UnitSheetProps) {
  const { submit, isBusy, refused } = useSubmit(handoverClient.recordPayment)
  const unpaid = unit.fees.filter(({ paid }) => paid === null)
  const [ticked, setTicked] = useState<readonly string[]>(unpaid.map(({ feeId }) => feeId))
  const [receiptNumber, setReceipt] = useState('')
  const [isWrong, setWrong] = useState(false)
  const toggle = (feeId: string) =>
    setTicked(ticked.includes(feeId) ? ticked.filter(each => each !== feeId) : [...ticked, feeId])
  const send = async () => {
    const said = { unitId: unit.unitId, feeIds: [...ticked], receiptNumber }
    const isWhole = Object.keys(problemsOf(handoverContract.recordPayment.input, said)).length === 0
    setWrong(!isWhole)
    if (!isWhole || !(await submit(said))) return
    toast(copy.paid)
    onDone()
  }
  const total = totalOf(unpaid.filter(({ feeId }) => ticked.includes(feeId)))
  const label = `${copy.paySend} ${letterCopy.yuan(total)}`
  const foot = <Button kind="primary" label={label} busy={isBusy} onClick={() => void send()} />
  return (
    <Sheet title={copy.payTitle} note={copy.payNote} isOpen onClose={onClose} foot={foot}>
      {unpaid.map(({ feeId, item, amountFen }) => (
        <View key={feeId} className="fee-tick" onClick={() => toggle(feeId)}>
          <View className={classNames('bring__box', ticked.includes(feeId) && 'bring__box--on')}>
            {ticked.includes(feeId) && <Icon name="check" size="small" />}
          </View>
          <View className="grow">{item}</View>
          <View className="fee__amount">{letterCopy.yuan(amountFen)}</View>
        </View>
      ))}
      <Field line label={copy.receipt} value={receiptNumber} most={40} onChange={setReceipt} />
      {isWrong && <Callout tone="bad">{copy.fill}</Callout>}
      {refused && <Callout tone="bad">{sayNoticeNo(refused)}</Callout>}
    </Sheet>
  )
}

/** Ticked by mistake: with a reason that the owner reads. */
export function TakeBackSheet({ unit, fee, onClose, onDone }: UnitSheetProps & { readonly fee: FeeView }) {
  const { submit, isBusy, refused } = useSubmit(handoverClient.takePaymentBack)
  const [words, setWords] = useState('')
  const [isWrong, setWrong] = useState(false)
  const send = async () => {
    const said = { unitId: unit.unitId, feeId: fee.feeId, words }
    const isWhole = Object.keys(problemsOf(handoverContract.takePaymentBack.input, said)).length === 0
    setWrong(!isWhole)
    if (!isWhole || !(await submit(said))) return
    toast(copy.takenBack)
    onDone()
  }
  const foot = <Button kind="danger" label={copy.takeBack} busy={isBusy} onClick={() => void send()} />
  const problem = isWrong ? { refusal: unitCopy.wordsNeeded } : {}
  return (
    <Sheet title={copy.takeBackTitle(fee.item)} note={copy.takeBackNote} isOpen onClose={onClose} foot={foot}>
      <Field label={copy.why} value={words} most={200} onChange={setWords} {...problem} />
      {refused && <Callout tone="bad">{sayNoticeNo(refused)}</Callout>}
    </Sheet>
  )
}
