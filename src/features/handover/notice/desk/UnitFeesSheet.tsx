import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Field } from '~/src/components/Field'
import { Sheet } from '~/src/components/Sheet'
import { toast } from '~/src/components/toast'
import { problemsOf } from '~/src/lib/no'
import { useSubmit } from '~/src/lib/useSubmit'
import { handoverContract } from '~/types/handover/handover.contract'
import type { NoticeUnit } from '~/types/handover/notice.views'
import { handoverClient } from '../../handover.client'
import { sayNoticeNo } from '../say'
import { allOf, draftOfFee, emptyFee, feeOf, type FeeDraft } from './fee-fields'
import { nextKey } from './FeeRulesPane'
import { feesCopy as copy } from './notice.desk.copy'
import './desk.scss'

export interface UnitSheetProps {
  readonly unit: NoticeUnit
  readonly onClose: () => void
  readonly onDone: () => void
}

/** One flat's fees: set until its letter has left, corrected with a reason after it (R5.11). */
export function UnitFeesSheet({ unit, onClose, onDone }: UnitSheetProps) {
  const isCorrection = unit.notice.sentAt !== null
  const set = useSubmit(handoverClient.setUnitFees)
  const correct = useSubmit(handoverClient.correctFees)
  const [drafts, setDrafts] = useState<readonly FeeDraft[]>(() => unit.fees.map(draftOfFee))
  const [words, setWords] = useState('')
  const [isWrong, setWrong] = useState(false)
  const change = (next: FeeDraft) => setDrafts(drafts.map(each => (each.key === next.key ? next : each)))
  const send = async () => {
    const fees = allOf(drafts, feeOf)
    const byHand = { is: 'byHand' as const, unitId: unit.unitId, fees: fees ?? [] }
    const correction = { unitId: unit.unitId, version: unit.version, fees: fees ?? [], words }
    const found = isCorrection
      ? problemsOf(handoverContract.correctFees.input, correction)
      : problemsOf(handoverContract.setUnitFees.input, byHand)
    const isWhole = fees !== undefined && Object.keys(found).length === 0
    setWrong(!isWhole)
    if (!isWhole || !(isCorrection ? await correct.submit(correction) : await set.submit(byHand))) return
    toast(isCorrection ? copy.corrected : copy.unitSaved)
    onDone()
  }
  const refused = isCorrection ? correct.refused : set.refused
  const isBusy = set.isBusy || correct.isBusy
  const label = isCorrection ? copy.correctSend : copy.save
  const said = isCorrection
    ? { title: copy.correctTitle, note: copy.correctNote }
    : { title: copy.unitTitle, note: copy.unitNote }
  const foot = <Button kind="primary" label={label} busy={isBusy} onClick={() => void send()} />
  return (
    <Sheet {...said} isOpen onClose={onClose} foot={foot}>
      {drafts.map(draft => (
        <FeeFields
          key={draft.key}
          draft={draft}
          onChange={change}
          onRemove={() => setDrafts(drafts.filter(({ key }) => key !== draft.key))}
        />
      ))}
      <Button icon="plus" label={copy.add} onClick={() => setDrafts([...drafts, emptyFee(nextKey(drafts))])} />
      {isCorrection && <Field label={copy.why} hint={copy.whyHint} value={words} most={200} onChange={setWords} />}
      {isWrong && <Callout tone="bad">{copy.fill}</Callout>}
      {refused && <Callout tone="bad">{sayNoticeNo(refused)}</Callout>}
    </Sheet>
  )
}

interface FeeFieldsProps {
  readonly draft: FeeDraft
  readonly onChange: (draft: FeeDraft) => void
  readonly onRemove: () => void
}

function FeeFields({ draft, onChange, onRemove }: FeeFieldsProps) {
  const { item, basis, yuan, payee, isPaid } = draft
  const set = (part: Partial<FeeDraft>) => onChange({ ...draft, ...part })
  if (isPaid)
    return (
      <View className="fee-edit">
        <View className="row row--between">
          <View className="t-strong">{item}</View>
          <View className="t-second">{yuan}</View>
        </View>
      </View>
    )
  return (
    <View className="fee-edit">
      <View className="fee-edit__pair">
        <Field line label={copy.item} hint={copy.itemHint} value={item} most={30} onChange={to => set({ item: to })} />
        <Field line label={copy.amount} value={yuan} most={12} onChange={to => set({ yuan: to })} />
      </View>
      <Field
        line
        label={copy.basis}
        hint={copy.basisHint}
        value={basis}
        most={80}
        onChange={to => set({ basis: to })}
      />
      <Field
        line
        label={copy.payee}
        hint={copy.payeeHint}
        value={payee}
        most={40}
        onChange={to => set({ payee: to })}
      />
      <Button kind="quiet" label={copy.remove} onClick={onRemove} />
    </View>
  )
}
