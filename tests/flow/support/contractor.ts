/** A contractor and one of its people (product.md section 1), enrolled by an administrator. */
import { actor, done, type Actor } from '~/local/demo/stage'
import { contractors, type ContractorKey } from './cast'
import type { Company } from './smallCompany'

export const contractorHands = (url: string, key: ContractorKey = 'tiler'): Promise<Actor> =>
  actor(url, `o-flow-contractor-${key}`)

export async function enrolContractor({ cloud, staff }: Company, key: ContractorKey = 'tiler') {
  const { company: name, phone, ...person } = contractors[key]
  const { admin } = staff
  const where = { components: [], estateIds: [] }
  const { contractorId } = await done('contractor', admin.handover.addContractor({ name, ...where }))
  const employment = { department: 'engineering', positions: ['contractor'], trades: [], estateIds: [] } as const
  const enrolment = { ...person, phone, ...employment, positions: [...employment.positions], contractorId }
  const { staffId } = await done('enrol', admin.staff.enrol({ ...enrolment, trades: [], estateIds: [] }))
  const hands = await contractorHands(cloud.url, key)
  await hands.link(phone)
  return { contractorId, staffId, hands }
}
