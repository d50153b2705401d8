import { View } from '@tarojs/components'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { Facts, type Fact } from '~/src/components/Facts'
import { Tag, type TagTone } from '~/src/components/Tag'
import { sayDeadline, sayExactly, sayRange } from '~/src/lib/when'
import type { ActivityDetail } from '~/types/activity/activity'
import { dayOf, daysBetween } from '~/types/kernel/time'
import { activityCopy as copy } from './activity.copy'

type Shown = Pick<
  ActivityDetail,
  'title' | 'state' | 'estateName' | 'from' | 'to' | 'place' | 'milestone' | 'signUpUntil' | 'mostPerUnit' | 'bring'
> &
  Pick<ActivityDetail, 'safety' | 'isOpen' | 'placesLeft' | 'cancelledWords'>

const isPast = ({ state, to }: Pick<Shown, 'state' | 'to'>, now: number): boolean =>
  state === 'held' || state === 'albumPublished' || to <= now

/** Where the activity stands, in one tag: how many places are left is what matters until it is over. */
export function standing(activity: Pick<Shown, 'state' | 'to' | 'isOpen' | 'placesLeft'>, now: number) {
  const said = (label: string, tone: TagTone) => ({ label, tone })
  if (activity.state === 'cancelled') return said(copy.cancelled, 'bad')
  if (isPast(activity, now)) return said(copy.over, 'quiet')
  if (!activity.isOpen) return said(copy.closed, 'quiet')
  return said(copy.left(activity.placesLeft), activity.placesLeft > 0 ? 'accent' : 'warn')
}

/** Today, tomorrow and the day after say by their names how near they are. */
const nearDays = 2

/** What, when as people say it, where; what to bring, and what keeps one safe. */
export function WhatCard({ activity, now }: { readonly activity: Shown; readonly now: number }) {
  const { title, estateName, from, to, cancelledWords, safety } = activity
  const days = daysBetween(dayOf(now), dayOf(from))
  const isAhead = !isPast(activity, now) && activity.state !== 'cancelled'
  return (
    <Card>
      <View className="row row--between row--wrap">
        <View className="t-title">{title}</View>
        <Tag {...standing(activity, now)} />
      </View>
      <View className="t-second">{estateName}</View>
      {cancelledWords !== null && <Callout tone="bad">{copy.cancelledBecause(cancelledWords)}</Callout>}
      <View>
        <View className="t-heading">{sayRange(from, to, now)}</View>
        <View className="t-least">
          {sayExactly(from)}
          {isAhead && days > nearDays && ` · ${copy.daysTo(days)}`}
        </View>
      </View>
      <Facts facts={factsOf(activity, isAhead, now)} />
      {isAhead && safety !== '' && <Callout>{copy.safety(safety)}</Callout>}
    </Card>
  )
}

function factsOf({ place, milestone, signUpUntil, mostPerUnit, bring }: Shown, isAhead: boolean, now: number): Fact[] {
  const { facts } = copy
  const ahead = [
    { name: facts.until, value: sayDeadline(signUpUntil, now) },
    { name: facts.most, value: copy.persons(mostPerUnit) },
    ...(bring === '' ? [] : [{ name: facts.bring, value: bring }]),
  ]
  return [
    { name: facts.place, value: place },
    ...(milestone === '' ? [] : [{ name: facts.milestone, value: milestone }]),
    ...(isAhead ? ahead : []),
  ]
}
