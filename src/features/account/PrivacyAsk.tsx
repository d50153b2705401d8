import { View } from '@tarojs/components'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { sayNo } from '~/src/lib/no'
import { open } from '~/src/lib/paths'
import { useSubmit } from '~/src/lib/useSubmit'
import { accountClient } from './account.client'
import { accountRefusals } from './account.copy'
import { loadMe, useMe } from './me.client'
import { askPrivacyCopy as copy } from './own-record.copy'

/** After linking, and for a new version of the text: yes and no equally near, and nothing waits for either (R2.6; PIPL 16, 17). */
export function PrivacyAsk() {
  const me = useMe()
  const { submit, isBusy, refused } = useSubmit(accountClient.decideConsent)
  const privacy = me.state === 'ready' ? me.data.privacy : undefined
  if (!privacy?.isToBeAsked) return null
  const say = async (isAgreed: boolean) => {
    if (await submit({ kind: 'privacy', version: privacy.version, isAgreed })) await loadMe()
  }
  return (
    <Card title={copy.title}>
      <View className="t-second">{copy.note}</View>
      <View className="t-second">{copy.short}</View>
      {refused && <Callout tone="bad">{sayNo(refused, accountRefusals)}</Callout>}
      <View className="row">
        <Button label={copy.refuse} busy={isBusy} onClick={() => void say(false)} />
        <Button label={copy.agree} busy={isBusy} onClick={() => void say(true)} />
      </View>
      <Button kind="quiet" label={copy.more} onClick={() => void open('privacy')} />
    </Card>
  )
}
