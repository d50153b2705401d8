import { View } from '@tarojs/components'
import { Card } from '~/src/components/Card'
import { ListRow } from '~/src/components/ListRow'
import { More } from '~/src/components/More'
import { Tag } from '~/src/components/Tag'
import type { Paged } from '~/src/lib/paging'
import { sayWhen } from '~/src/lib/when'
import type { ActivityContract } from '~/types/activity/activity.contract'
import type { GuestRow } from '~/types/activity/activity'
import type { OutputOf } from '~/types/kernel/contract'
import { signUpStateWords } from '../activity.copy'
import { signUpTones } from '../MySignUpCard'
import { deskCopy as copy } from './activity.desk.copy'

interface GuestsCardProps {
  readonly list: Paged<OutputOf<ActivityContract, 'guests'>>
  readonly now: number
}

/** Who comes: flats and how many, in the order in which they came to stand on the list. */
export function GuestsCard({ list, now }: GuestsCardProps) {
  return (
    <Card title={copy.guests} flush>
      {list.asked.state === 'ready' && list.rows.length === 0 && <ListRow title={copy.guestsEmpty} icon="users" />}
      {list.rows.map(guest => (
        <ListRow
          key={guest.signUpId}
          title={guest.unitName}
          note={noteOf(guest, now)}
          aside={<Tag label={signUpStateWords[guest.state]} tone={signUpTones[guest.state]} />}
        />
      ))}
      {list.hasMore && (
        <View>
          <More hasMore={list.hasMore} more={list.more} onMore={list.loadMore} />
        </View>
      )}
    </Card>
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
