import type { EstateContract } from '~/types/estate/estate.contract'
import { onSale, standingOf, type Certificate } from '~/types/estate/certificate'
import { certificateNames } from '~/types/estate/certificate.copy'
import type { EstatePage, publicActions } from '~/types/estate/public.actions'
import type { InputOf } from '~/types/kernel/contract'
import { ok, refuse, type Result } from '~/types/kernel/result'
import { dayOf } from '~/types/kernel/time'
import { staffActor } from '../_kernel/actor'
import type { Tx } from '../_kernel/database'
import type { Context, Handlers } from '../_kernel/entry'
import { findAll } from '../_kernel/find-all'
import { sha256 } from '../_kernel/field-crypto'
import { photoUrls } from '../_kernel/photo-urls'
import { usePhotos } from '../_kernel/photos'
import { currentPolicies } from '../_kernel/policies'
import { above } from '../_kernel/query'
import type { EstateFile } from '../_schema/documents'
import type { Disclosure } from '../_schema/estate.schema'
import { saveDisclosure } from './disclosure.store'
import {
  asItMayStand,
  decidePutOnSale,
  decideTakeOffSale,
  disclosureId,
  emptyDisclosure,
  withCertificate,
} from './domain/sale'
import type { Change } from '../_kernel/keep'
import { reachedEstate } from './keep'

type Actions = typeof publicActions
const nameOf = (kind: Certificate['kind']): string => certificateNames[kind]

export const disclosureOf = async (reader: Pick<Tx, 'get'>, estateId: string): Promise<Disclosure> =>
  (await reader.get('disclosures', disclosureId(estateId))) ?? emptyDisclosure(estateId)

export const changeBy = ({ caller, action, now }: Context): Change => ({ by: staffActor(caller), action, now })

export const publicHandlers: Pick<Handlers<EstateContract>, keyof Actions> = {
  async estates(_input, { deps: { database }, now, caller }) {
    const all = await findAll(database, 'estates', { _id: above('') })
    const estates = all.filter(({ _id }) => isOffered(caller, _id))
    const shown = await Promise.all(estates.map(({ _id }) => disclosureOf(database, _id)))
    const rows = estates.map(({ _id, name }, index) => ({
      estateId: _id,
      name,
      isOnSale: isOnSale(shown[index] ?? emptyDisclosure(_id), now),
    }))
    // What can be bought is what most ask about.
    return ok({ rows: rows.sort((one, other) => Number(other.isOnSale) - Number(one.isOnSale)) })
  },

  async about({ estateId }, context) {
    const { deps, now } = context
    const estate = await reachedEstate(deps.database, context, estateId)
    if (!estate) return refuse('NOT_FOUND')
    const { estate: policy } = await currentPolicies(deps.database, now)
    const disclosure = await disclosureOf(deps.database, estateId)
    return ok(await pageOf(context, estate, disclosure, policy.certificateReminderDays))
  },

  setInformation: ({ estateId, information }, context) =>
    changeDisclosure(context, estateId, disclosure =>
      ok({ ...disclosure, version: disclosure.version + 1, information }),
    ),

  recordCertificate: (said, context) => recordCertificate(context, said),

  async certificateHistory({ estateId }, context) {
    const { database } = context.deps
    if (!(await reachedEstate(database, context, estateId))) return refuse('NOT_FOUND')
    const found = await database.find('certificateVersions', {
      where: { estateId },
      orderBy: [['at', 'desc']],
      limit: 200,
    })
    return ok({ rows: found.map(({ _id, estateId: _estate, ...row }) => ({ key: _id, ...row })) })
  },

  putOnSale: ({ estateId }, context) =>
    changeDisclosure(context, estateId, disclosure =>
      decidePutOnSale(disclosure, context.rolesTowards({ estateId }), context.now, nameOf),
    ),
  takeOffSale: ({ estateId }, context) =>
    changeDisclosure(context, estateId, disclosure =>
      decideTakeOffSale(disclosure, context.rolesTowards({ estateId }), context.now),
    ),
}

