import { useState } from 'react'
import { archiveContract } from '~/types/archive/archive.contract'
import type { UnitFileView } from '~/types/archive/files.views'
import { archiveClient } from '../archive.client'
import { DayField, FormSheet, useForm } from './form'
import { unitSheetCopy as copy } from './unit.copy'

interface PlanHandoverSheetProps {
  readonly unit: Pick<UnitFileView, 'estateId' | 'building' | 'plannedHandoverOn'>
  readonly onDone: () => void
  readonly onClose: () => void
}

/** When the company plans to hand this building over (R2.1). */
export function PlanHandoverSheet({ unit, onDone, onClose }: PlanHandoverSheetProps) {
  const { estateId, building, plannedHandoverOn } = unit
  const [plannedOn, plan] = useState<string>(plannedHandoverOn ?? '')
  const form = useForm({
    schema: archiveContract.planHandover.input,
    send: archiveClient.planHandover,
    done: copy.planDone,
    onDone,
  })
  return (
    <FormSheet
      {...{ title: copy.planTitle(building), note: copy.planNote, form, onClose }}
      onSend={() => form.go({ estateId, building, plannedOn })}
    >
      <DayField form={form} name="plannedOn" label={copy.plannedOn} value={plannedOn} onChange={plan} />
    </FormSheet>
  )
}
