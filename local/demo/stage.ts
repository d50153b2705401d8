import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { accountContract } from '~/types/account/account.contract'
import { activityContract } from '~/types/activity/activity.contract'
import { archiveContract } from '~/types/archive/archive.contract'
import { estateContract } from '~/types/estate/estate.contract'
import { handoverContract } from '~/types/handover/handover.contract'
import type { Answer } from '~/types/kernel/contract'
import { parseInstant } from '~/types/kernel/time'
import { messageContract } from '~/types/message/message.contract'
import { paperContract } from '~/types/paper/paper.contract'
import { photoContract } from '~/types/photo/photo.contract'
import { progressContract } from '~/types/progress/progress.contract'
import { staffContract } from '~/types/staff/staff.contract'
import { ticketContract } from '~/types/ticket/ticket.contract'
import { gatewayClient, openGatewaySession, phoneCode, subscribe, uploadFile, type GatewaySession } from '../client/typed'

/** One person's hands: the same typed clients as the mini-program's, over the same gateway. */
export interface Actor {
  session: GatewaySession
  account: ReturnType<typeof clientsOf>['account']
  activity: ReturnType<typeof clientsOf>['activity']
  archive: ReturnType<typeof clientsOf>['archive']
  estate: ReturnType<typeof clientsOf>['estate']
  handover: ReturnType<typeof clientsOf>['handover']
  message: ReturnType<typeof clientsOf>['message']
  paper: ReturnType<typeof clientsOf>['paper']
  progress: ReturnType<typeof clientsOf>['progress']
  staff: ReturnType<typeof clientsOf>['staff']
  ticket: ReturnType<typeof clientsOf>['ticket']
  /** Uploads a picture of the demonstration as the mini-program does: begin, upload, confirm. Answers its id. */
  photo(name: string): Promise<string>
  link(phone?: string): Promise<void>
  /** Taps "allow" on every template that there is, as often as said. */
  allowMessages(times: number): Promise<void>
}

function clientsOf(session: GatewaySession) {
  return {
    account: gatewayClient(session, 'account', accountContract),
    activity: gatewayClient(session, 'activity', activityContract),
    archive: gatewayClient(session, 'archive', archiveContract),
    estate: gatewayClient(session, 'estate', estateContract),
    handover: gatewayClient(session, 'handover', handoverContract),
    message: gatewayClient(session, 'message', messageContract),
    paper: gatewayClient(session, 'paper', paperContract),
    photo: gatewayClient(session, 'photo', photoContract),
    progress: gatewayClient(session, 'progress', progressContract),
    staff: gatewayClient(session, 'staff', staffContract),
    ticket: gatewayClient(session, 'ticket', ticketContract),
  }
}

/** The data of an answer; a refusal in a seed is a fault of the seed and says where. */
export async function done<Data>(what: string, answer: Promise<Answer<Data>>): Promise<Data> {
  const given = await answer
  if (!given.ok) throw new Error(`${what}: ${given.code} ${JSON.stringify(given.details)} (${given.reference})`)
  return given.data
}

export async function actor(url: string, openid: string): Promise<Actor> {
  const session = await openGatewaySession(url, { openid })
  const clients = clientsOf(session)
  return {
    session,
    ...clients,
    async photo(name) {
      const bytes = readFileSync(join(__dirname, 'photos', `${name}.jpg`))
      const hash = createHash('sha256').update(bytes).digest('hex')
      const { photoId, cloudPath } = await done('photo.begin', clients.photo.begin({ hash, bytes: bytes.length, format: 'jpg' }))
      const fileId = await uploadFile(session, cloudPath, bytes)
      await done('photo.confirm', clients.photo.confirm({ photoId, fileId }))
      return photoId
    },
    async link(phone) {
      await done('account.link', clients.account.link({ phoneCode: await phoneCode(session, phone) }))
    },
    async allowMessages(times) {
      const { templates } = await done('message.quota', clients.message.quota({}))
      const ids = templates.map(({ templateId }) => templateId)
      for (let time = 0; time < times; time += 1) {
        for (let from = 0; from < ids.length; from += 3) {
          const answers = await subscribe(session, ids.slice(from, from + 3))
          const accepted = ids.filter(id => answers[id] === 'accept').map(templateId => ({ templateId, answer: 'accept' as const }))
          await done('message.recordGrants', clients.message.recordGrants({ answers: accepted }))
        }
      }
    },
  }
}

/** `2026-09-18T09:10`, Beijing wall clock. */
export const beijing = (wallClock: string): number => parseInstant(`${wallClock}+08:00`)
