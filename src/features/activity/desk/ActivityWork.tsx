import { View } from '@tarojs/components'
import { useState } from 'react'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { Faces } from '~/src/components/Faces'
import { Facts } from '~/src/components/Facts'
import { Tag } from '~/src/components/Tag'
import { useMyPositions } from '~/src/features/account/positions.client'
import { useAsked } from '~/src/lib/asking'
import { mayUse } from '~/src/lib/may-use'
import { usePaged } from '~/src/lib/paging'
import { sayDeadline, sayRange } from '~/src/lib/when'
import { activityContract, type ActivityContract } from '~/types/activity/activity.contract'
import type { OutputOf } from '~/types/kernel/contract'
import { dayOf } from '~/types/kernel/time'
import { activityClient } from '../activity.client'
import { activityStateWords, deskCopy as copy } from './activity.desk.copy'
import { AlbumCard } from './AlbumCard'
import { DoorCard } from './DoorCard'
import { GuestsCard } from './GuestsCard'
import { MovesCard } from './MovesCard'
import { NewPlan } from './NewPlan'
import { draftOf } from './plan-fields'
import { stateTones } from './state-tones'
import './desk.scss'

type Desk = OutputOf<ActivityContract, 'deskDetail'>

interface ActivityWorkProps {
  readonly activityId: string
  /** Something changed that the list shows, too. */
  readonly onChanged: () => void
}

/** One activity on one page: on its day the entrance first, then the plan with its figures, the guests, the album. */
export function ActivityWork({ activityId, onChanged }: ActivityWorkProps) {
  const [asked, reload] = useAsked(`desk:${activityId}`, () => activityClient.deskDetail({ activityId }))
  const guests = usePaged(`guests:${activityId}`, after =>
    activityClient.guests({ activityId, ...(after !== undefined && { after }) }),
  )
  const [isChanging, setChanging] = useState(false)
  const changed = () => {
    setChanging(false)
    void reload()
    void guests.reload()
    onChanged()
  }
  const leave = () => setChanging(false)
  const positions = useMyPositions() ?? []
  const mayLetIn = (activity: Desk, now: number): boolean =>
    isOn(activity, now) && isToday(activity, now) && mayUse(activityContract.checkIn, positions)
  return (
    <Faces asked={asked} onRetry={() => void reload()} cards={3}>
      {(activity, now) =>
        isChanging ? (
          <NewPlan draft={draftOf(activity)} activityId={activityId} onDone={changed} onBack={leave} />
        ) : (
          <>
            <Work activity={activity} now={now} onChange={() => setChanging(true)} onDone={changed} />
            {activity.state !== 'draft' && (
              <GuestsCard
                activityId={activityId}
                list={guests}
                now={now}
                mayLetIn={mayLetIn(activity, now)}
                onDone={changed}
              />
            )}
          </>
        )
      }
    </Faces>
  )
}

interface WorkProps {
  readonly activity: Desk
  readonly now: number
  readonly onChange: () => void
  readonly onDone: () => void
}

function Work({ activity, now, onChange, onDone }: WorkProps) {
  const positions = useMyPositions() ?? []
  const { activityId, mostPerUnit, moves } = activity
  const isTheDay = isToday(activity, now)
  const door = isOn(activity, now) && mayUse(activityContract.checkIn, positions) && (
    <DoorCard activityId={activityId} most={mostPerUnit} onDone={onDone} />
  )
  return (
    <>
      {isTheDay && door}
      <PlanCard activity={activity} now={now} />
      {!isTheDay && door}
      <MovesCard
        activityId={activityId}
        moves={mayUse(activityContract.change, positions) ? moves : []}
        onChange={onChange}
        onDone={onDone}
      />
      {hasAlbum(activity, now) && (
        <AlbumCard activity={activity} mayAdd={mayUse(activityContract.addPhotos, positions)} onDone={onDone} />
      )}
    </>
  )
}

const isToday = ({ from }: Desk, now: number): boolean => dayOf(now) === dayOf(from)

/** Somebody may still be signed up or let in; after the end, codes read late until midnight. */
const isOn = (activity: Desk, now: number): boolean =>
  activity.state === 'open' || activity.state === 'closed' || (activity.state === 'held' && isToday(activity, now))

const hasAlbum = ({ state, from }: Desk, now: number): boolean =>
  state !== 'draft' && state !== 'cancelled' && now >= from

function PlanCard({ activity, now }: { readonly activity: Desk; readonly now: number }) {
  const { title, state, estateName, from, to, place, milestone, signUpUntil, buildings, bring, safety } = activity
  const { facts } = copy
  const said = [
    { name: facts.when, value: sayRange(from, to, now) },
    { name: facts.place, value: place },
    { name: facts.milestone, value: milestone },
    { name: facts.capacity, value: copy.capacity(activity.capacity, activity.placesLeft, activity.mostPerUnit) },
    { name: facts.until, value: sayDeadline(signUpUntil, now) },
    { name: facts.buildings, value: buildings.length === 0 ? copy.allBuildings : buildings.join(' ') },
    { name: facts.bring, value: bring },
    { name: facts.safety, value: safety },
  ]
  return (
    <Card>
      <View className="row row--between row--wrap">
        <View className="t-heading">{title}</View>
        <Tag label={activityStateWords[state]} tone={stateTones[state]} />
      </View>
      <View className="t-second">{estateName}</View>
      {activity.cancelledWords !== null && <Callout tone="bad">{copy.because(activity.cancelledWords)}</Callout>}
      {state !== 'draft' && <FiguresRow figures={activity.figures} />}
      <Facts facts={said.filter(({ value }) => value !== '')} />
    </Card>
  )
}

function FiguresRow({ figures }: { readonly figures: Desk['figures'] }) {
  const { signedUp, waiting, came, noShow, feedback } = figures
  const shown = Object.entries({ signedUp, waiting, came, noShow }) as [
    keyof typeof copy.figures,
    Desk['figures']['came'],
  ][]
  return (
    <>
      <View className="figures">
        {shown.map(([name, { units, persons }]) => (
          <View key={name} className="figures__one">
            <View className="t-second">{copy.figures[name]}</View>
            <View className="figures__count">{persons}</View>
            <View className="t-least">{copy.unitsOf(units)}</View>
          </View>
        ))}
      </View>
      {feedback.answers > 0 && (
        <View className="t-second">{copy.stars(feedback.stars.toFixed(1), feedback.answers)}</View>
      )}
    </>
  )
}
