import { View } from '@tarojs/components'
import { Card } from '~/src/components/Card'
import { Empty } from '~/src/components/Empty'
import { Faces } from '~/src/components/Faces'
import { Screen } from '~/src/components/Screen'
import { toast } from '~/src/components/toast'
import { loadMe } from '~/src/features/account/me.client'
import { OfMyUnit } from '~/src/features/account/my-unit.client'
import { useAsked } from '~/src/lib/asking'
import { useParameter } from '~/src/lib/paths'
import { useSubmit } from '~/src/lib/useSubmit'
import type { HandoverContract } from '~/types/handover/handover.contract'
import type { KeysView } from '~/types/handover/keys'
import type { OutputOf } from '~/types/kernel/contract'
import { handoverClient } from '../handover.client'
import { SignForm } from '../signing/SignForm'
import { CoverCard } from './CoverCard'
import { KeysFacts } from './KeysFacts'
import { keysRefusals, myKeysCopy as copy } from './keys.copy'
import { sentences } from '~/types/kernel/lists.copy'

type MyKeys = OutputOf<HandoverContract, 'myKeys'>

/** The receipt of the keys (R5.9): read what was counted, sign for it, and then what is covered until when. */
export function MyKeysScreen() {
  return <OfMyUnit wanted={useParameter('unitId')}>{unitId => <KeysOf unitId={unitId} />}</OfMyUnit>
}

function KeysOf({ unitId }: { readonly unitId: string }) {
  const [asked, reload] = useAsked(`myKeys:${unitId}`, () => handoverClient.myKeys({ unitId }))
  const signed = () => {
    toast(copy.signToast)
    void reload()
    void loadMe()
  }
  return (
    <Screen>
      <Faces asked={asked} onRetry={() => void reload()}>
        {(mine, now) => <Mine mine={mine} now={now} onSigned={signed} />}
      </Faces>
    </Screen>
  )
}

interface MineProps {
  readonly mine: MyKeys
  readonly now: number
  readonly onSigned: () => void
}

export function Mine({ mine, now, onSigned }: MineProps) {
  const { keys, state, handedOverOn, unitId, cover } = mine
  if (!keys) return <Said icon="lock" title={copy.notPrepared} note={copy.notPreparedNote} />
  if (keys.handedOutAt !== null && handedOverOn !== null) {
    return (
      <>
        <Said icon="home" title={copy.welcome} note={sentences(copy.done(handedOverOn, now), copy.doneNote)} isOver />
        <KeysFacts keys={keys} now={now} />
        <CoverCard cover={cover} unitId={unitId} />
      </>
    )
  }
  if (keys.signedAt !== null) {
    return (
      <>
        <Said icon="check" title={copy.signed} note={copy.waits(keys.signedAt, now)} />
        <KeysFacts keys={keys} now={now} />
      </>
    )
  }
  if (state !== 'takenOver' && state !== 'deemed')
    return <Said icon="lock" title={copy.tooEarly} note={copy.tooEarlyNote} />
  return <ToSign mine={mine} keys={keys} now={now} onSigned={onSigned} />
}

interface SaidProps {
  readonly icon: 'lock' | 'home' | 'check'
  readonly title: string
  readonly note: string
  /** Everything is done: the order of things is of no interest any more. */
  readonly isOver?: boolean
}

const Said = ({ icon, title, note, isOver = false }: SaidProps) => (
  <Card>
    <Empty icon={icon} title={title} note={note} />
    {!isOver && <View className="t-least">{copy.order}</View>}
  </Card>
)

function ToSign({ mine, keys, now, onSigned }: MineProps & { readonly keys: KeysView }) {
  const { unitId, unitName } = mine
  const { submit, isBusy, refused } = useSubmit(handoverClient.signKeys)
  return (
    <SignForm
      kind="keyReceipt"
      unit={{ unitId, name: unitName }}
      isBusy={isBusy}
      refusals={keysRefusals}
      {...(refused && { refused })}
      onSign={async signed => {
        if (await submit({ unitId, preparedAt: keys.preparedAt, ...signed })) onSigned()
      }}
    >
      <KeysFacts keys={keys} now={now} />
    </SignForm>
  )
}
