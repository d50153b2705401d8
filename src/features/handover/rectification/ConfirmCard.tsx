import { View } from '@tarojs/components'
import { Button } from '~/src/components/Button'
import { Card } from '~/src/components/Card'
import { toast } from '~/src/components/toast'
import { useSubmit } from '~/src/lib/useSubmit'
import type { SnagPage } from '~/types/handover/rectification'
import { handoverClient } from '../handover.client'
import { SignForm } from '../signing/SignForm'
import { rectificationCopy as copy, rectificationRefusals, snagTitle } from './rectification.copy'

interface ConfirmCardProps {
  readonly page: SnagPage
  readonly onDone: () => void
  readonly onBack: () => void
}

/** Repair confirmed (R5.7): one signature for this one snag, and no other. */
export function ConfirmCard({ page, onDone, onBack }: ConfirmCardProps) {
  const { snagId, unitId, unitName, words, fixes } = page
  const { submit, isBusy, refused } = useSubmit(handoverClient.confirmFix)
  const sign = async (signed: { strokes: Parameters<typeof submit>[0]['strokes']; textVersion: string }) => {
    if (!(await submit({ snagId, ...signed }))) return
    toast(copy.done)
    onDone()
  }
  return (
    <SignForm
      kind="repairConfirmed"
      unit={{ unitId, name: unitName }}
      isBusy={isBusy}
      {...(refused && { refused })}
      refusals={rectificationRefusals}
      onSign={signed => void sign(signed)}
    >
      <Card title={snagTitle(page)} aside={copy.number(page.number)}>
        <View>{words}</View>
        <View className="t-second">{fixes[fixes.length - 1]?.words}</View>
        <Button kind="quiet" label={copy.confirmBack} onClick={onBack} />
      </Card>
    </SignForm>
  )
}
