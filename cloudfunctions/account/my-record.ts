import type { AccountContract } from '~/types/account/account.contract'
import { consentKinds } from '~/types/account/consent'
import type { MyData } from '~/types/account/own-record'
import type { EntryRefusal, InputOf, OutputOf } from '~/types/kernel/contract'
import { ok, refuse, type Result } from '~/types/kernel/result'
import { departmentNames } from '~/types/staff/staff.copy'
import type { Context } from '../_kernel/entry'
import { toPerson } from '../_kernel/outbox'
import { cursorOf, pageFrom, within } from '../_kernel/page'
import { ofPerson } from '../_kernel/timeline'
import { unitsOfPerson } from '../_kernel/linked-units'
import type { PersonFile } from '../_schema/documents'
import { viewOf } from './corrections'
import { isCallerSure, myFile } from './own-file'

const pageSize = 20
const mostCorrections = 100

/** PIPL 45: everything that is held, in groups. Numbers stand in the clear only within the time of a second fact. */
export async function myData(context: Context): Promise<Result<MyData, EntryRefusal>> {
  const person = await myFile(context)
  if (!person) return refuse('NOT_FOUND')
  const { deps, caller } = context
  const corrections = await deps.database.find('corrections', {
    where: { personId: person._id },
    orderBy: [['askedAt', 'desc']],
    limit: mostCorrections,
  })
  return ok({
    ...(await identityOf(context, person)),
    linkedAt: caller.account?.linkedAt ?? null,
    units: await heldUnits(context, person),
    ...wishesOf(person),
    corrections: corrections.map(correction => viewOf(deps, correction)),
    counts: await countsOf(context, person),
  })
}

async function identityOf(context: Context, person: PersonFile) {
  const { crypto } = context.deps
  const isCertain = await isCallerSure(context, person)
  const { name, maskedPhone, kind, openedAt, confirmedAt, idCardTail } = person
  return {
    ...{ isSure: isCertain, name, maskedPhone, kind, openedAt, confirmedAt },
    phone: isCertain ? crypto.open(person.phone) : null,
    idCardTail: isCertain && idCardTail !== null ? crypto.open(idCardTail) : null,
    hasIdCardTail: idCardTail !== null,
  }
}

const wishesOf = ({ needs, tags, contactPreference = 'anytime', birthday, consents = {} }: PersonFile) => ({
  ...{ needs, tags, contactPreference, birthday },
  consents: consentKinds.flatMap(kind => {
    const said = consents[kind]
    return said ? [{ kind, ...said }] : []
  }),
})

export async function heldUnits({ deps }: Context, person: PersonFile): Promise<MyData['units']> {
  const units = await unitsOfPerson(deps.database, person)
  return Promise.all(
    units.map(async ({ unitId, name, as, until, handedOverOn }) => {
      const file = as === 'owner' ? await deps.database.get('units', unitId) : null
      return { unitId, name, as, until, handedOverOn, members: file?.memberPersonIds.length ?? 0 }
    }),
  )
}

async function countsOf({ deps: { database } }: Context, { _id }: PersonFile): Promise<MyData['counts']> {
  const [messages, tickets, phoneViews, timeline] = await Promise.all([
    database.count('messages', { to: toPerson(_id) }),
    database.count('tickets', { reporterId: _id }),
    database.count('phoneViews', { personId: _id }),
    database.count('timeline', { subject: ofPerson(_id) }),
  ])
  return { messages, tickets, phoneViews, timeline }
}

/** It belongs to the person, not to having a flat: a former owner and a prospect see theirs (R2.6). */
export async function phoneViewsOf(
  context: Context,
  { after }: InputOf<AccountContract, 'phoneViews'>,
): Promise<Result<OutputOf<AccountContract, 'phoneViews'>, EntryRefusal>> {
  const person = await myFile(context)
  if (!person) return refuse('NOT_FOUND')
  const page = pageFrom(after, 'desc')
  const views = await context.deps.database.find('phoneViews', {
    where: { personId: person._id, ...within('at', page) },
    orderBy: [['at', 'desc']],
    limit: pageSize,
    skip: page.skip,
  })
  const rows = views.map(({ at, staffName: by, department, reason }) => ({
    ...{ at, by, reason },
    department: departmentNames[department],
  }))
  return ok({ rows, next: cursorOf(views, pageSize, page, ({ at }) => at) })
}
