import { makeClient } from '~/src/lib/cloud'
import { handoverContract } from '~/types/handover/handover.contract'

export const handoverClient = makeClient('handover', handoverContract)
