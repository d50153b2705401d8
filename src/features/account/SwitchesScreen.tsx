import { Switch, View } from '@tarojs/components'
import { useState } from 'react'
import { Callout } from '~/src/components/Callout'
import { Button } from '~/src/components/Button'
import { Card } from '~/src/components/Card'
import { Empty } from '~/src/components/Empty'
import { Faces } from '~/src/components/Faces'
import { ListRow } from '~/src/components/ListRow'
import { Screen } from '~/src/components/Screen'
import { Sheet } from '~/src/components/Sheet'
import { toast } from '~/src/components/toast'

import { useAsked } from '~/src/lib/asking'
import { inboxCopy } from '~/src/features/message/inbox.copy'
import { useReminders } from '~/src/features/message/reminders.client'
import { sayNo } from '~/src/lib/no'
import { useSubmit } from '~/src/lib/useSubmit'
import { dayOf } from '~/types/kernel/time'
import { textOn } from '~/types/account/consent'
import { customerTopics, switchNames, topicSwitch, type SwitchName, type Switches } from '~/types/message/topics'
import { accountClient } from './account.client'
import { accountRefusals } from './account.copy'
import { ConsentText } from './ConsentText'
import { switchesCopy as copy } from './own-record.copy'

/** Two independent switches, and kinds under each (R9.3). */
export function SwitchesScreen() {
  const [asked, reload] = useAsked('switches', () => accountClient.switches({}))
  const isNobody = asked.state === 'failed' && asked.code === 'NOT_FOUND'
  return (
    <Screen>
      {isNobody ? (
        <Card>
          <Empty icon="bell" title={copy.noFileTitle} note={copy.noFileNote} />
        </Card>
      ) : (
        <Faces asked={asked} onRetry={() => void reload()}>
          {(data, now) => <SwitchesOf {...data} now={now} reload={reload} />}
        </Faces>
      )}
    </Screen>
  )
}

interface SwitchesOfProps {
  readonly switches: Switches
  readonly careVersion: string
  readonly now: number
  readonly reload: () => Promise<void>
}

function SwitchesOf({ switches, careVersion, now, reload }: SwitchesOfProps) {
  const [isAsking, setAsking] = useState(false)
  const big = useSubmit(accountClient.setSwitch)
  const small = useSubmit(accountClient.setTopic)
  const turn = async (name: SwitchName, isOn: boolean, version?: string) => {
    const done = await big.submit({ name, isOn, ...(version !== undefined && { version }) })
    if (done) toast(isOn ? copy.on : copy.off)
    setAsking(false)
    await reload()
  }
  const refused = big.refused ?? small.refused
  return (
    <>
      <Callout tone="accent">{copy.intro}</Callout>
      {switchNames.map(name => (
        <SwitchCard
          key={name}
          name={name}
          switches={switches}
          onTurn={isOn => (name === 'care' && isOn ? setAsking(true) : void turn(name, isOn))}
          onTopic={async (topic, isOn) => {
            await small.submit({ topic, isOn })
            await reload()
          }}
        />
      ))}
      {refused && <Callout tone="bad">{sayNo(refused, accountRefusals)}</Callout>}
      <RemindersLeft />
      <View className="t-least">{copy.inbox}</View>
      <Sheet
        title={copy.careTitle}
        isOpen={isAsking}
        foot={
          <Button
            kind="primary"
            label={copy.agree}
            busy={big.isBusy}
            onClick={() => void turn('care', true, careVersion)}
          />
        }
        onClose={() => setAsking(false)}
      >
        <Card>
          <ConsentText text={textOn('care', dayOf(now))} />
        </Card>
      </Sheet>
    </>
  )
}

/** "2 reminders left", and the tap that adds to them (R9.2). */
function RemindersLeft() {
  const { left, rows, ask } = useReminders('customer')
  if (left === undefined || rows.length === 0) return null
  return (
    <Card title={inboxCopy.reminders(left)}>
      <View className="t-second">{inboxCopy.remindersNote}</View>
      <Button icon="bell" label={inboxCopy.allow} onClick={() => void ask()} />
    </Card>
  )
}

interface SwitchCardProps {
  readonly name: SwitchName
  readonly switches: Switches
  readonly onTurn: (isOn: boolean) => void
  readonly onTopic: (topic: (typeof customerTopics)[number], isOn: boolean) => Promise<void>
}

function SwitchCard({ name, switches, onTurn, onTopic }: SwitchCardProps) {
  const isOn = switches[name]
  const topics = customerTopics.filter(topic => topicSwitch[topic] === name)
  return (
    <Card flush>
      <ListRow
        icon={name === 'service' ? 'bell' : 'star'}
        title={copy.names[name]}
        note={copy.notes[name]}
        aside={<Toggle isOn={isOn} label={copy.names[name]} onChange={onTurn} />}
      />
      {isOn &&
        topics.map(topic => (
          <ListRow
            key={topic}
            title={copy.topics[topic]}
            aside={
              <Toggle
                isOn={!switches.without.includes(topic)}
                label={copy.topics[topic]}
                onChange={on => void onTopic(topic, on)}
              />
            }
          />
        ))}
    </Card>
  )
}

interface ToggleProps {
  readonly isOn: boolean
  readonly label: string
  readonly onChange: (isOn: boolean) => void
}

const Toggle = ({ isOn, label, onChange }: ToggleProps) => (
  <Switch checked={isOn} color="#0F766E" aria-label={label} onChange={event => onChange(event.detail.value)} />
)
