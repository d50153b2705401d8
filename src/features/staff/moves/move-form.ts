import { useState } from 'react'
import * as v from 'valibot'
import type { Answer, RefusalOf } from '~/types/kernel/contract'
import { ticketContract, type TicketContract } from '~/types/ticket/ticket.contract'
import type { RepairDetail } from '~/types/ticket/ticket.views'
import { useSubmit } from '~/src/lib/useSubmit'
import { ticketClient } from '~/src/features/ticket/ticket.client'
import { ticketRefusals } from '~/src/features/ticket/ticket.copy'
import { noWords } from '../no-words'
import type { StaffMove } from '../staff-moves'
import { moveWords } from '../staff.moves.copy'
import { problemsOf, problemWords, type Problems } from './problems'

/** What every form of a move is given. */
export interface MoveFormProps {
  readonly move: StaffMove
  readonly detail: RepairDetail
  /** The server's instant, epoch ms. */
  readonly now: number
  /** At a desk the form stands in the page, on a phone it rises from below. */
  readonly isWide: boolean
  /** Stands by itself as the next thing to do: there is nothing to close. */
  readonly isNext?: boolean
  readonly onDone: (words: string) => void
  readonly onClose: () => void
}

type Send = (
  input: object,
  options: { requestId: string },
) => Promise<Answer<unknown, RefusalOf<TicketContract, StaffMove>>>

/** One move on its way: checked by the contract's own schema, sent once an intent, its refusal in words. What was typed stays with the form. */
export function useMove({ move, detail, onDone }: Pick<MoveFormProps, 'move' | 'detail' | 'onDone'>, input: object) {
  const { submit, isBusy, refused } = useSubmit(ticketClient[move] as Send) // the input is parsed by this very action's schema
  const [isTried, setTried] = useState(false)
  const schema: v.GenericSchema<unknown, object> = ticketContract[move].input
  const parsed = v.safeParse(schema, { ticketId: detail.ticketId, ...input })
  // Nobody is told of a mistake before the first try; after it, each is taken back as soon as it is mended.
  const problems: Problems = isTried && !parsed.success ? problemsOf(parsed.issues) : {}
  async function send(): Promise<void> {
    setTried(true)
    if (!parsed.success) return
    if ((await submit(parsed.output)) !== undefined) onDone(moveWords[move].done)
  }
  return {
    send: () => void send(),
    isBusy,
    no: refused && noWords(refused, ticketRefusals),
    /** Why a field cannot be sent so; `least` characters are asked of it. */
    problem: (field: string, least = 1) => problemWords(field, problems[field], least),
  }
}
export type Move = ReturnType<typeof useMove>
