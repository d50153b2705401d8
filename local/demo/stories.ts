import type { InputOf } from '~/types/kernel/contract'
import { matterClassOf, type PartId } from '~/types/ticket/parts'
import type { TicketContract } from '~/types/ticket/ticket.contract'
import type { StaffKey } from './company'
import { beijing, done, type Actor } from './stage'

/** What an act may use: the people, and the repair that it is about. */
export interface Scene {
  staff(key: StaffKey): Actor
  staffId(key: StaffKey): string
  owner: Actor
  ticketId: string
  part: PartId
  /** The open call task of this repair that staff now have on their list. */
  callTask(by: StaffKey): Promise<string>
}
export type Act = (scene: Scene) => Promise<unknown>

/** One repair from its first tap on, by the Beijing wall clock. */
export interface Story {
  key: string
  owner: OwnerKey
  at: string
  submit: Omit<InputOf<TicketContract, 'submitRepair'>, 'unitId' | 'photos'> & { photos: string[] }
  then: readonly (readonly [at: string, act: Act])[]
}

/** Owners who act: those of the frame's switch, and neighbours. `unit` as it stands on the door. */
export const owners = {
  sun: { openid: 'o-demo-owner-sun', phone: '19963565313' },
  liang: { openid: 'o-demo-owner-liang', phone: '19923231852' },
  han: { openid: 'o-demo-neighbour-han', phone: '19959405982' },
  feng: { openid: 'o-demo-neighbour-feng', phone: '19935369253' },
  wang: { openid: 'o-demo-neighbour-wang', phone: '19943097913' },
  chen: { openid: 'o-demo-neighbour-chen', phone: '19938624167' },
  hanYang: { openid: 'o-demo-neighbour-hanyang', phone: '19963767588' },
  guo: { openid: 'o-demo-neighbour-guo', phone: '19992322778' },
} as const
export type OwnerKey = keyof typeof owners

type Input<A extends keyof TicketContract> = InputOf<TicketContract, A>
const window = (day: string, from: string, to: string) => ({ from: beijing(`${day}T${from}`), to: beijing(`${day}T${to}`) })

export const registered =
  (by: StaffKey = 'agent'): Act =>
  ({ staff, ticketId, part }) =>
    done('register', staff(by).ticket.register({ ticketId, matterClass: matterClassOf(part), part, words: '' }))

export const dispatched =
  (to: StaffKey, words = '', by: StaffKey = 'agent'): Act =>
  ({ staff, staffId, ticketId }) =>
    done('dispatch', staff(by).ticket.dispatch({ ticketId, technicianId: staffId(to), words }))

const byTechnician =
  <A extends keyof TicketContract & keyof Actor['ticket']>(action: A, input: Omit<Input<A>, 'ticketId' | 'photos'>, photos?: string[]) =>
  (by: StaffKey): Act =>
  async ({ staff, ticketId }) => {
    const uploaded = photos && { photos: await Promise.all(photos.map(name => staff(by).photo(name))) }
    const send = staff(by).ticket[action] as (input: unknown) => Promise<never>
    return done(action, send({ ticketId, ...input, ...uploaded }))
  }

export const responded = (by: StaffKey, words: string): Act => byTechnician('respond', { words })(by)
export const appointed = (by: StaffKey, day: string, from: string, to: string, words = ''): Act =>
  byTechnician('appoint', { window: window(day, from, to), words })(by)
export const surveyed = (by: StaffKey, finding: string, photos: string[] = []): Act =>
  byTechnician('survey', { finding }, photos)(by)
export const planned = (by: StaffKey, day: string, from: string, to: string, materials: string, words = ''): Act =>
  byTechnician('plan', { window: window(day, from, to), materials, people: '两人', words })(by)
export const started = (by: StaffKey): Act => byTechnician('startRepair', {})(by)
export const finished = (by: StaffKey, words: string, photos: string[]): Act => byTechnician('finish', { words }, photos)(by)
export const paused = (by: StaffKey, reason: Input<'pause'>['reason'], until: string, words: string): Act =>
  byTechnician('pause', { reason, until: beijing(until), words })(by)

const byOwner =
  <A extends keyof TicketContract & keyof Actor['ticket']>(action: A, input: Omit<Input<A>, 'ticketId' | 'photos'>, photos?: string[]): Act =>
  async ({ owner, ticketId }) => {
    const uploaded = photos && { photos: await Promise.all(photos.map(name => owner.photo(name))) }
    const send = owner.ticket[action] as (input: unknown) => Promise<never>
    return done(action, send({ ticketId, ...input, ...uploaded }))
  }

export const accepted: Act = byOwner('accept', { words: '' })
export const sentBack = (words: string, photos: string[]): Act => byOwner('sendBack', { words }, photos)
export const cancelled = (words: string): Act => byOwner('cancel', { words })
export const contested = (words: string): Act => byOwner('contestPause', { words })
export const noted = (words: string): Act => byOwner('addNote', { words }, [])
export const rated = (stars: number, isSolved: boolean, words: string): Act => byOwner('rate', { stars, isSolved, words }, [])

export const callTried =
  (by: StaffKey, words: string): Act =>
  async ({ staff, callTask }) =>
    done('recordCall', staff(by).ticket.recordCall({ taskId: await callTask(by), outcome: 'noAnswer', words }))
