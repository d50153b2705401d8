import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { Choice } from '~/src/components/Choice'
import { Faces } from '~/src/components/Faces'
import { Field } from '~/src/components/Field'
import { toast } from '~/src/components/toast'
import { useAsked } from '~/src/lib/asking'
import { problemsOf } from '~/src/lib/no'
import { useSubmit } from '~/src/lib/useSubmit'
import { amountOf, type FeeAmount, type FeeRule } from '~/types/handover/fees'
import { handoverContract } from '~/types/handover/handover.contract'
import { handoverClient } from '../../handover.client'
import { sayNoticeNo } from '../say'
import { allOf, draftOfRule, emptyRule, ruleOf, yuanOf, type RuleDraft } from './fee-fields'
import { feesCopy as copy } from './notice.desk.copy'
import './desk.scss'

interface FeeRulesPaneProps {
  readonly batchId: string
  readonly onChanged: () => void
}

/** The fees of all flats of a batch that have no notice yet (R5.11). */
export function FeeRulesPane({ batchId, onChanged }: FeeRulesPaneProps) {
  const [asked, reload] = useAsked(`feeRules:${batchId}`, () => handoverClient.noticeBoard({ batchId }))
  return (
    <Faces asked={asked} onRetry={() => void reload()} cards={2}>
      {({ feeRules }) => <RulesForm batchId={batchId} rules={feeRules} onSaved={onChanged} />}
    </Faces>
  )
}

interface RulesFormProps {
  readonly batchId: string
  readonly rules: readonly FeeRule[]
  readonly onSaved: () => void
}

function RulesForm({ batchId, rules, onSaved }: RulesFormProps) {
  const { submit, isBusy, refused } = useSubmit(handoverClient.setFeeRules)
  const [drafts, setDrafts] = useState<readonly RuleDraft[]>(() => rules.map(draftOfRule))
  const [isWrong, setWrong] = useState(false)
  const change = (next: RuleDraft) => setDrafts(drafts.map(each => (each.key === next.key ? next : each)))
  const save = async () => {
    const typed = allOf(drafts, ruleOf)
    const said = { batchId, rules: typed ?? [] }
    const isWhole =
      typed !== undefined && Object.keys(problemsOf(handoverContract.setFeeRules.input, said)).length === 0
    setWrong(!isWhole)
    const saved = isWhole ? await submit(said) : undefined
    if (!saved) return
    toast(copy.saved(saved.unitCount))
    onSaved()
  }
  return (
    <Card title={copy.title}>
      <View className="t-second">{copy.note}</View>
      {drafts.length === 0 && <View className="t-second">{copy.none}</View>}
      {drafts.map(draft => (
        <RuleFields
          key={draft.key}
          draft={draft}
          onChange={change}
          onRemove={() => setDrafts(drafts.filter(({ key }) => key !== draft.key))}
        />
      ))}
      <Button icon="plus" label={copy.add} onClick={() => setDrafts([...drafts, emptyRule(nextKey(drafts))])} />
      {isWrong && <Callout tone="bad">{copy.fill}</Callout>}
      {refused && <Callout tone="bad">{sayNoticeNo(refused)}</Callout>}
      <Button kind="primary" label={copy.save} busy={isBusy} onClick={() => void save()} />
    </Card>
  )
}

/** A key that no line has had. */
export const nextKey = (drafts: readonly { key: string }[]): string =>
  `n${1 + Math.max(0, ...drafts.map(({ key }) => Number(key.slice(1)) || 0))}`

const kinds: readonly FeeAmount['by'][] = ['areaMonths', 'area', 'fixed']
const exampleArea = 100

interface RuleFieldsProps {
  readonly draft: RuleDraft
  readonly onChange: (draft: RuleDraft) => void
  readonly onRemove: () => void
}

function RuleFields({ draft, onChange, onRemove }: RuleFieldsProps) {
  const { item, payee, by, yuan, months } = draft
  const rule = ruleOf(draft)
  const set = (part: Partial<RuleDraft>) => onChange({ ...draft, ...part })
  return (
    <View className="fee-edit">
      <View className="fee-edit__pair">
        <Field line label={copy.item} hint={copy.itemHint} value={item} most={30} onChange={to => set({ item: to })} />
        <Field
          line
          label={copy.payee}
          hint={copy.payeeHint}
          value={payee}
          most={40}
          onChange={to => set({ payee: to })}
        />
      </View>
      <Choice
        options={kinds.map(value => ({ value, label: copy.kinds[value] }))}
        value={by}
        onChange={to => set({ by: to })}
      />
      <View className="fee-edit__pair">
        <Field
          line
          label={by === 'fixed' ? copy.amount : copy.price}
          value={yuan}
          most={12}
          onChange={to => set({ yuan: to })}
        />
        {by === 'areaMonths' && (
          <Field line label={copy.months} value={months} most={2} onChange={to => set({ months: to })} />
        )}
      </View>
      {rule && by !== 'fixed' && (
        <View className="t-second">{copy.example(yuanOf(amountOf(rule.amount, exampleArea)))}</View>
      )}
      <Button kind="quiet" label={copy.remove} onClick={onRemove} />
    </View>
  )
}
