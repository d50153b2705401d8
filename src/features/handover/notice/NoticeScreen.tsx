import { useEffect } from 'react'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Faces } from '~/src/components/Faces'
import { Screen } from '~/src/components/Screen'
import { StickyFoot } from '~/src/components/StickyFoot'
import { toast } from '~/src/components/toast'
import { useReminders } from '~/src/features/message/reminders.client'
import { OfMyUnit } from '~/src/features/account/my-unit.client'
import { useAsked } from '~/src/lib/asking'
import { open, useParameter } from '~/src/lib/paths'
import { useSubmit } from '~/src/lib/useSubmit'
import { sayWhen } from '~/src/lib/when'
import type { NoticePage } from '~/types/handover/notice.views'
import { handoverClient } from '../handover.client'
import { BringCard } from './BringCard'
import { FeesCard } from './FeesCard'
import { LegalCard, LetterCard } from './LetterCard'
import { letterCopy as copy } from './notice.copy'
import { sayNoticeNo } from './say'

/** The handover of a flat as its people first meet it: the letter, what to bring, the fees, and one word to say (R5.3, R5.11). */
export function NoticeScreen() {
  return <OfMyUnit wanted={useParameter('id')}>{unitId => <Notice unitId={unitId} />}</OfMyUnit>
}

function Notice({ unitId }: { readonly unitId: string }) {
  const [asked, reload] = useAsked(`notice:${unitId}`, () => handoverClient.noticePage({ unitId }))
  const isUnread = asked.state === 'ready' && asked.data.notice.readAt === null
  // Opening the letter is reading it: said once, by whoever was first.
  useEffect(() => {
    if (isUnread) void handoverClient.noticeOpened({ unitId }).then(() => reload())
  }, [isUnread, unitId, reload])
  const foot = asked.state === 'ready' && <Foot page={asked.data} now={asked.now} onDone={() => void reload()} />
  return (
    <Screen foot={foot}>
      <Faces asked={asked} onRetry={() => void reload()} cards={3}>
        {(page, now) => <Shown page={page} now={now} reload={() => void reload()} />}
      </Faces>
    </Screen>
  )
}

interface ShownProps {
  readonly page: NoticePage
  readonly now: number
  readonly reload: () => void
}

function Shown({ page, now, reload }: ShownProps) {
  const latest = page.corrections[page.corrections.length - 1]
  return (
    <>
      <LetterCard page={page} />
      {page.letter.bring.length > 0 && <BringCard unitId={page.unitId} lines={page.letter.bring} />}
      {latest && (
        <Callout>
          {copy.corrected(latest.words, copy.yuan(latest.totalBeforeFen), copy.yuan(latest.totalAfterFen))}
        </Callout>
      )}
      <FeesCard unitId={page.unitId} fees={page.fees} now={now} onAsked={reload} />
      <LegalCard letter={page.letter} />
      <Button kind="quiet" icon="file" label={copy.pdf} onClick={() => void open('papers', { unitId: page.unitId })} />
    </>
  )
}

interface FootProps {
  readonly page: NoticePage
  readonly now: number
  readonly onDone: () => void
}

/** The one button: first that it was seen; then, once booking is open, the way to it. */
function Foot({ page, now, onDone }: FootProps) {
  const { submit, isBusy, refused } = useSubmit(handoverClient.confirmNotice)
  const reminders = useReminders('handover')
  const { confirmedAt } = page.notice
  if (page.state !== 'noticed') return null
  const confirm = async () => {
    // The next message that is wanted is the opening of the booking: asked at this tap (R9.2).
    if (reminders.rows.length > 0) await reminders.ask()
    if (!(await submit({ unitId: page.unitId }))) return
    toast(copy.confirmed)
    onDone()
  }
  if (confirmedAt === null)
    return (
      <StickyFoot note={refused ? sayNoticeNo(refused) : copy.confirmNote}>
        <Button kind="primary" label={copy.confirm} busy={isBusy} onClick={() => void confirm()} />
      </StickyFoot>
    )
  const said = copy.confirmedAt(sayWhen(confirmedAt, now))
  return <BookFoot page={page} note={said} />
}

/** Seen: on to the booking, as soon as it opens (R5.4). */
function BookFoot({ page, note }: { readonly page: NoticePage; readonly note: string }) {
  const { unitId } = page
  const label = page.next === 'book' ? copy.book : copy.waitForOpening
  return (
    <StickyFoot note={note}>
      <Button
        kind="primary"
        disabled={page.next !== 'book'}
        {...{ label }}
        onClick={() => void open('booking', { unitId })}
      />
    </StickyFoot>
  )
}
