import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Field } from '~/src/components/Field'
import { Sheet } from '~/src/components/Sheet'
import { useMyPositions } from '~/src/features/account/positions.client'
import { archiveClient } from '~/src/features/archive/archive.client'
import { mayUse } from '~/src/lib/may-use'
import { problemsOf } from '~/src/lib/no'
import { useSubmit } from '~/src/lib/useSubmit'
import { archiveContract } from '~/types/archive/archive.contract'
import type { CallRow } from '~/types/handover/notice.views'
import { sayNoticeNo } from '../say'
import { unitCopy as copy } from './notice.desk.copy'
import './desk.scss'

/** The people of a flat, their numbers masked; one is opened for a reason that its owner sees (R13.1). */
export function PeopleRows({ people }: { readonly people: CallRow['people'] }) {
  const positions = useMyPositions() ?? []
  const [seen, see] = useState<string>()
  return (
    <>
      {people.map(({ personId, name, maskedPhone, isOwner, isLinked }) => (
        <View key={personId} className="notice-person">
          <View className="grow">
            <View className="t-strong">{name}</View>
            <View className="t-second">
              {[isOwner ? copy.owner : copy.member, maskedPhone, isLinked ? copy.linked : copy.notLinked].join(' · ')}
            </View>
          </View>
          {mayUse(archiveContract.revealPhone, positions) && (
            <Button compact icon="phone" label={copy.reveal} onClick={() => see(personId)} />
          )}
        </View>
      ))}
      {seen !== undefined && <RevealSheet personId={seen} onClose={() => see(undefined)} />}
    </>
  )
}

/** A number in the clear, once; it lives in this sheet only. */
function RevealSheet({ personId, onClose }: { readonly personId: string; readonly onClose: () => void }) {
  const { submit, isBusy, refused } = useSubmit(archiveClient.revealPhone)
  const [reason, setReason] = useState(copy.revealHint)
  const [problem, setProblem] = useState<string>()
  const [phone, show] = useState<string>()
  const look = async () => {
    const said = { personId, reason }
    const found = problemsOf(archiveContract.revealPhone.input, said)['reason']
    setProblem(found)
    if (found === undefined) show((await submit(said))?.phone)
  }
  if (phone !== undefined) {
    const call = () => void Taro.makePhoneCall({ phoneNumber: phone }).catch(() => undefined)
    const foot = <Button kind="primary" icon="phone" label={copy.dial} onClick={call} />
    return (
      <Sheet title={copy.seen} isOpen onClose={onClose} foot={foot}>
        <View className="t-title">{phone}</View>
      </Sheet>
    )
  }
  const foot = <Button kind="primary" label={copy.revealSend} busy={isBusy} onClick={() => void look()} />
  return (
    <Sheet title={copy.revealTitle} note={copy.revealNote} isOpen onClose={onClose} foot={foot}>
      <Field
        line
        label={copy.revealReason}
        value={reason}
        hint={copy.revealHint}
        most={100}
        onChange={setReason}
        {...(problem !== undefined && { refusal: problem })}
      />
      {refused && <Callout tone="bad">{sayNoticeNo(refused)}</Callout>}
    </Sheet>
  )
}
