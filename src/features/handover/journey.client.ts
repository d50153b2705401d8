import { makeClient } from '~/src/lib/cloud'
import { homeActions } from '~/types/handover/home.actions'

/** The handover's one question of the first page. */
export const journeyClient = makeClient('handover', homeActions)
