import type { EstateContract } from '~/types/estate/estate.contract'
import { talkingPointLifecycle, type TalkingPointAction } from '~/types/estate/talking-point.lifecycle'
import type { TalkingPointView, talkingPointActions } from '~/types/estate/talking-points.actions'
import { ok, refuse, type Result } from '~/types/kernel/result'
import type { Tx } from '../_kernel/database'
import type { Context, Handlers } from '../_kernel/entry'
import type { TalkingPoint, TalkingTopicSlot } from '../_schema/estate.schema'
import { keep } from '../_kernel/keep'
import { reachedEstate } from './keep'
import { changeBy } from './public.handlers'

type Actions = typeof talkingPointActions
type Moved = { talkingPointId: string; state: TalkingPoint['state'] }
type Move = 'NOT_POSSIBLE_NOW' | 'NOT_YOURS_TO_DO'
const mostTexts = 300

const slotId = ({ estateId, topic }: Pick<TalkingPoint, 'estateId' | 'topic'>): string => `talking:${estateId}:${topic}`
const slotOf = async (tx: Tx, point: Pick<TalkingPoint, 'estateId' | 'topic'>): Promise<TalkingTopicSlot> =>
  (await tx.get('talkingTopics', slotId(point))) ?? { _id: slotId(point), inForceId: null, count: 0 }

const myId = ({ caller }: Context): string => caller.account?.staffId ?? ''
const myName = ({ caller }: Context): string => caller.account?.staff?.name ?? ''

export const talkingHandlers: Pick<Handlers<EstateContract>, keyof Actions> = {
  async draftTalkingPoint({ estateId, topic, text }, context) {
    const { deps, now } = context
    return context.commit<Moved, 'NOT_FOUND'>(async tx => {
      if (!(await reachedEstate(tx, context, estateId))) return refuse('NOT_FOUND')
      const slot = await slotOf(tx, { estateId, topic })
      const number = slot.count + 1
      await tx.put('talkingTopics', { ...slot, count: number })
      const written = { text, authorId: myId(context), authorName: myName(context), reviewerName: null, at: now }
      const head = { _id: deps.newId(), version: 1, estateId, topic, number, ...written }
      const point: TalkingPoint = { ...head, state: 'draft', inForceAt: null, withdrawnAt: null }
      await keep(tx, changeBy(context), 'talkingPoints', point, 1)
      return ok({ talkingPointId: point._id, state: point.state })
    })
  },

  editTalkingPoint: ({ talkingPointId, text }, context) =>
    move(context, talkingPointId, 'editTalkingPoint', point =>
      ok({ ...point, text, authorId: myId(context), authorName: myName(context), reviewerName: null }),
    ),

  reviewTalkingPoint: ({ talkingPointId }, context) =>
    move<'AUTHOR_CANNOT_REVIEW'>(context, talkingPointId, 'reviewTalkingPoint', point =>
      point.authorId === myId(context)
        ? refuse('AUTHOR_CANNOT_REVIEW')
        : ok({ ...point, reviewerName: myName(context) }),
    ),

  enforceTalkingPoint: ({ talkingPointId }, context) =>
    move(context, talkingPointId, 'enforceTalkingPoint', async (point, tx) => {
      const slot = await slotOf(tx, point)
      if (slot.inForceId !== null) await withdrawFormer(tx, context, slot.inForceId)
      await tx.put('talkingTopics', { ...slot, inForceId: point._id })
      return ok({ ...point, inForceAt: context.now })
    }),

  withdrawTalkingPoint: ({ talkingPointId }, context) =>
    move(context, talkingPointId, 'withdrawTalkingPoint', async (point, tx) => {
      const slot = await slotOf(tx, point)
      if (slot.inForceId === point._id) await tx.put('talkingTopics', { ...slot, inForceId: null })
      return ok({ ...point, withdrawnAt: context.now })
    }),

  async talkingPoints({ estateId }, context) {
    const { database } = context.deps
    if (!(await reachedEstate(database, context, estateId))) return refuse('NOT_FOUND')
    const found = await database.find('talkingPoints', {
      where: { estateId },
      orderBy: [['at', 'desc']],
      limit: mostTexts,
    })
    return ok({ rows: found.map(point => viewOf(point, myId(context))) })
  },

  async saidAlike({ estateId }, context) {
    const { database } = context.deps
    if (!(await reachedEstate(database, context, estateId))) return refuse('NOT_FOUND')
    const found = await database.find('talkingPoints', { where: { estateId, state: 'inForce' }, limit: mostTexts })
    return ok({
      rows: found.map(({ _id, topic, text, inForceAt, at }) => ({
        talkingPointId: _id,
        topic,
        text,
        inForceAt: inForceAt ?? at,
      })),
    })
  },
}

type Decide<Code extends string> = (
  point: TalkingPoint,
  tx: Tx,
) => Result<TalkingPoint, Code> | Promise<Result<TalkingPoint, Code>>

/** R3.5: the table says from where to where and by whom; the rest is the action's own. */
function move<Code extends string = never>(
  context: Context,
  talkingPointId: string,
  action: TalkingPointAction,
  decide: Decide<Code>,
) {
  return context.commit<Moved, Code | Move | 'NOT_FOUND'>(async tx => {
    const point = await tx.get('talkingPoints', talkingPointId)
    const roles = point ? context.rolesTowards({ estateId: point.estateId }) : []
    if (!point || roles.length === 0) return refuse('NOT_FOUND')
    const stepped = talkingPointLifecycle.step(point.state, action, roles as never)
    if (!stepped.ok) return refuse(stepped.refusal.code)
    const decided = await decide(point, tx)
    if (!decided.ok) return decided
    const after = { ...decided.value, state: stepped.value, version: point.version + 1 }
    await keep(tx, changeBy(context), 'talkingPoints', after, after.version)
    return ok({ talkingPointId, state: after.state })
  })
}

/** One in force a topic: the new one takes its place in the same transaction. */
async function withdrawFormer(tx: Tx, context: Context, formerId: string): Promise<void> {
  const former = await tx.get('talkingPoints', formerId)
  if (!former || former.state !== 'inForce') return
  const version = former.version + 1
  const gone: TalkingPoint = { ...former, state: 'withdrawn', withdrawnAt: context.now, version }
  await keep(tx, changeBy(context), 'talkingPoints', gone, version)
}

function viewOf(point: TalkingPoint, mine: string): TalkingPointView {
  const { _id, estateId, topic, number, text, state, authorName, reviewerName, at, inForceAt, withdrawnAt } = point
  const dates = { at, inForceAt, withdrawnAt }
  const isMine = point.authorId === mine
  return { talkingPointId: _id, estateId, topic, number, text, state, authorName, reviewerName, isMine, ...dates }
}
