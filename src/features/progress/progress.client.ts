import { makeClient } from '~/src/lib/cloud'
import { progressContract } from '~/types/progress/progress.contract'

export const progressClient = makeClient('progress', progressContract)