/** Who works for some estates is offered those, and those of their own flats; everybody else all of them. What is public stays public. */
const isOffered = ({ account }: Context['caller'], estateId: string): boolean => {
  const served = account?.staff?.estateIds ?? []
  const own = account?.units.map(unit => unit.estateId) ?? []
  return served.length === 0 || served.includes(estateId) || own.includes(estateId)
}

/** By the certificates of this very day, whether or not a timer came by. */
const isOnSale = ({ sale, certificates }: Disclosure, now: number): boolean =>
  sale.state === 'onSale' && onSale(certificates, dayOf(now)).isAllowed

async function pageOf(
  { deps, now }: Context,
  { _id: estateId, name }: EstateFile,
  { information, certificates, sale }: Disclosure,
  reminderDays: number,
): Promise<EstatePage> {
  const urls = await photoUrls(
    deps,
    certificates.flatMap(({ photoId }) => photoId ?? []),
  )
  const today = dayOf(now)
  const verdict = onSale(certificates, today)
  const hasLapsed = sale.state === 'onSale' && !verdict.isAllowed
  return {
    estateId,
    name,
    information,
    certificates: certificates.map(each => ({
      ...each,
      standing: standingOf(each, today, reminderDays),
      photoUrl: (each.photoId === null ? undefined : urls[each.photoId]) ?? null,
    })),
    sale: { ...sale, ...(hasLapsed && { state: 'offSale', endedByClock: true }), ...verdict },
  }
}

type Kept = { estateId: string; version: number }

async function changeDisclosure<Code extends string>(
  context: Context,
  estateId: string,
  decide: (disclosure: Disclosure) => Result<Disclosure, Code>,
) {
  return context.commit<Kept, Code | 'NOT_FOUND'>(async tx => {
    if (!(await reachedEstate(tx, context, estateId))) return refuse('NOT_FOUND')
    const before = await disclosureOf(tx, estateId)
    const decided = decide(before)
    if (!decided.ok) return decided
    await saveDisclosure(tx, changeBy(context), decided.value)
    return ok({ estateId, version: decided.value.version })
  })
}

/** One slot a kind; a presale permit one a number, since each covers buildings of its own. */
const slotOf = (kind: Certificate['kind'], number: string): string =>
  kind === 'presalePermit' ? `${kind}-${sha256(number.replace(/\s/g, '')).slice(0, 16)}` : kind

/** R3.1: the next version of a certificate; its picture is the caller's own, its dues follow its last day. */
async function recordCertificate(context: Context, said: InputOf<Actions, 'recordCertificate'>) {
  const { estateId, kind, number, issuedOn, validUntil = null, photoId, buildings } = said
  const policies = await currentPolicies(context.deps.database, context.now)
  type Refused = 'NOT_FOUND' | 'PHOTO_NOT_USABLE' | 'BUILDINGS_NEEDED'
  return context.commit<{ slot: string; version: number }, Refused>(async tx => {
    if (!(await reachedEstate(tx, context, estateId))) return refuse('NOT_FOUND')
    if (kind === 'presalePermit' && buildings.length === 0) return refuse('BUILDINGS_NEEDED')
    const before = await disclosureOf(tx, estateId)
    const slot = slotOf(kind, number)
    const former = before.certificates.find(each => each.slot === slot)
    const photos = photoId === undefined ? [] : [photoId]
    const used = await usePhotos(tx, context.caller.openid, photos, disclosureId(estateId))
    if (!used.ok) return used
    const version = (former?.version ?? 0) + 1
    const picture = photoId ?? former?.photoId ?? null
    const head = { slot, kind, number, issuedOn, validUntil, photoId: picture, version, at: context.now }
    const certificate: Certificate = { ...head, buildings: kind === 'presalePermit' ? buildings : [] }
    const after = asItMayStand(withCertificate(before, certificate), context.now)
    const days = policies.estate.certificateReminderDays
    await saveDisclosure(tx, changeBy(context), after, { certificate, former, reminderDays: days })
    return ok({ slot, version })
  })
}
