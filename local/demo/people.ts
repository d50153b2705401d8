import { peopleCopy } from './people.copy'

/**
 * The people of the demonstration: the frame's switch and the development door know these. `phone` is the number that the
 * getPhoneNumber button gives (11 digits, as in the roster or the staff list); a person without one has no phone to show.
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

const person = (key: DemoPerson['key'], openid: string, phone: string, isStaff: boolean): DemoPerson => ({ key, ...peopleCopy[key], openid, phone, isStaff })

/** The phone numbers are placeholders: the roster and the seed's staff list decide them. */
export const people: readonly DemoPerson[] = [
  person('ownerLi', 'o-demo-owner-1', '13000000001', false),
  person('ownerWang', 'o-demo-owner-2', '13000000002', false),
  person('buyer', 'o-demo-buyer', '13000000003', false),
  person('agent', 'o-demo-agent', '13000000011', true),
  person('supervisor', 'o-demo-supervisor', '13000000012', true),
  person('manager', 'o-demo-manager', '13000000013', true),
  person('director', 'o-demo-director', '13000000014', true),
  person('technician', 'o-demo-technician', '13000000015', true),
  person('admin', 'o-demo-admin', '13000000016', true),
]
