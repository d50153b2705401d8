import { makeClient } from '~/src/lib/cloud'
import { staffContract } from '~/types/staff/staff.contract'

/** The company's own running. */
export const staffClient = makeClient('staff', staffContract)
