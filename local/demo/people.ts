import { peopleCopy } from './people.copy'

/**
 * The people of the demonstration: the frame's switch and the development door know these. `phone` is the number that the
 * getPhoneNumber button gives; customers' numbers stand in the demo roster, staff's in company.ts. All are invented.
 */
export interface DemoPerson {
  key: keyof typeof peopleCopy
  /** Who this is, in one or two words. */
  label: string
  /** One line on what this person is here for. */
  about: string
  /** Begins with o, as WeChat's do. */
  openid: string
  phone?: string
  /** Whether the wide workbench is this person's desk. */
  isStaff: boolean
}

const person = (key: DemoPerson['key'], openid: string, phone: string, isStaff: boolean): DemoPerson => ({
  key,
  ...peopleCopy[key],
  openid,
  phone,
  isStaff,
})

export const people: readonly DemoPerson[] = [
  person('ownerSun', 'o-demo-owner-sun', '19963565313', false),
  person('ownerLiang', 'o-demo-owner-liang', '19923231852', false),
  person('family', 'o-demo-family-sun', '19961130412', false),
  person('buyer', 'o-demo-buyer-tang', '19926078486', false),
  person('handoverBuyer', 'o-demo-buyer-jiang', '13300011929', false),
  person('handoverOwner', 'o-demo-owner-qin', '13300010285', false),
  person('agent', 'o-demo-agent-zhou', '13000000011', true),
  person('supervisor', 'o-demo-supervisor-zheng', '13000000012', true),
  person('manager', 'o-demo-manager-sun', '13000000013', true),
  person('director', 'o-demo-director-gao', '13000000014', true),
  person('technician', 'o-demo-technician-li', '13000000015', true),
  person('sales', 'o-demo-sales-lin', '13000000017', true),
  person('contractor', 'o-demo-contractor-luo', '13000000031', true),
  person('admin', 'o-demo-admin-he', '13000000016', true),
]
