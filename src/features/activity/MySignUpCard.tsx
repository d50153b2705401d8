import { View } from '@tarojs/components'
import { Button } from '~/src/components/Button'
import { Card } from '~/src/components/Card'
import { Pass } from '~/src/components/Pass'
import { Tag, type TagTone } from '~/src/components/Tag'
import { sayWhen } from '~/src/lib/when'
import type { MySignUp } from '~/types/activity/activity'
import { activityCopy as copy, signUpStateWords } from './activity.copy'

interface MySignUpCardProps {
  readonly signUp: MySignUp
  readonly now: number
  /** Whether it may still be changed. */
  readonly isAhead: boolean
  readonly onChange: () => void
  readonly onCancel: () => void
}

export const signUpTones: Record<MySignUp['state'], TagTone> = {
  asked: 'quiet',
  signedUp: 'accent',
  waiting: 'warn',
  cancelled: 'quiet',
  checkedIn: 'ok',
  noShow: 'quiet',
  missedOut: 'quiet',
}

/** My flat's place: the code large enough to be read across a table, or where I stand in line. */
export function MySignUpCard({ signUp, now, isAhead, onChange, onCancel }: MySignUpCardProps) {
  const { unitName, persons, state } = signUp
  const isLive = state === 'signedUp' || state === 'waiting'
  return (
    <Card>
      <View className="row row--between row--wrap">
        <View className="t-heading">{copy.mine(persons)}</View>
        <Tag label={signUpStateWords[state]} tone={signUpTones[state]} />
      </View>
      <View className="t-second">{unitName}</View>
      <Standing signUp={signUp} now={now} isAhead={isAhead} />
      {isAhead && isLive && (
        <View className="row">
          <Button label={copy.change} onClick={onChange} />
          <Button label={copy.cancel} onClick={onCancel} />
        </View>
      )}
    </Card>
  )
}

function Standing({ signUp, now, isAhead }: Pick<MySignUpCardProps, 'signUp' | 'now' | 'isAhead'>) {
  switch (signUp.state) {
    case 'signedUp':
      return isAhead ? <Pass code={signUp.code} title={copy.code} note={copy.codeNote} /> : null
    case 'waiting':
      return (
        <View>
          <View className="t-strong">{copy.inLine(signUp.ahead ?? 0)}</View>
          <View className="t-second">{copy.inLineNote}</View>
        </View>
      )
    case 'checkedIn':
      return <View className="t-second">{copy.checkedIn(sayWhen(signUp.checkedInAt ?? now, now))}</View>
    case 'noShow':
      return <View className="t-second">{copy.noShow}</View>
    case 'missedOut':
      return <View className="t-second">{copy.missedOut}</View>
    case 'asked':
    case 'cancelled':
      return null
  }
}
