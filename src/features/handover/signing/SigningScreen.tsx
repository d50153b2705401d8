import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { Empty } from '~/src/components/Empty'
import { Faces } from '~/src/components/Faces'
import { ListRow } from '~/src/components/ListRow'
import { Screen } from '~/src/components/Screen'
import { Steps } from '~/src/components/Steps'
import { Tag } from '~/src/components/Tag'
import { toast } from '~/src/components/toast'
import { loadMe } from '~/src/features/account/me.client'
import { OfMyUnit } from '~/src/features/account/my-unit.client'
import { useAsked } from '~/src/lib/asking'
import { open, useParameter } from '~/src/lib/paths'
import { sayWhen } from '~/src/lib/when'
import type { HandoverContract } from '~/types/handover/handover.contract'
import { currentText } from '~/types/handover/signing'
import type { OutputOf } from '~/types/kernel/contract'
import { handoverClient } from '../handover.client'
import { signingCopy as copy } from './signing.copy'
import { SignRecord, SignTakingOver } from './SignSteps'

export type Signing = OutputOf<HandoverContract, 'signing'>

/** The signatures of my flat (R5.7): which is next, what it means, what is signed with it; one at a time. */
export function SigningScreen() {
  return <OfMyUnit wanted={useParameter('unitId')}>{unitId => <SigningOf unitId={unitId} />}</OfMyUnit>
}

function SigningOf({ unitId }: { readonly unitId: string }) {
  const [asked, reload] = useAsked(`signing:${unitId}`, () => handoverClient.signing({ unitId }))
  const signed = () => {
    toast(copy.signed)
    void reload()
    void loadMe()
  }
  return (
    <Screen>
      <Faces asked={asked} onRetry={() => void reload()}>
        {(signing, now) => <Shown signing={signing} now={now} onSigned={signed} onStale={() => void reload()} />}
      </Faces>
    </Screen>
  )
}

export interface ShownProps {
  readonly signing: Signing
  readonly now: number
  readonly onSigned: () => void
  /** What was shown is not what is there any more. */
  readonly onStale: () => void
}

export function Shown(props: ShownProps) {
  const { signing, now } = props
  const { next, maySign, asProxy, inspection, takingOver, unitId } = signing
  const step = takingOver?.signed ? 2 : inspection?.signed ? 1 : 0
  return (
    <>
      <Steps names={copy.steps} current={step} />
      {next !== null && !maySign && <Callout>{copy.mayNot}</Callout>}
      {next !== null && maySign && asProxy && <Callout tone="accent">{copy.byProxy}</Callout>}
      {next === 'inspectionRecord' && <SignRecord {...props} />}
      {next === 'takingOver' && <SignTakingOver {...props} />}
      {next === null && <NothingNow signing={signing} />}
      <Card flush>
        {inspection?.signed && <SignedRow kind="inspectionRecord" signed={inspection.signed} now={now} />}
        {takingOver?.signed && <SignedRow kind="takingOver" signed={takingOver.signed} now={now} />}
        <ListRow
          icon="file"
          title={copy.papers}
          note={copy.papersNote}
          onClick={() => void open('papers', { unitId })}
        />
      </Card>
    </>
  )
}

function NothingNow({ signing: { state, unitId } }: { readonly signing: Signing }) {
  const isTakenOver = state === 'takenOver' || state === 'handedOver'
  return (
    <Card>
      {isTakenOver ? (
        <Empty
          icon="check"
          title={copy.keysNext}
          note={copy.keysNextNote}
          action={<Button compact kind="primary" label={copy.keys} onClick={() => void open('myKeys', { unitId })} />}
        />
      ) : (
        <Empty icon="pencil" title={copy.nothing} note={copy.nothingNote} />
      )}
    </Card>
  )
}

interface SignedRowProps {
  readonly kind: 'inspectionRecord' | 'takingOver'
  readonly signed: { readonly at: number; readonly signerName: string; readonly asProxy: boolean }
  readonly now: number
}

function SignedRow({ kind, signed: { at, signerName, asProxy }, now }: SignedRowProps) {
  const when = sayWhen(at, now)
  return (
    <ListRow
      icon="pencil"
      title={currentText(kind).title}
      note={asProxy ? copy.proxySignedAt(signerName, when) : copy.signedAt(signerName, when)}
      aside={<Tag label={copy.signedTag} tone="ok" />}
    />
  )
}
