import { makeClient } from '~/src/lib/cloud'
import { archiveContract } from '~/types/archive/archive.contract'

/** Units, people's files, a phone number opened with a reason. */
export const archiveClient = makeClient('archive', archiveContract)
