import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { Field } from '~/src/components/Field'
import { More } from '~/src/components/More'
import { toast } from '~/src/components/toast'
import { postingColumnNames } from '~/types/handover/posting-columns.copy'
import type { PostingsCheck } from '~/types/handover/postings'
import { postingFaultWords, postingsCopy as copy, unitCopy } from './notice.desk.copy'
import { usePostings } from './use-postings'
import './desk.scss'

interface PostingsPaneProps {
  readonly batchId: string
  readonly onChanged: () => void
}

/** The courier's spreadsheet (R5.3): read, checked row by row, written whole or not at all. */
export function PostingsPane({ batchId, onChanged }: PostingsPaneProps) {
  const [carrier, setCarrier] = useState(unitCopy.carriers[0] ?? '')
  const sheet = usePostings(batchId, carrier)
  const { inHand } = sheet
  const record = async () => {
    if (!(await sheet.record())) return
    toast(copy.recorded)
    onChanged()
  }
  return (
    <>
      <Card title={copy.title}>
        <View className="t-second">{copy.note}</View>
        <Field line label={copy.carrier} value={carrier} most={20} onChange={setCarrier} />
        {sheet.no !== undefined && <Callout tone="bad">{sheet.no}</Callout>}
        <Button
          kind={inHand ? 'outline' : 'primary'}
          icon="file"
          label={inHand ? copy.again : copy.choose}
          busy={sheet.isBusy}
          onClick={() => void sheet.choose()}
        />
      </Card>
      {inHand && (
        <Card title={inHand.name}>
          <View>{copy.verdict(inHand.check.rowCount, inHand.check.fresh, inHand.check.same)}</View>
          {inHand.check.faults.length > 0 ? (
            <Faults check={inHand.check} onDrop={() => void sheet.dropFaulty()} />
          ) : inHand.check.fresh === 0 ? (
            <Callout tone="accent">{copy.nothing}</Callout>
          ) : (
            <Button
              kind="primary"
              label={copy.record(inHand.check.fresh)}
              busy={sheet.isBusy}
              onClick={() => void record()}
            />
          )}
        </Card>
      )}
    </>
  )
}

const faultsPerPage = 20

function Faults({ check, onDrop }: { readonly check: PostingsCheck; readonly onDrop: () => void }) {
  const { faults, rowCount } = check
  const [shown, show] = useState(faultsPerPage)
  const left = rowCount - new Set(faults.map(({ line }) => line)).size
  return (
    <>
      <Callout tone="bad">{copy.faults(faults.length)}</Callout>
      {faults.slice(0, shown).map(({ line, column, code, params }) => (
        <View key={`${line}:${column}:${code}`} className="posting-fault">
          <View className="t-strong">{`${copy.line(line)} · ${postingColumnNames[column][0]}`}</View>
          <View>{postingFaultWords[code](params)}</View>
        </View>
      ))}
      {faults.length > shown && <More hasMore more="idle" onMore={() => show(shown + faultsPerPage)} />}
      {left > 0 && <Button label={copy.withoutFaulty(left)} onClick={onDrop} />}
    </>
  )
}
