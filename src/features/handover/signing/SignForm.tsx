import { View } from '@tarojs/components'
import { useRef, useState, type PropsWithChildren } from 'react'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { SignaturePad } from '~/src/components/SignaturePad'
import { SureSheet } from '~/src/components/SureSheet'
import { useSecondFact } from '~/src/features/account/second-fact.client'
import { sayNo } from '~/src/lib/no'
import type { SignatureKind } from '~/types/handover/handover'
import type { Strokes } from '~/types/handover/signature'
import { currentText } from '~/types/handover/signing'
import type { Answer } from '~/types/kernel/contract'
import { signatureRefusals, signFormCopy as copy } from './signing.copy'

/** What was drawn, under the text that stood above the pad: the two fields that every action with a signature takes. */
export interface Signed {
  readonly strokes: Strokes
  readonly textVersion: string
}

interface SignFormProps {
  readonly kind: SignatureKind
  /** The flat that is signed for: the second fact names it. */
  readonly unit: { readonly unitId: string; readonly name: string }
  readonly isBusy: boolean
  /** The last answer, if it was a no. */
  readonly refused?: Extract<Answer<unknown>, { ok: false }>
  /** Words for what the action refuses besides what every signature may be refused. */
  readonly refusals?: Partial<Record<string, string>>
  /** Sends it; asked a second time with the same strokes once the second fact was right. */
  readonly onSign: (signed: Signed) => void
}

/**
 * One signature (R5.7): what is signed (`children`), what signing means, the pad. The second fact is asked for when the server wants it, and
 * then the very same strokes are sent again. One form, one signature: two are never one tap.
 */
export function SignForm(props: PropsWithChildren<SignFormProps>) {
  const { kind, isBusy, refused, refusals, onSign, children } = props
  const { version, title, words } = currentText(kind)
  const drawn = useRef<Strokes>()
  const send = (strokes: Strokes) => {
    drawn.current = strokes
    onSign({ strokes, textVersion: version })
  }
  const isUnsure = refused?.code === 'SECOND_FACT_NEEDED'
  return (
    <>
      {children}
      <Card title={title}>
        <Callout tone="accent">
          <View className="t-strong">{copy.legal}</View>
          <View>{words}</View>
        </Callout>
        <SignaturePad name={kind} busy={isBusy} onDone={send} />
        {refused && <Callout tone="bad">{sayNo(refused, { ...signatureRefusals, ...refusals })}</Callout>}
        <View className="t-least">{copy.version(version)}</View>
      </Card>
      {isUnsure && !isBusy && <Sure {...props} refused={refused} onSure={() => drawn.current && send(drawn.current)} />}
    </>
  )
}

interface SureProps extends SignFormProps {
  readonly onSure: () => void
}

function Sure({ unit, refused, onSure }: SureProps) {
  const [isClosed, setClosed] = useState(false)
  const second = useSecondFact(onSure)
  return (
    <SureSheet
      {...second}
      why={copy.sureWhy}
      units={[unit]}
      isByPhone={refused?.details['secondFact'] === 'phone'}
      isOpen={!isClosed}
      onClose={() => setClosed(true)}
    />
  )
}
