import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Sheet } from '~/src/components/Sheet'
import { StickyFoot } from '~/src/components/StickyFoot'
import { Callout } from '~/src/components/Callout'
import { toast } from '~/src/components/toast'
import { useReminders } from '~/src/features/message/reminders.client'
import { sayNo } from '~/src/lib/no'
import { useSubmit } from '~/src/lib/useSubmit'
import type { ActivityDetail, MySignUp } from '~/types/activity/activity'
import { activityClient } from './activity.client'
import { activityCopy as copy, activityRefusals } from './activity.copy'
import { PersonsSheet } from './PersonsSheet'

interface SheetProps {
  readonly activity: ActivityDetail
  readonly onClose: () => void
  readonly onDone: () => void
}

/** The tap at which a reminder is wanted asks WeChat for it (R9.2); whatever the answer, the sign-up goes out. */
export function SignUpSheet({ activity, onClose, onDone }: SheetProps) {
  const { submit, isBusy, refused } = useSubmit(activityClient.signUp)
  const reminders = useReminders('activity')
  const free = activity.units.filter(({ unitId }) => !activity.mySignUps.some(each => each.unitId === unitId))
  const send = async (said: { unitId: string; persons: number }) => {
    if (reminders.rows.length > 0) await reminders.ask()
    const signedUp = await submit({ activityId: activity.activityId, ...said })
    if (!signedUp) return
    toast(signedUp.state === 'waiting' ? copy.waits : copy.signedUp)
    onDone()
  }
  return (
    <PersonsSheet
      most={activity.mostPerUnit}
      units={free}
      persons={Math.min(2, activity.mostPerUnit)}
      button={activity.placesLeft > 0 ? copy.send : copy.sendWait}
      note={copy.remind}
      isBusy={isBusy}
      refusal={refused && sayNo(refused, activityRefusals)}
      onSend={said => void send(said)}
      onClose={onClose}
    />
  )
}

export function ChangeSheet({ activity, signUp, onClose, onDone }: SheetProps & { readonly signUp: MySignUp }) {
  const { submit, isBusy, refused } = useSubmit(activityClient.changePersons)
  const send = async ({ persons }: { persons: number }) => {
    if (!(await submit({ activityId: activity.activityId, unitId: signUp.unitId, persons }))) return
    toast(copy.saved)
    onDone()
  }
  return (
    <PersonsSheet
      most={activity.mostPerUnit}
      units={[{ unitId: signUp.unitId, name: signUp.unitName }]}
      persons={signUp.persons}
      button={copy.save}
      isBusy={isBusy}
      refusal={refused && sayNo(refused, activityRefusals)}
      onSend={said => void send(said)}
      onClose={onClose}
    />
  )
}

export function CancelSheet({ activity, signUp, onClose, onDone }: SheetProps & { readonly signUp: MySignUp }) {
  const { submit, isBusy, refused } = useSubmit(activityClient.cancelSignUp)
  const cancel = async () => {
    if (!(await submit({ activityId: activity.activityId, unitId: signUp.unitId }))) return
    toast(copy.cancelDone)
    onDone()
  }
  const foot = (
    <>
      <Button label={copy.keep} onClick={onClose} />
      <Button kind="danger" label={copy.cancel} busy={isBusy} onClick={() => void cancel()} />
    </>
  )
  return (
    <Sheet title={copy.cancelTitle} note={copy.cancelNote} isOpen foot={foot} onClose={onClose}>
      {refused && <Callout tone="bad">{sayNo(refused, activityRefusals)}</Callout>}
    </Sheet>
  )
}

/** The one thing to do: sign a flat up, or have it wait. */
export function SignUpFoot({ activity, onDone }: Omit<SheetProps, 'onClose'>) {
  const [isOpen, setOpen] = useState(false)
  const hasAll = activity.units.every(({ unitId }) => activity.mySignUps.some(each => each.unitId === unitId))
  if (!activity.isOpen || hasAll) return null
  const first = activity.placesLeft > 0 ? copy.signUp : copy.wait
  return (
    <>
      <StickyFoot note={activity.waiting > 0 && activity.placesLeft === 0 && copy.waiting(activity.waiting)}>
        <Button
          kind="primary"
          label={activity.mySignUps.length > 0 ? copy.signUpAnother : first}
          onClick={() => setOpen(true)}
        />
      </StickyFoot>
      {isOpen && (
        <SignUpSheet
          activity={activity}
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false)
            onDone()
          }}
        />
      )}
    </>
  )
}
