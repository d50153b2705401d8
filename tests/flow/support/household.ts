/** Hands of the household tests: newcomers, the second fact, a member who has joined. */
import { phoneCode } from '~/local/client/typed'
import { actor, done, type Actor } from '~/local/demo/stage'
import type { MemberScope } from '~/types/kernel/contract'
import type { CustomerKey } from './cast'
import { kept } from './repair'
import type { Company } from './smallCompany'

export const daughter = { name: '孙小满', relation: 'child' as const }

export function householdHands(company: () => Company) {
  const newcomer = (name: string): Promise<Actor> => actor(company().cloud.url, `o-flow-${name}`)
  const linkBy = async (hands: Actor, phone: string) =>
    hands.account.link({ phoneCode: await phoneCode(hands.session, phone) })
  const sure = (owner: CustomerKey) =>
    done(
      'confirm',
      company().customers[owner].account.confirmIdentity({ unitId: company().unitIds[owner], idCardTail: '1234' }),
    )
  const personOf = (phone: string) =>
    kept(company(), 'persons').find(({ maskedPhone }) => maskedPhone === `${phone.slice(0, 3)}****${phone.slice(7)}`)
      ?._id ?? ''
  const householdsOf = (owner: CustomerKey) =>
    kept(company(), 'households').filter(({ unitId }) => unitId === company().unitIds[owner])

  async function joined(owner: CustomerKey, name: string, phone: string, scopes: MemberScope[]): Promise<Actor> {
    await sure(owner)
    const { account } = company().customers[owner]
    await done('invite', account.invite({ unitId: company().unitIds[owner], ...daughter, name, phone, scopes }))
    const hands = await newcomer(`member-${phone}`)
    const { invitations } = await done('link', linkBy(hands, phone))
    await done('accept', hands.account.acceptInvitation({ householdId: invitations[0]?.householdId ?? '' }))
    return hands
  }
  return { newcomer, linkBy, sure, personOf, householdsOf, joined }
}
