import { useEffect, useRef, useState } from 'react'
import { usePhotos } from '~/src/components/usePhotos'
import { useReminders } from '~/src/features/message/reminders.client'
import { sendPhoto } from '~/src/features/photo/photo.client'
import { useAsked } from '~/src/lib/asking'
import { problemsOf } from '~/src/lib/no'
import { useSubmit } from '~/src/lib/useSubmit'
import type { InputOf, OutputOf } from '~/types/kernel/contract'
import { ticketContract, type TicketContract } from '~/types/ticket/ticket.contract'
import { shownPath } from './kept-photo'
import { ticketClient } from './ticket.client'
import { useRepairDraft, type RepairDraft } from './useRepairDraft'

type Input = InputOf<TicketContract, 'submitRepair'>
type Sent = OutputOf<TicketContract, 'submitRepair'>

export const mostPhotos = 9

const inputOf = (unitId: string, draft: RepairDraft, photos: string[]) => ({
  unitId,
  room: draft.room,
  part: draft.part,
  words: draft.words,
  photos,
  convenient: draft.convenient,
  severity: draft.severity,
})

/** The pictures of the draft: those that arrived are kept with it. */
function useDraftPhotos({ draft, change }: Pick<ReturnType<typeof useRepairDraft>, 'draft' | 'change'>) {
  const first = useRef(draft.photos.map(photo => ({ ...photo, path: shownPath(photo.path), state: 'done' as const })))
  const photos = usePhotos(mostPhotos, sendPhoto, first.current)
  const arrived = photos.picker.photos.flatMap(({ key, path, photoId }) => (photoId ? [{ key, path, photoId }] : []))
  const ids = arrived.map(({ photoId }) => photoId).join()
  const latest = useRef({ arrived, change })
  latest.current = { arrived, change }
  useEffect(() => latest.current.change({ photos: latest.current.arrived }), [ids])
  return photos
}

/** Reporting a repair: the draft, its pictures, what covers it, and the way out. */
export function useNewRepair(unitId: string) {
  const kept = useRepairDraft(unitId)
  const photos = useDraftPhotos(kept)
  const reminders = useReminders()
  const [cover] = useAsked(unitId, () => ticketClient.coverage({ unitId }))
  const [sent, setSent] = useState<{ data: Sent; now: number }>()
  const answeredAt = useRef(0)
  const { submit, isBusy, refused } = useSubmit(async (input: Input) => {
    const answer = await ticketClient.submitRepair(input, { requestId: kept.requestIdFor(input) })
    answeredAt.current = answer.now
    return answer
  })
  const input = inputOf(unitId, kept.draft, photos.photoIds)
  const problems = problemsOf(ticketContract.submitRepair.input, input)
  /** Straight from the tap: WeChat asks for its permission only then, and the report does not wait for the answer. */
  const send = async () => {
    if (photos.isSending || photos.hasFailed || Object.keys(problems).length > 0) return
    const permission = reminders.ask()
    const data = await submit(input as Input) // the schema has just passed it
    if (data) kept.forget()
    await permission
    if (data) setSent({ data, now: answeredAt.current })
  }
  return {
    ...kept,
    photos,
    problems,
    cover: cover.state === 'ready' ? cover.data.parts : undefined,
    reminders: reminders.left,
    ...{ send, isBusy, refused, sent },
  }
}
