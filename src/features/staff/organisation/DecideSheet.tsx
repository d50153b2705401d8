import { useState } from 'react'
import { staffContract } from '~/types/staff/staff.contract'
import { useAsked } from '~/src/lib/asking'
import { Asked } from '../moves/Asked'
import { staffClient } from '../staff.client'
import { Several } from '../system/Several'
import { DayField } from './DayField'
import { decisionCopy as copy, decisionRefusals } from './decisions.copy'
import { FormField } from './FormField'
import { FormSheet, useForm } from './FormSheet'
import { PhotosField, useFormPhotos } from './PhotosField'

interface DecideSheetProps {
  readonly decisionId: string
  readonly move: 'adopt' | 'reject'
  readonly today: string
  readonly onDone: () => void
  readonly onClose: () => void
}

const numberOf = (typed: string): number => (/^\d{1,3}$/.test(typed.trim()) ? Number(typed) : Number.NaN)

/** The committee's word with its minutes: who sat there, how they voted, what was said. */
export function DecideSheet({ decisionId, move, today, onDone, onClose }: DecideSheetProps) {
  const [colleagues] = useAsked('colleagues', () => staffClient.colleagues({}))
  const [metOn, setDay] = useState(today)
  const [members, setMembers] = useState<readonly string[]>([])
  const [minutes, setMinutes] = useState('')
  const [votes, setVotes] = useState({ votesFor: '', votesAgainst: '0' })
  const photos = useFormPhotos()
  const { schema } = { schema: staffContract[move].input }
  const form = useForm({ schema, send: staffClient[move], words: decisionRefusals, done: copy.decided, onDone })
  const counted = { votesFor: numberOf(votes.votesFor), votesAgainst: numberOf(votes.votesAgainst) }
  const rows = colleagues.state === 'ready' ? colleagues.data.rows : []
  const membersProblem = form.problem('members')
  const change = (part: Partial<typeof votes>) => setVotes(before => ({ ...before, ...part }))
  const line = { form, most: 3, line: true }
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
      <Asked label={copy.membersMany} {...(membersProblem !== undefined && { refusal: membersProblem })}>
        <Several
          options={rows.map(({ staffId, name }) => ({ value: staffId, label: name }))}
          chosen={members}
          onChange={setMembers}
        />
      </Asked>
      <FormField
        {...line}
        name="votesFor"
        label={copy.votesFor}
        value={votes.votesFor}
        onChange={votesFor => change({ votesFor })}
      />
      <FormField
        {...line}
        name="votesAgainst"
        label={copy.votesAgainst}
        value={votes.votesAgainst}
        onChange={votesAgainst => change({ votesAgainst })}
      />
      <FormField
        form={form}
        name="minutes"
        label={copy.minutes}
        hint={copy.minutesHint}
        most={2000}
        value={minutes}
        onChange={setMinutes}
      />
      <PhotosField photos={photos} />
    </FormSheet>
  )
}
