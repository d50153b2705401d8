import { makeClient } from '~/src/lib/cloud'
import { estateContract } from '~/types/estate/estate.contract'

export const estateClient = makeClient('estate', estateContract)
