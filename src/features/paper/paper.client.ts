import { makeClient } from '~/src/lib/cloud'
import { paperContract } from '~/types/paper/paper.contract'

/** Papers of a flat: lists, files, receipts, and the check of its evidence. */
export const paperClient = makeClient('paper', paperContract)
