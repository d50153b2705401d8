import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { Faces } from '~/src/components/Faces'
import { ListRow } from '~/src/components/ListRow'
import { Screen } from '~/src/components/Screen'
import { Sheet } from '~/src/components/Sheet'
import { Tag } from '~/src/components/Tag'
import { toast } from '~/src/components/toast'
import { useAsked } from '~/src/lib/asking'
import { sayNo } from '~/src/lib/no'
import { useSubmit } from '~/src/lib/useSubmit'
import { sayWhen } from '~/src/lib/when'
import type { AccountContract } from '~/types/account/account.contract'
import { isAnswered, textOn, type ConsentKind } from '~/types/account/consent'
import type { OutputOf } from '~/types/kernel/contract'
import { dayOf } from '~/types/kernel/time'
import { accountClient } from './account.client'
import { accountRefusals } from './account.copy'
import { ConsentText } from './ConsentText'
import { loadMe } from './me.client'
import { privacyCopy as copy } from './own-record.copy'

type Kind = OutputOf<AccountContract, 'consents'>['kinds'][number]

/** Each thing that may be agreed to: its text, what I said, and the way to say otherwise (R2.6; PIPL 14–17). */
export function PrivacyScreen() {
  const [asked, reload] = useAsked('consents', () => accountClient.consents({}))
  const [kind, setKind] = useState<ConsentKind>()
  const said = () => {
    setKind(undefined)
    void loadMe()
    void reload()
  }
  return (
    <Screen>
      <Callout tone="accent">{copy.intro}</Callout>
      <Faces asked={asked} onRetry={() => void reload()}>
        {({ kinds }, now) => (
          <>
            <Card flush>
              {kinds.map(each => (
                <KindRow key={each.kind} kind={each} now={now} onOpen={() => setKind(each.kind)} />
              ))}
            </Card>
            <Decide
              kind={kinds.find(each => each.kind === kind)}
              now={now}
              onClose={() => setKind(undefined)}
              onSaid={said}
            />
          </>
        )}
      </Faces>
      <Card title={copy.basisTitle}>
        <View className="t-second">{copy.basis}</View>
      </Card>
    </Screen>
  )
}

interface KindRowProps {
  readonly kind: Kind
  readonly now: number
  readonly onOpen: () => void
}

const KindRow = ({ kind, now, onOpen }: KindRowProps) => (
  <ListRow
    title={textOn(kind.kind, dayOf(now)).title}
    note={kind.now ? sayWhen(kind.now.at, now) : ''}
    aside={<StateTag kind={kind} />}
    onClick={onOpen}
  />
)

function StateTag({ kind: { now, version } }: { readonly kind: Kind }) {
  if (!now) return <Tag tone="quiet" label={copy.notAsked} />
  if (now.isAgreed && !isAnswered(now, { version })) return <Tag tone="warn" label={copy.newText} />
  return now.isAgreed ? <Tag tone="ok" label={copy.agreed} /> : <Tag tone="quiet" label={copy.disagreed} />
}

interface DecideProps {
  readonly kind: Kind | undefined
  readonly now: number
  readonly onClose: () => void
  readonly onSaid: () => void
}

/** The text, both answers side by side and equally near, and every record there is. */
function Decide({ kind, now, onClose, onSaid }: DecideProps) {
  const { submit, isBusy, refused } = useSubmit(accountClient.decideConsent)
  if (!kind) return null
  const text = textOn(kind.kind, dayOf(now))
  const isAgreed = kind.now?.isAgreed === true
  const isChilds = kind.kind === 'childBirthday'
  const say = async (agreed: boolean) => {
    const guardian = isChilds && agreed && { isGuardian: true }
    if (!(await submit({ kind: kind.kind, version: text.version, isAgreed: agreed, ...guardian }))) return
    toast(copy.saved)
    onSaid()
  }
  const foot = (
    <>
      <Button label={isAgreed ? copy.withdraw : copy.refuse} busy={isBusy} onClick={() => void say(false)} />
      {(!isAgreed || !isAnswered(kind.now, text)) && (
        <Button
          kind="primary"
          label={isChilds ? copy.guardian : copy.agree}
          busy={isBusy}
          onClick={() => void say(true)}
        />
      )}
    </>
  )
  return (
    <Sheet title={text.title} isOpen foot={foot} onClose={onClose}>
      <Card>
        <ConsentText text={text} />
      </Card>
      {refused && <Callout tone="bad">{sayNo(refused, accountRefusals)}</Callout>}
      <Records kind={kind} now={now} />
    </Sheet>
  )
}

const Records = ({ kind: { records }, now }: { readonly kind: Kind; readonly now: number }) => (
  <Card title={copy.records} flush={records.length > 0}>
    {records.length === 0 && <View className="t-second">{copy.noRecords}</View>}
    {records.map((record, index) => (
      <ListRow key={`${index}`} title={copy.record(record.isAgreed, record.version)} aside={sayWhen(record.at, now)} />
    ))}
  </Card>
)
