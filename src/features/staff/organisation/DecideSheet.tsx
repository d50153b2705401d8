import { useState } from 'react'
import { staffContract } from '~/types/staff/staff.contract'
import { useAsked } from '~/src/lib/asking'
import { Asked } from '~/src/components/Asked'
import { staffClient } from '../staff.client'
import { Several } from '~/src/components/Several'
import { DayField } from '~/src/components/DayField'
import { decisionCopy as copy, decisionRefusals } from './decisions.copy'
import { FormField } from '~/src/components/FormField'
import { FormSheet, useForm } from '~/src/components/FormSheet'
import { PhotosField, useFormPhotos } from './PhotosField'

interface DecideSheetProps {
  readonly decisionId: string
  readonly move: 'adopt' | 'reject'
  readonly today: string
  readonly onDone: () => void
  readonly onClose: () => void
}

const numberOf = (typed: string): number => (/^\d{1,3}$/.test(typed.trim()) ? Number(typed) : Number.NaN)
interface Votes {
  readonly votesFor: string
  readonly votesAgainst: string
}

/** The committee's word with its minutes: who sat there, how they voted, what was said. */
export function DecideSheet({ decisionId, move, today, onDone, onClose }: DecideSheetProps) {
  const [metOn, setDay] = useState(today)
  const [members, setMembers] = useState<readonly string[]>([])
  const [minutes, setMinutes] = useState('')
  const [votes, setVotes] = useState<Votes>({ votesFor: '', votesAgainst: '0' })
  const photos = useFormPhotos()
  const { schema } = { schema: staffContract[move].input }
  const form = useForm({ schema, send: staffClient[move], words: decisionRefusals, done: copy.decided, onDone })
  const counted = { votesFor: numberOf(votes.votesFor), votesAgainst: numberOf(votes.votesAgainst) }
  const said = { form, name: 'minutes', label: copy.minutes, hint: copy.minutesHint, most: 2000 }
  return (
    <FormSheet
      title={copy[move]}
      note={copy.decideNote}
      send={copy[move]}
      {...form.shown}
      onSend={() => form.submit({ decisionId, metOn, members, minutes, photos: photos.photoIds, ...counted })}
      onClose={onClose}
    >
      <DayField label={copy.metOn} value={metOn} refusal={form.problem('metOn')} onChange={setDay} />
      <Members chosen={members} problem={form.problem('members')} onChange={setMembers} />
      <VotesFields form={form} votes={votes} onChange={part => setVotes(before => ({ ...before, ...part }))} />
      <FormField {...said} value={minutes} onChange={setMinutes} />
      <PhotosField photos={photos} />
    </FormSheet>
  )
}

interface MembersProps {
  readonly chosen: readonly string[]
  readonly problem: string | undefined
  readonly onChange: (chosen: readonly string[]) => void
}

function Members({ chosen, problem, onChange }: MembersProps) {
  const [colleagues] = useAsked('colleagues', () => staffClient.colleagues({}))
  const rows = colleagues.state === 'ready' ? colleagues.data.rows : []
  const options = rows.map(({ staffId, name }) => ({ value: staffId, label: name }))
  return (
    <Asked label={copy.membersMany} {...(problem !== undefined && { refusal: problem })}>
      <Several options={options} chosen={chosen} onChange={onChange} />
    </Asked>
  )
}

interface VotesFieldsProps {
  readonly form: { readonly problem: (field: string) => string | undefined }
  readonly votes: Votes
  readonly onChange: (part: Partial<Votes>) => void
}

function VotesFields({ form, votes, onChange }: VotesFieldsProps) {
  const line = { form, most: 3, line: true }
  return (
    <>
      <FormField
        {...line}
        name="votesFor"
        label={copy.votesFor}
        value={votes.votesFor}
        onChange={votesFor => onChange({ votesFor })}
      />
      <FormField
        {...line}
        name="votesAgainst"
        label={copy.votesAgainst}
        value={votes.votesAgainst}
        onChange={votesAgainst => onChange({ votesAgainst })}
      />
    </>
  )
}
