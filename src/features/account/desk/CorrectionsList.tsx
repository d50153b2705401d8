import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { Empty } from '~/src/components/Empty'
import { Faces } from '~/src/components/Faces'
import { Field } from '~/src/components/Field'
import { More } from '~/src/components/More'
import { toast } from '~/src/components/toast'
import { sayNo } from '~/src/lib/no'
import { usePaged } from '~/src/lib/paging'
import { useSubmit } from '~/src/lib/useSubmit'
import { sayDate } from '~/src/lib/when'
import type { AccountContract } from '~/types/account/account.contract'
import type { OutputOf } from '~/types/kernel/contract'
import { dayOf } from '~/types/kernel/time'
import { accountClient } from '../account.client'
import { accountRefusals } from '../account.copy'
import { correctionsDeskCopy as copy } from './corrections.copy'

type Row = OutputOf<AccountContract, 'corrections'>['rows'][number]

/** Corrections that customers asked for and this desk decides, the oldest first (R2.6; PIPL 46). */
export function CorrectionsList() {
  const list = usePaged('corrections', after => accountClient.corrections(after === undefined ? {} : { after }))
  return (
    <Faces asked={list.asked} onRetry={() => void list.reload()} cards={1}>
      {(_first, now) =>
        list.rows.length === 0 ? (
          <Card>
            <Empty icon="pencil" title={copy.emptyTitle} note={copy.emptyNote} />
          </Card>
        ) : (
          <>
            {list.rows.map(row => (
              <CorrectionCard key={row.correctionId} row={row} now={now} onDecided={() => void list.reload()} />
            ))}
            <More hasMore={list.hasMore} more={list.more} onMore={list.loadMore} />
          </>
        )
      }
    </Faces>
  )
}

interface CorrectionCardProps {
  readonly row: Row
  readonly now: number
  readonly onDecided: () => void
}

function CorrectionCard({ row, now, onDecided }: CorrectionCardProps) {
  const { submit, isBusy, refused } = useSubmit(accountClient.decideCorrection)
  const [words, setWords] = useState('')
  const decide = async (decision: 'carryOut' | 'refuse') => {
    if (!(await submit({ correctionId: row.correctionId, decision, words }))) return
    toast(decision === 'carryOut' ? copy.done : copy.refused)
    onDecided()
  }
  return (
    <Card title={copy.line(row.personName, row.field)} aside={copy.due(sayDate(row.dueOn, dayOf(now)))}>
      <View className="t-strong">{copy.change(row.was, row.shown)}</View>
      <View className="t-second">{copy.why(row.words)}</View>
      <View className="t-least">{row.maskedPhone}</View>
      <Field label={copy.words} hint={copy.wordsHint} value={words} most={200} onChange={setWords} />
      {refused && <Callout tone="bad">{sayNo(refused, accountRefusals)}</Callout>}
      <View className="row">
        <Button label={copy.refuse} busy={isBusy} onClick={() => void decide('refuse')} />
        <Button kind="primary" label={copy.carryOut} busy={isBusy} onClick={() => void decide('carryOut')} />
      </View>
    </Card>
  )
}
