import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Card } from '~/src/components/Card'
import { Choice } from '~/src/components/Choice'
import { Faces } from '~/src/components/Faces'
import { ListRow } from '~/src/components/ListRow'
import { More } from '~/src/components/More'
import { Tag } from '~/src/components/Tag'
import { Asked } from '~/src/components/Asked'
import { FormField } from '~/src/components/FormField'
import { FormSheet, useForm } from '~/src/components/FormSheet'
import { staffClient } from '../staff.client'
import { Several } from '~/src/components/Several'
import { useAsked } from '~/src/lib/asking'
import { usePaged } from '~/src/lib/paging'
import { contractorActions as contract } from '~/types/handover/contractors.actions'
import type { HandoverContract } from '~/types/handover/handover.contract'
import type { OutputOf } from '~/types/kernel/contract'
import { trades, type Trade } from '~/types/ticket/parts'
import { tradeNames } from '~/types/ticket/parts.copy'
import { handoverClient as client } from '~/src/features/handover/handover.client'
import { contractorRefusals, contractorsCopy as copy } from './contractors.copy'

type Row = OutputOf<HandoverContract, 'contractors'>['rows'][number]

/** The companies that rectifications are given to (product.md section 1). */
export function ContractorsCard() {
  const paged = usePaged('contractors', after => client.contractors(after === undefined ? {} : { after }))
  const [edited, edit] = useState<Row | 'new'>()
  const close = () => edit(undefined)
  const done = () => {
    close()
    void paged.reload()
  }
  return (
    <Faces asked={paged.asked} cards={1} onRetry={() => void paged.reload()}>
      {() => (
        <Card
          title={copy.title}
          aside={<Button kind="quiet" compact icon="plus" label={copy.add} onClick={() => edit('new')} />}
          flush
        >
          {paged.rows.length === 0 && <ListRow title={copy.empty} note={copy.note} icon="about" />}
          {paged.rows.map(row => (
            <ListRow
              key={row.contractorId}
              title={row.name}
              note={
                tradesOf(row)
                  .map(trade => tradeNames[trade])
                  .join(' · ') || copy.everything
              }
              aside={row.isActive ? undefined : <Tag label={copy.isOver} tone="quiet" />}
              onClick={() => edit(row)}
            />
          ))}
          <More hasMore={paged.hasMore} more={paged.more} onMore={paged.loadMore} />
          {edited === 'new' && <AddSheet onDone={done} onClose={close} />}
          {edited !== undefined && edited !== 'new' && <ChangeSheet row={edited} onDone={done} onClose={close} />}
        </Card>
      )}
    </Faces>
  )
}

const tradesOf = ({ components }: Row): Trade[] => trades.filter(trade => components.includes(trade))

interface Written {
  readonly name: string
  readonly components: readonly Trade[]
  readonly estateIds: readonly string[]
}
interface SheetProps {
  readonly onDone: () => void
  readonly onClose: () => void
}

function AddSheet({ onDone, onClose }: SheetProps) {
  const [written, write] = useState<Written>({ name: '', components: [], estateIds: [] })
  const sending = { schema: contract.addContractor.input, send: client.addContractor }
  const form = useForm({ ...sending, words: contractorRefusals, done: copy.saved, onDone })
  return (
    <FormSheet
      title={copy.add}
      note={copy.note}
      send={copy.save}
      {...form.shown}
      onSend={() => form.submit(written)}
      onClose={onClose}
    >
      <CompanyFields form={form} written={written} onChange={part => write(before => ({ ...before, ...part }))} />
    </FormSheet>
  )
}

function ChangeSheet({ row, onDone, onClose }: SheetProps & { readonly row: Row }) {
  const { contractorId, name, estateIds } = row
  const [written, write] = useState<Written>({ name, components: tradesOf(row), estateIds })
  const [state, turn] = useState<'active' | 'over'>(row.isActive ? 'active' : 'over')
  const sending = { schema: contract.changeContractor.input, send: client.changeContractor }
  const form = useForm({ ...sending, words: contractorRefusals, done: copy.saved, onDone })
  const send = () => form.submit({ contractorId, ...written, isActive: state === 'active' })
  return (
    <FormSheet title={name} send={copy.save} {...form.shown} onSend={send} onClose={onClose}>
      <CompanyFields form={form} written={written} onChange={part => write(before => ({ ...before, ...part }))} />
      <Asked label={copy.active}>
        <Choice
          options={[
            { value: 'active', label: copy.isActive },
            { value: 'over', label: copy.isOver },
          ]}
          value={state}
          columns={2}
          onChange={turn}
        />
      </Asked>
    </FormSheet>
  )
}

interface FieldsProps {
  readonly form: { readonly problem: (field: string) => string | undefined }
  readonly written: Written
  readonly onChange: (part: Partial<Written>) => void
}

function CompanyFields({ form, written, onChange }: FieldsProps) {
  const [asked] = useAsked('estates', () => staffClient.estates({}))
  const known = asked.state === 'ready' ? asked.data.rows : []
  return (
    <>
      <FormField
        form={form}
        name="name"
        label={copy.name}
        most={40}
        line
        value={written.name}
        onChange={name => onChange({ name })}
      />
      <Asked label={copy.trades}>
        <Several
          options={trades.map(value => ({ value, label: tradeNames[value] }))}
          chosen={written.components}
          onChange={components => onChange({ components })}
        />
      </Asked>
      {known.length > 0 && (
        <Asked label={copy.estates}>
          <Several
            options={known.map(({ estateId, name }) => ({ value: estateId, label: name }))}
            chosen={written.estateIds}
            onChange={estateIds => onChange({ estateIds })}
          />
        </Asked>
      )}
    </>
  )
}
