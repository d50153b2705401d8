import type { ArchiveContract } from '~/types/archive/archive.contract'
import type { filesActions } from '~/types/archive/files.actions'
import { ok, refuse } from '~/types/kernel/result'
import type { Handlers } from '../_kernel/entry'
import { finishFollowUp, followUps, recordContact } from './contacts'
import { filesBoard, filesLacking } from './files.board'
import { reachedPerson, reachedUnit } from './files.reach'
import { searchFiles } from './files.search'
import { personTimeline, unitTimeline } from './files.timeline'
import { personView, unitView } from './files.views'
import { openCoOwner } from './co-owners'
import { recordSigning, transferUnit } from './owners-change'
import { changePersonCard, confirmFile, confirmMyFile, openProspect } from './prospects'
import { planHandover } from './unit-days'

/** People's and units' files: one story an action. */
export const filesHandlers: Pick<Handlers<ArchiveContract>, keyof typeof filesActions> = {
  openProspect: (said, context) => openProspect(context, said),
  recordSigning: (said, context) => recordSigning(context, said),
  changePersonCard: (said, context) => changePersonCard(context, said),
  confirmFile: ({ personId }, context) => confirmFile(context, personId),
  confirmMyFile: (_input, context) => confirmMyFile(context),
  recordContact: (said, context) => recordContact(context, said),
  finishFollowUp: (said, context) => finishFollowUp(context, said),
  transferUnit: (said, context) => transferUnit(context, said),
  openCoOwner: (said, context) => openCoOwner(context, said),
  planHandover: (said, context) => planHandover(context, said),

  searchFiles: async (asked, context) => ok(await searchFiles(context, asked)),
  filesBoard: async (_input, context) => ok(await filesBoard(context)),
  filesLacking: (asked, context) => filesLacking(context, asked),
  followUps: async ({ after }, context) => ok(await followUps(context, after)),

  async personFile({ personId }, context) {
    const file = await reachedPerson(context.deps.database, context, personId)
    return file ? ok(await personView(context, file)) : refuse('NOT_FOUND')
  },
  async unitFile({ unitId }, context) {
    const unit = await reachedUnit(context.deps.database, context, unitId)
    return unit ? ok(await unitView(context, unit)) : refuse('NOT_FOUND')
  },
  async personTimeline({ personId, face, after }, context) {
    const { database } = context.deps
    const file = await reachedPerson(database, context, personId)
    return file ? ok(await personTimeline(database, personId, face, after)) : refuse('NOT_FOUND')
  },
  async unitTimeline({ unitId, after }, context) {
    const { database } = context.deps
    const unit = await reachedUnit(database, context, unitId)
    return unit ? ok(await unitTimeline(database, unitId, after)) : refuse('NOT_FOUND')
  },
}
