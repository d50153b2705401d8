import { estateIdOf } from '~/types/estate/estate'
import { phoneCode } from '../client/typed'
import type { CompanyAct } from './company-acts'
import { people } from './people'
import type { Cast } from './seed'
import { actor, done, type Actor } from './stage'

/** 孙女士's daughter looks after her mother's flat; 唐先生's wife asks to be linked to the flat that is being built. */
const daughter = people.find(({ key }) => key === 'family')
const wife = { openid: 'o-demo-claimant-liu', phone: '13700137021' }

async function linked({ buyer }: Cast, { openid, phone = '' }: { openid: string; phone?: string | undefined }): Promise<Actor> {
  const hands = await actor(buyer.session.url, openid)
  await hands.account.link({ phoneCode: await phoneCode(hands.session, phone) })
  return hands
}

async function inviteDaughter({ owners, unitIds }: Cast): Promise<void> {
  const { account } = owners.sun
  await done('second fact', account.confirmIdentity({ unitId: unitIds.sun, idCardTail: '4926' }))
  const terms = { name: '孙小满', relation: 'child' as const, scopes: ['read' as const, 'report' as const] }
  await done('invite', account.invite({ unitId: unitIds.sun, phone: daughter?.phone ?? '', ...terms }))
}

async function joinMother(cast: Cast): Promise<void> {
  if (!daughter) throw new Error('the demonstration has no family')
  const hands = await linked(cast, daughter)
  const { invitations } = await done('household', hands.account.household({}))
  await done('accept', hands.account.acceptInvitation({ householdId: invitations[0]?.householdId ?? '' }))
}

async function claimFlat(cast: Cast): Promise<void> {
  const hands = await linked(cast, wife)
  const door = { estateId: estateIdOf('听澜府'), building: '2号楼', entrance: '1单元', room: '1101' }
  const said = { name: '刘华', relation: 'coOwner' as const, words: '我和先生共同购买，合同上有我的名字，想一起看工程进展。' }
  await done('claim', hands.account.claim({ ...door, ...said, photos: [] }))
}

export const linkingActs: readonly CompanyAct[] = [
  ['2026-09-12T19:30', 'daughter invited', inviteDaughter],
  ['2026-09-12T19:50', 'daughter accepts', joinMother],
  ['2026-09-20T20:15', 'co-owner asks', claimFlat],
]
