import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { ListRow } from '~/src/components/ListRow'
import { More } from '~/src/components/More'
import { Sheet } from '~/src/components/Sheet'
import { Tag } from '~/src/components/Tag'
import { toast } from '~/src/components/toast'
import { sayNo } from '~/src/lib/no'
import { useSubmit } from '~/src/lib/useSubmit'
import type { Paged } from '~/src/lib/paging'
import { sayWhen } from '~/src/lib/when'
import type { ActivityContract } from '~/types/activity/activity.contract'
import type { GuestRow } from '~/types/activity/activity'
import type { OutputOf } from '~/types/kernel/contract'
import { activityClient } from '../activity.client'
import { activityRefusals, signUpStateWords } from '../activity.copy'
import { signUpTones } from '../MySignUpCard'
import { deskCopy as copy } from './activity.desk.copy'

interface GuestsCardProps {
  readonly activityId: string
  readonly list: Paged<OutputOf<ActivityContract, 'guests'>>
  readonly now: number
  /** Whether this member of staff may let people in now. */
  readonly mayLetIn: boolean
  readonly onDone: () => void
}

/** Who comes: flats and how many, in the order in which they came to stand on the list. */
export function GuestsCard({ activityId, list, now, mayLetIn, onDone }: GuestsCardProps) {
  const [asked, ask] = useState<GuestRow>()
  const done = () => {
    ask(undefined)
    onDone()
  }
  return (
    <Card title={copy.guests} aside={mayLetIn ? copy.guestsNote : undefined} flush>
      {list.asked.state === 'ready' && list.rows.length === 0 && <ListRow title={copy.guestsEmpty} icon="users" />}
      {list.rows.map(guest => (
        <ListRow
          key={guest.signUpId}
          title={guest.unitName}
          note={noteOf(guest, now)}
          aside={<Tag label={signUpStateWords[guest.state]} tone={signUpTones[guest.state]} />}
          onClick={mayLetIn && guest.code !== '' ? () => ask(guest) : undefined}
        />
      ))}
      {list.hasMore && <More hasMore={list.hasMore} more={list.more} onMore={list.loadMore} />}
      {asked && <LetInSheet activityId={activityId} guest={asked} onClose={() => ask(undefined)} onDone={done} />}
    </Card>
  )
}

interface LetInSheetProps {
  readonly activityId: string
  readonly guest: GuestRow
  readonly onClose: () => void
  readonly onDone: () => void
}

/** Somebody who left the code at home: found by the flat, let in by a second tap. */
function LetInSheet({ activityId, guest, onClose, onDone }: LetInSheetProps) {
  const { submit, isBusy, refused } = useSubmit(activityClient.checkIn)
  const letIn = async () => {
    if (!(await submit({ activityId, code: guest.code }))) return
    toast(copy.letInDone)
    onDone()
  }
  const foot = <Button kind="primary" label={copy.checkIn} busy={isBusy} onClick={() => void letIn()} />
  return (
    <Sheet title={copy.letIn(guest.unitName)} note={copy.letInNote(guest.persons)} isOpen foot={foot} onClose={onClose}>
      {refused && <Callout tone="bad">{sayNo(refused, activityRefusals)}</Callout>}
    </Sheet>
  )
}

function noteOf({ persons, checkedInAt, feedback }: GuestRow, now: number): string {
  return [
    copy.persons(persons),
    checkedInAt === null ? '' : copy.inAt(sayWhen(checkedInAt, now)),
    feedback === null ? '' : copy.starsOf(feedback.stars, feedback.words),
  ]
    .filter(Boolean)
    .join(' · ')
}
