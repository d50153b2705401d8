import type * as v from 'valibot'
import type { Answer } from '~/types/kernel/contract'
import { ticketContract as contract } from '~/types/ticket/ticket.contract'
import { ticketClient as client } from './ticket.client'

/** What a customer can write about a repair, each in a sheet of its own. */
export type AskName = 'sendBack' | 'addNote' | 'cancel' | 'contestPause'

export interface Written {
  readonly ticketId: string
  readonly words: string
  readonly photos: string[]
}

interface Ask {
  /** The most characters that the contract takes. */
  readonly most: number
  readonly withPhotos: boolean
  readonly schema: v.GenericSchema
  readonly inputOf: (written: Written) => unknown
  readonly send: (written: Written, options: { requestId: string }) => Promise<Answer<unknown>>
}

const withoutPhotos = ({ ticketId, words }: Written) => ({ ticketId, words })

export const asks: Record<AskName, Ask> = {
  sendBack: {
    most: 500,
    withPhotos: true,
    schema: contract.sendBack.input,
    inputOf: written => written,
    send: (written, options) => client.sendBack({ ...written }, options),
  },
  addNote: {
    most: 500,
    withPhotos: true,
    schema: contract.addNote.input,
    inputOf: written => written,
    send: (written, options) => client.addNote({ ...written }, options),
  },
  cancel: {
    most: 200,
    withPhotos: false,
    schema: contract.cancel.input,
    inputOf: withoutPhotos,
    send: (written, options) => client.cancel(withoutPhotos(written), options),
  },
  contestPause: {
    most: 200,
    withPhotos: false,
    schema: contract.contestPause.input,
    inputOf: withoutPhotos,
    send: (written, options) => client.contestPause(withoutPhotos(written), options),
  },
}
