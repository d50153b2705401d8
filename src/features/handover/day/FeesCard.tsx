import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { Facts } from '~/src/components/Facts'
import { Field } from '~/src/components/Field'
import { toast } from '~/src/components/toast'
import { sayNo } from '~/src/lib/no'
import { useSubmit } from '~/src/lib/useSubmit'
import type { VisitWork } from '~/types/handover/day'
import { handoverClient } from '../handover.client'
import { noticeRefusals } from '../notice/notice.copy'
import { dayCopy as copy } from './day.copy'

interface FeesCardProps {
  readonly work: VisitWork
  readonly onDone: () => void
}

const mostOfReceipt = 40

/** The fees of the flat (R5.11): what is open is taken under one receipt. */
export function FeesCard({ work: { fees, visit }, onDone }: FeesCardProps) {
  const { submit, isBusy, refused } = useSubmit(handoverClient.recordPayment)
  const [receiptNumber, write] = useState('')
  const open = fees.filter(fee => fee.receiptNumber === null)
  const take = async () => {
    const feeIds = open.map(({ feeId }) => feeId)
    if (!(await submit({ unitId: visit.unitId, feeIds, receiptNumber }))) return
    toast(copy.feesTaken)
    onDone()
  }
  const facts = fees.map(({ item, amountFen, receiptNumber: receipt }) => ({
    name: item,
    value: `${copy.yuan(amountFen)} · ${receipt === null ? copy.unpaid : copy.paid(receipt)}`,
  }))
  return (
    <Card title={copy.fees} aside={fees.length === 0 ? copy.noFees : undefined}>
      <Facts facts={facts} />
      {open.length > 0 && (
        <>
          <Field
            line
            label={copy.receipt}
            value={receiptNumber}
            hint={copy.receiptHint}
            most={mostOfReceipt}
            onChange={write}
          />
          <Button
            label={`${copy.takeFees} ${copy.yuan(open.reduce((sum, { amountFen }) => sum + amountFen, 0))}`}
            busy={isBusy}
            disabled={receiptNumber.trim() === ''}
            onClick={() => void take()}
          />
        </>
      )}
      {refused && <Callout tone="bad">{sayNo(refused, noticeRefusals)}</Callout>}
    </Card>
  )
}
