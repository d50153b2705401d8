import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ConsultDetail } from '~/types/estate/consult'
import { estateContract } from '~/types/estate/estate.contract'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { Faces } from '~/src/components/Faces'
import { Screen } from '~/src/components/Screen'
import { StickyFoot } from '~/src/components/StickyFoot'
import { toast } from '~/src/components/toast'
import { useAsked } from '~/src/lib/asking'
import { Act } from './Act'
import { questionCopy as copy } from './answers.copy'
import { ConsultCard, ConsultStory } from './ConsultCards'
import { estateClient } from './estate.client'
import { WordsForm } from './WordsForm'

/** My question: until when it is answered, what was answered, whether that helped. */
export function QuestionDetail({ consultId }: { readonly consultId: string }) {
  const [asked, reload] = useAsked(consultId, () => estateClient.question({ consultId }))
  const detail = asked.state === 'ready' ? asked.data : undefined
  const foot = detail?.state === 'answered' && <AfterAnswer detail={detail} onDone={() => void reload()} />
  return (
    <Screen foot={foot}>
      <Faces asked={asked} onRetry={() => void reload()}>
        {(question, now) => (
          <>
            <ConsultCard consult={question} now={now} />
            {question.askedAs === 'visitor' && question.state !== 'closed' && (
              <Callout tone="accent">{copy.visitorNote}</Callout>
            )}
            <Card>
              <ConsultStory consult={question} now={now} />
            </Card>
          </>
        )}
      </Faces>
    </Screen>
  )
}

function AfterAnswer({
  detail: { consultId },
  onDone,
}: {
  readonly detail: ConsultDetail
  readonly onDone: () => void
}) {
  const [isAsking, setAsking] = useState(false)
  const thanked = () => {
    toast(copy.thanks)
    onDone()
  }
  const sent = () => {
    setAsking(false)
    onDone()
  }
  return (
    <>
      <StickyFoot>
        <Button label={copy.askBack} onClick={() => setAsking(true)} />
        <View className="grow">
          <Act
            kind="primary"
            label={copy.helpful}
            send={options => estateClient.confirmHelpful({ consultId }, options)}
            onDone={thanked}
          />
        </View>
      </StickyFoot>
      {isAsking && (
        <WordsForm
          title={copy.askBackTitle}
          hint={copy.askBackHint}
          label={copy.send}
          most={500}
          schema={estateContract.askBack.input}
          inputOf={words => ({ consultId, words })}
          send={estateClient.askBack}
          onClose={() => setAsking(false)}
          onDone={sent}
        />
      )}
    </>
  )
}
