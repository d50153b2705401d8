import { useState } from 'react'
import { Choice } from '~/src/components/Choice'
import { Faces } from '~/src/components/Faces'
import { Field } from '~/src/components/Field'
import { Asked } from '~/src/components/Asked'
import { FormSheet, useForm } from '~/src/components/FormSheet'
import { Several } from '~/src/components/Several'
import { useAsked } from '~/src/lib/asking'
import { handoverContract, type HandoverContract } from '~/types/handover/handover.contract'
import type { OutputOf } from '~/types/kernel/contract'
import { handoverClient } from '../handover.client'
import { batchCopy as copy } from './batch.copy'
import { planNo, planRefusals } from './plan-no.copy'
import type { SheetProps } from './sheets'

type Colleagues = OutputOf<HandoverContract, 'batchColleagues'>['rows']

/** Who is in the group, what each is there for, who leads (R5.1). */
export function GroupSheet(props: SheetProps) {
  const { batchId } = props.batch
  const [asked, reload] = useAsked(`colleagues:${batchId}`, () => handoverClient.batchColleagues({ batchId }))
  const ready = asked.state === 'ready' ? asked.data.rows : undefined
  if (ready) return <GroupForm {...props} colleagues={ready} />
  return (
    <FormSheet
      {...{ title: copy.groupTitle, note: copy.groupNote, send: copy.groupSend, isBusy: true, no: undefined }}
      onSend={() => undefined}
      onClose={props.onClose}
    >
      <Faces asked={asked} onRetry={() => void reload()} cards={1}>
        {() => null}
      </Faces>
    </FormSheet>
  )
}

function GroupForm({ batch, colleagues, onDone, onClose }: SheetProps & { readonly colleagues: Colleagues }) {
  const [tasks, setTasks] = useState<Readonly<Record<string, string>>>(
    Object.fromEntries(batch.team.map(({ staffId, task }) => [staffId, task])),
  )
  const [leadId, lead] = useState(batch.leadId ?? undefined)
  const { schema, send } = { schema: handoverContract.nameGroup.input, send: handoverClient.nameGroup }
  const form = useForm({ schema, send, words: planRefusals, done: copy.groupDone, onDone })
  const chosen = colleagues.filter(({ staffId }) => tasks[staffId] !== undefined)
  const choose = (ids: string[]) => setTasks(Object.fromEntries(ids.map(id => [id, tasks[id] ?? ''])))
  const members = chosen.map(({ staffId }) => ({ staffId, task: tasks[staffId] ?? '' }))
  const no = form.refused && planNo(form.refused)
  return (
    <FormSheet
      title={copy.groupTitle}
      note={copy.groupNote}
      send={copy.groupSend}
      isBusy={form.shown.isBusy}
      no={no ?? form.problem('members')}
      onSend={() => form.submit({ batchId: batch.batchId, leadId, members })}
      onClose={onClose}
    >
      <Asked label={copy.who}>
        <Several options={colleagues.map(optionOf)} chosen={chosen.map(({ staffId }) => staffId)} onChange={choose} />
      </Asked>
      {chosen.map(({ staffId, name }) => (
        <Field
          key={staffId}
          line
          label={copy.task(name)}
          hint={copy.taskHint}
          most={60}
          value={tasks[staffId] ?? ''}
          onChange={task => setTasks({ ...tasks, [staffId]: task })}
        />
      ))}
      {chosen.length > 0 && <Lead chosen={chosen} leadId={leadId} problem={form.problem('leadId')} onChange={lead} />}
    </FormSheet>
  )
}

const optionOf = ({ staffId, name }: Colleagues[number]) => ({ value: staffId, label: name })

interface LeadProps {
  readonly chosen: Colleagues
  readonly leadId: string | undefined
  readonly problem: string | undefined
  readonly onChange: (staffId: string) => void
}

function Lead({ chosen, leadId, problem, onChange }: LeadProps) {
  const options = chosen.map(({ staffId, name, isTrained }) => ({
    ...{ value: staffId, label: name },
    ...(!isTrained && { note: copy.notTrained }),
  }))
  return (
    <Asked label={copy.whoLeads} {...(problem !== undefined && { refusal: problem })}>
      <Choice options={options} value={leadId} columns={3} onChange={onChange} />
    </Asked>
  )
}
