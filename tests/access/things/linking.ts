import { phoneCode } from '~/local/client/typed'
import { actor, done, type Actor } from '~/local/demo/stage'
import { estateIdOf } from '~/types/estate/estate'
import type { Company } from '../../flow/support/smallCompany'

export interface LinkingThings {
  /** A visitor's claim to 1-1-101, refused. */
  claimId: string
  /** The member's first invitation into 1-1-101, which they left. */
  householdId: string
}

export const absentLinking: LinkingThings = { claimId: 'no-such-claim', householdId: 'no-such-household' }

const memberPhone = '13200000099'

/** Opens the member's hands: invited to read and report, gone once, and invited again. */
export async function prepareLinking({ cloud, customers, staff, unitIds, visitor }: Company): Promise<LinkingThings> {
  const { account } = customers.sun
  const unitId = unitIds.sun
  await done('sure', account.confirmIdentity({ unitId, idCardTail: '1234' }))
  const member = await memberHands(cloud.url)
  const join = async (): Promise<string> => {
    const invited = {
      unitId,
      name: '孙小满',
      phone: memberPhone,
      relation: 'child' as const,
      scopes: ['report' as const],
    }
    const { householdId } = await done('invite', account.invite(invited))
    await member.account.link({ phoneCode: await phoneCode(member.session, memberPhone) })
    await done('accept', member.account.acceptInvitation({ householdId }))
    return householdId
  }
  const householdId = await join()
  await done('leave', member.account.leaveHousehold({ householdId }))
  await join()
  await visitor.account.link({ phoneCode: await phoneCode(visitor.session, '13900000099') })
  const door = { estateId: estateIdOf('云栖里'), building: '1号楼', entrance: '1单元', room: '101' }
  const said = { ...door, name: '孙某', relation: 'coOwner' as const, words: '', photos: [] }
  const { claimId } = await done('claim', visitor.account.claim(said))
  await done('refuse', staff.agent.account.refuseClaim({ claimId, reason: '请带产权证来服务中心' }))
  // What was confirmed for this counts no more for what others are asked to do.
  await cloud.clock.advance(31 * 60_000)
  return { claimId, householdId }
}

export const memberHands = (url: string): Promise<Actor> => actor(url, 'o-flow-member')
