import { useState } from 'react'
import { Card } from '~/src/components/Card'
import { Faces } from '~/src/components/Faces'
import { Screen } from '~/src/components/Screen'
import { useAsked } from '~/src/lib/asking'
import { useParameter } from '~/src/lib/paths'
import type { ActivityDetail, MySignUp } from '~/types/activity/activity'
import { activityClient } from './activity.client'
import { activityCopy as copy } from './activity.copy'
import { Album } from './Album'
import { FeedbackCard } from './FeedbackCard'
import { MySignUpCard } from './MySignUpCard'
import { CancelSheet, ChangeSheet, SignUpFoot } from './SignUpFoot'
import { WhatCard } from './WhatCard'

/** An open day as a customer sees it: what, when, where; my code; afterwards the pictures (R4.4). */
export function ActivityScreen() {
  const activityId = useParameter('id') ?? ''
  const [asked, reload] = useAsked(`activity:${activityId}`, () => activityClient.detail({ activityId }))
  const foot = asked.state === 'ready' && <SignUpFoot activity={asked.data} onDone={() => void reload()} />
  return (
    <Screen foot={foot}>
      <Faces asked={asked} onRetry={() => void reload()} cards={2}>
        {(activity, now) => <Shown activity={activity} now={now} reload={() => void reload()} />}
      </Faces>
    </Screen>
  )
}

interface ShownProps {
  readonly activity: ActivityDetail
  readonly now: number
  readonly reload: () => void
}

function Shown({ activity, now, reload }: ShownProps) {
  const [asks, setAsks] = useState<{ what: 'change' | 'cancel'; signUp: MySignUp }>()
  const isAhead = (activity.state === 'open' || activity.state === 'closed') && now < activity.to
  const done = () => {
    setAsks(undefined)
    reload()
  }
  const sheet = { activity, onClose: () => setAsks(undefined), onDone: done }
  return (
    <>
      {activity.mySignUps.map(signUp => (
        <MySignUpCard
          key={signUp.unitId}
          signUp={signUp}
          now={now}
          isAhead={isAhead}
          onChange={() => setAsks({ what: 'change', signUp })}
          onCancel={() => setAsks({ what: 'cancel', signUp })}
        />
      ))}
      <WhatCard activity={activity} now={now} />
      {activity.album.length > 0 && (
        <Card title={copy.album} aside={copy.albumCount(activity.album.length)}>
          <Album photos={activity.album} urls={activity.photoUrls} />
        </Card>
      )}
      {activity.mySignUps
        .filter(({ state }) => state === 'checkedIn' && now >= activity.from)
        .map(signUp => (
          <FeedbackCard key={signUp.unitId} activityId={activity.activityId} signUp={signUp} onDone={reload} />
        ))}
      {asks?.what === 'change' && <ChangeSheet {...sheet} signUp={asks.signUp} />}
      {asks?.what === 'cancel' && <CancelSheet {...sheet} signUp={asks.signUp} />}
    </>
  )
}
