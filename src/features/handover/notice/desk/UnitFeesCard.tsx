import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Card } from '~/src/components/Card'
import { ListRow } from '~/src/components/ListRow'
import { Tag } from '~/src/components/Tag'
import { toast } from '~/src/components/toast'
import { useMyPositions } from '~/src/features/account/positions.client'
import { mayUse } from '~/src/lib/may-use'
import { open } from '~/src/lib/paths'
import { useSubmit } from '~/src/lib/useSubmit'
import { sayWhen } from '~/src/lib/when'
import { totalOf, type FeeView } from '~/types/handover/fees'
import { handoverContract } from '~/types/handover/handover.contract'
import type { NoticeUnit } from '~/types/handover/notice.views'
import { handoverClient } from '../../handover.client'
import { letterCopy } from '../notice.copy'
import { sayNoticeNo } from '../say'
import { feesCopy, unitCopy as copy } from './notice.desk.copy'
import { PaySheet, TakeBackSheet } from './PaySheet'
import { UnitFeesSheet } from './UnitFeesSheet'
import { about } from '~/types/kernel/lists.copy'
import '../notice.scss'

interface UnitFeesCardProps {
  readonly unit: NoticeUnit
  readonly now: number
  readonly onChanged: () => void
}

type Asks = { what: 'edit' } | { what: 'pay' } | { what: 'takeBack'; fee: FeeView }

/** The fees of one flat: set or corrected, questioned, paid (R5.11). */
export function UnitFeesCard({ unit, now, onChanged }: UnitFeesCardProps) {
  const positions = useMyPositions() ?? []
  const [asks, setAsks] = useState<Asks>()
  const hasLeft = unit.notice.sentAt !== null
  const mayEdit = mayUse(handoverContract.setUnitFees, positions)
  const mayPay = mayUse(handoverContract.recordPayment, positions) && hasLeft && unit.fees.some(({ paid }) => !paid)
  const mayTakeBack = mayUse(handoverContract.takePaymentBack, positions)
  const sheet = {
    unit,
    onClose: () => setAsks(undefined),
    onDone: () => {
      setAsks(undefined)
      onChanged()
    },
  }
  return (
    <Card title={copy.fees} aside={letterCopy.yuan(totalOf(unit.fees))}>
      {!hasLeft && <View className="t-second">{unit.areFeesByHand ? copy.byHand : copy.byRules}</View>}
      {unit.fees.map(fee => (
        <FeeLine
          key={fee.feeId}
          fee={fee}
          now={now}
          {...(mayTakeBack && { onTakeBack: () => setAsks({ what: 'takeBack', fee }) })}
        />
      ))}
      {unit.corrections.map(({ at, words, byName }) => (
        <View key={at} className="t-second">
          {about(`${sayWhen(at, now)} ${copy.corrections}`, copy.correction(words, byName))}
        </View>
      ))}
      {mayPay && <Button label={copy.pay} onClick={() => setAsks({ what: 'pay' })} />}
      {mayEdit && <Button label={hasLeft ? copy.correct : copy.setFees} onClick={() => setAsks({ what: 'edit' })} />}
      {mayEdit && !hasLeft && unit.areFeesByHand && <ByRules unitId={unit.unitId} onDone={onChanged} />}
      {asks?.what === 'edit' && <UnitFeesSheet {...sheet} />}
      {asks?.what === 'pay' && <PaySheet {...sheet} />}
      {asks?.what === 'takeBack' && <TakeBackSheet {...sheet} fee={asks.fee} />}
    </Card>
  )
}

function ByRules({ unitId, onDone }: { readonly unitId: string; readonly onDone: () => void }) {
  const { submit, isBusy, refused } = useSubmit(handoverClient.setUnitFees)
  const restore = async () => {
    if (!(await submit({ is: 'byRules', unitId }))) return
    toast(feesCopy.restored)
    onDone()
  }
  return (
    <>
      <Button kind="quiet" label={copy.backToRules} busy={isBusy} onClick={() => void restore()} />
      {refused && <View className="t-second">{sayNoticeNo(refused)}</View>}
    </>
  )
}

interface FeeLineProps {
  readonly fee: FeeView
  readonly now: number
  readonly onTakeBack?: () => void
}

function FeeLine({ fee, now, onTakeBack }: FeeLineProps) {
  const { question, paid } = fee
  return (
    <View className="fee">
      <View className="row row--between">
        <View className="t-strong grow">{fee.item}</View>
        <View className="fee__amount">{letterCopy.yuan(fee.amountFen)}</View>
      </View>
      <View className="t-second">{`${fee.basis} · ${letterCopy.payee(fee.payee)}`}</View>
      {paid && (
        <View className="row row--wrap">
          <Tag label={letterCopy.paid} tone="ok" />
          <View className="t-second grow">
            {letterCopy.receipt(paid.receiptNumber, sayWhen(paid.at, now), paid.byName)}
          </View>
          {onTakeBack && <Button compact kind="quiet" label={feesCopy.takeBack} onClick={onTakeBack} />}
        </View>
      )}
      {question && (
        <View className="fee__question">
          <ListRow
            title={letterCopy.asked(question.number)}
            note={question.answer === null ? letterCopy.waiting : letterCopy.answer(question.answer)}
            aside={<Tag label={letterCopy.questioned} tone={question.answer === null ? 'warn' : 'quiet'} />}
            onClick={() => void open('consults', { id: question.consultId })}
          />
        </View>
      )}
    </View>
  )
}
