import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Choice } from '~/src/components/Choice'
import { Sheet } from '~/src/components/Sheet'
import { Asked } from '~/src/components/Asked'
import type { HandoverContract } from '~/types/handover/handover.contract'
import type { OutputOf } from '~/types/kernel/contract'
import { deskCopy as copy } from '../rectification.copy'

export interface Filter {
  readonly estateId?: string
  readonly building?: string
  readonly contractorId?: string
}
const anyOne = 'any'

interface FilterSheetProps {
  readonly known: OutputOf<HandoverContract, 'snagCounts'>
  readonly filter: Filter
  readonly onChoose: (filter: Filter) => void
  readonly onClose: () => void
}

/** By estate and its buildings, by contractor. */
export function FilterSheet({ known: { estates, contractors }, filter, onChoose, onClose }: FilterSheetProps) {
  const [written, write] = useState(filter)
  const estate =
    estates.find(({ estateId }) => estateId === written.estateId) ?? (estates.length === 1 ? estates[0] : undefined)
  const set = (name: keyof Filter, value: string) =>
    write(before => {
      const { [name]: _gone, ...rest } = before
      const kept = name === 'estateId' ? { ...rest, building: undefined } : rest
      const next = value === anyOne ? kept : { ...kept, [name]: value }
      return Object.fromEntries(Object.entries(next).filter(([, each]) => each !== undefined)) as Filter
    })
  const rows = [
    {
      name: 'estateId' as const,
      label: copy.estate,
      options: estates.map(({ estateId: value, name }) => ({ value, label: name })),
    },
    {
      name: 'building' as const,
      label: copy.building,
      options: (estate?.buildings ?? []).map(value => ({ value, label: value })),
    },
    {
      name: 'contractorId' as const,
      label: copy.contractor,
      options: contractors.map(({ contractorId: value, name }) => ({ value, label: name })),
    },
  ]
  return (
    <Sheet
      title={copy.filter}
      isOpen
      onClose={onClose}
      foot={<Button kind="primary" label={copy.apply} onClick={() => onChoose(written)} />}
    >
      {rows
        .filter(({ options }) => options.length > 0)
        .map(({ name, label, options }) => (
          <Asked key={name} label={label}>
            <Choice
              options={[{ value: anyOne, label: copy.any }, ...options]}
              value={written[name] ?? anyOne}
              columns={2}
              onChange={value => set(name, value)}
            />
          </Asked>
        ))}
    </Sheet>
  )
}
