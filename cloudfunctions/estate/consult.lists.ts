import type { ConsultDetail, ConsultRow, ConsultStep } from '~/types/estate/consult'
import type { consultActions } from '~/types/estate/consult.actions'
import type { InputOf } from '~/types/kernel/contract'
import { ok } from '~/types/kernel/result'
import type { Context } from '../_kernel/entry'
import { cursorOf, pageFrom, within } from '../_kernel/page'
import { photoUrls } from '../_kernel/photo-urls'
import { oneOf, type Where } from '../_kernel/query'
import type { Consult, ConsultRecord } from '../_schema/estate.schema'
import { askerOf } from '../_kernel/consult/open'
import { numberOf, rulesOf } from '../_kernel/consult/consult.store'
import { consultClockView } from '../_kernel/consult/clock'
import { nameOf } from './estate.copy'

type Actions = typeof consultActions
const pageSize = 20
const mostSteps = 200

async function rowOf({ deps, now }: Context, consult: Consult): Promise<ConsultRow> {
  const { _id, kind, estateId, estateName, unitName, words, submittedAt, state, handlerName } = consult
  const clock = consultClockView(consult, (await rulesOf(deps.database, consult)).sla, now)
  const facts = { kind, estateId, estateName, unitName, words, submittedAt, state, handlerName }
  return { consultId: _id, number: numberOf(_id), ...facts, clock }
}

/** My own questions, newest first: of the file, or of the WeChat user who has none. */
export async function mineList(context: Context, after: string | undefined) {
  const page = pageFrom(after, 'desc')
  const found = await context.deps.database.find('consults', {
    where: { askerId: askerOf(context), ...within('submittedAt', page) },
    orderBy: [['submittedAt', 'desc']],
    limit: pageSize,
    skip: page.skip,
  })
  const rows = await Promise.all(found.map(consult => rowOf(context, consult)))
  return ok({ rows, next: cursorOf(found, pageSize, page, ({ submittedAt }) => submittedAt) })
}

type Face = InputOf<Actions, 'consults'>['face']

function faceOf(face: Face, isLead: boolean): { where: Where; by: 'dueAt' | 'submittedAt' } {
  switch (face) {
    case 'waiting':
      return { where: { desk: 'agents', isWaiting: true }, by: 'dueAt' }
    case 'deviations':
      // Nobody below the manager: the list of a desk that is not theirs is empty.
      return { where: { desk: isLead ? 'manager' : '', isWaiting: true }, by: 'dueAt' }
    case 'done':
      return { where: { desk: isLead ? oneOf(['agents', 'manager']) : 'agents', isWaiting: false }, by: 'submittedAt' }
  }
}

/** The queue by what is due first; what is answered, newest first. */
export async function consultList(context: Context, { face, after }: InputOf<Actions, 'consults'>) {
  const { deps, caller } = context
  const staff = caller.account?.staff
  const isLead = staff?.positions.some(each => each === 'manager' || each === 'director') === true
  const mine: Where = staff && staff.estateIds.length > 0 ? { estateId: oneOf(staff.estateIds) } : {}
  const { where, by } = faceOf(face, isLead)
  const direction = by === 'dueAt' ? 'asc' : 'desc'
  const page = pageFrom(after, direction)
  const found = await deps.database.find('consults', {
    where: { ...mine, ...where, ...within(by, page) },
    orderBy: [[by, direction]],
    limit: pageSize,
    skip: page.skip,
  })
  const countOf = (of: Face) => deps.database.count('consults', { ...mine, ...faceOf(of, isLead).where })
  const [waiting, deviations] = await Promise.all([countOf('waiting'), countOf('deviations')])
  const rows = await Promise.all(found.map(consult => rowOf(context, consult)))
  return ok({ rows, next: cursorOf(found, pageSize, page, consult => consult[by]), counts: { waiting, deviations } })
}

const stepOf = ({ _id, at, what, words, by }: ConsultRecord): ConsultStep => ({
  key: _id,
  at,
  what,
  words,
  name: nameOf(by),
})

/** The same for both sides but for who asked: staff see what they are, not who. */
export async function detailOf(context: Context, consult: Consult): Promise<ConsultDetail> {
  const { database } = context.deps
  const found = await database.find('consultJournal', {
    where: { consultId: consult._id },
    orderBy: [['version', 'asc']],
    limit: mostSteps,
  })
  const urls = await photoUrls(context.deps, consult.photoIds)
  const { said, askedAs, articleId } = consult
  const isMine = consult.askerId === askerOf(context)
  // That a clock passed is the staff's to know; the customer sees it on the clock itself.
  const steps = found.filter(({ what }) => what !== 'late').map(stepOf)
  const row = await rowOf(context, consult)
  return { ...row, photoUrls: Object.values(urls), said, askedAs, isMine, steps, articleId }
}
