import { join } from 'node:path'
import type { CalendarDay } from '~/types/kernel/time'
import { estateIdOf } from '~/types/estate/estate'
import { importRoster } from '../cli/import'
import type { LocalCloud } from '../cloud'
import { adminName, contractors, enrolments, handovers, openidOf, staffKeys, type StaffKey } from './company'
import { companyActs, type CompanyAct } from './company-acts'
import { people } from './people'
import { stories as demoStories } from './script'
import { actor, beijing, done, type Actor } from './stage'
import { owners, type OwnerKey, type Scene, type Story } from './stories'

/** The wall clock of a fresh demonstration: when the company starts, when its days begin to pass one by one, and when the curtain rises. */
export const foundedAt = beijing('2026-04-01T09:00')
export const daysPassFrom = beijing('2026-09-11T08:00')
export const curtainAt = beijing('2026-09-21T09:00')

export interface Cast {
  staff: Record<StaffKey, Actor>
  staffIds: Record<StaffKey, string>
  owners: Record<OwnerKey, Actor>
  unitIds: Record<OwnerKey, string>
  /** 唐先生 of 听澜府, which is being built. */
  buyer: Actor
  buyerUnitId: string
  /** What acts leave for later acts, by a name of their own. */
  kept: Map<string, string>
}

/**
 * Fills a fresh demonstration by playing actions under the moved clock, over the gateway, as the mini-program would:
 * never by writing finished documents. Ends at 2026-09-21 09:00 Beijing time.
 */
export async function seedDemo(
  cloud: LocalCloud,
  stories: readonly Story[] = demoStories,
  acts: readonly CompanyAct[] = companyActs,
): Promise<void> {
  const staff = await foundCompany(cloud)
  const cast = { ...staff, ...(await linkCustomers(cloud)) }
  const ofCompany = playsOf(acts, cast)
  await playEarly(cloud, ofCompany.filter(({ at }) => at < daysPassFrom))
  await handOver(cast.staff.admin)
  const later = [...actsOf(stories, cast), ...ofCompany.filter(({ at }) => at >= daysPassFrom)]
  for (const { at, play } of later.sort((one, other) => one.at - other.at)) {
    await moveTo(cloud, at)
    await play()
  }
  await moveTo(cloud, curtainAt)
}

interface Play {
  at: number
  play: () => Promise<unknown>
}

const playsOf = (acts: readonly CompanyAct[], cast: Cast): Play[] =>
  acts
    .map(([at, what, act]) => ({
      at: beijing(at),
      play: () => act(cast).catch((fault: unknown) => fail(what, at, fault)),
    }))
    .sort((one, other) => one.at - other.at)

/** The months before, in leaps: a few acts, each with one tick after it, instead of four thousand hours of nothing. */
async function playEarly(cloud: LocalCloud, plays: readonly Play[]): Promise<void> {
  for (const { at, play } of plays) {
    await cloud.timers.leapTo(at)
    await play()
    await cloud.timers.fire()
  }
  await cloud.timers.leapTo(daysPassFrom)
  await cloud.timers.fire()
}

async function moveTo(cloud: LocalCloud, instant: number): Promise<void> {
  const left = instant - cloud.clock.now()
  if (left > 0) await cloud.clock.advance(left)
}

async function foundCompany(cloud: LocalCloud): Promise<Pick<Cast, 'staff' | 'staffIds'>> {
  const actors = await Promise.all(staffKeys.map(async key => [key, await actor(cloud.url, openidOf(key))] as const))
  const staff = Object.fromEntries(actors) as Record<StaffKey, Actor>
  const { staffId } = await done('startCompany', staff.admin.staff.startCompany({ name: adminName }))
  // 望江台 came later, from another hand: a file of its own.
  for (const file of ['roster.xlsx', 'wangjiang.csv']) {
    const imported = await importRoster(staff.admin.archive, join(__dirname, 'data', file), false)
    if (imported.state !== 'applied') throw new Error(`${file} was not applied: ${imported.state}`)
  }
  // One after the other: people side by side would wake a worker each, which costs more than it saves.
  const staffIds: Partial<Record<StaffKey, string>> = { admin: staffId }
  for (const key of Object.keys(enrolments) as (keyof typeof enrolments)[]) {
    const enrolment = { estateIds: [], trades: [], ...enrolments[key] }
    staffIds[key] = (await done('enrol', staff.admin.staff.enrol(enrolment))).staffId
    await staff[key].link(enrolment.phone)
    await staff[key].allowMessages(2)
  }
  staffIds.contractor = await withContractors(staff)
  return { staff, staffIds: staffIds as Cast['staffIds'] }
}

/** The construction companies, and the one of their people who has the app; answers their staff id. */
async function withContractors({ admin, contractor }: Record<StaffKey, Actor>): Promise<string> {
  let staffId = ''
  for (const { person, components, ...company } of contractors) {
    const added = { ...company, components: [...components], estateIds: [] }
    const { contractorId } = await done('addContractor', admin.handover.addContractor(added))
    if (!person) continue
    const employment = { department: 'engineering' as const, positions: ['contractor' as const], estateIds: [], trades: [] }
    staffId = (await done('enrol', admin.staff.enrol({ ...person, ...employment, contractorId }))).staffId
    await contractor.link(person.phone)
  }
  return staffId
}

/** The finished estate: completion accepted, then building by building handed over. */
async function handOver({ archive }: Actor): Promise<void> {
  const { estate, completionAcceptedOn, days } = handovers
  const estateId = estateIdOf(estate)
  await done('recordCompletion', archive.recordCompletion({ estateId, acceptedOn: completionAcceptedOn as CalendarDay }))
  for (const [building, handedOverOn] of Object.entries(days)) {
    await done('recordHandover', archive.recordHandover({ estateId, building, handedOverOn: handedOverOn as CalendarDay }))
  }
}

async function linkCustomers(cloud: LocalCloud): Promise<Omit<Cast, 'staff' | 'staffIds'>> {
  const linked: { key: OwnerKey; owner: Actor; unitId: string }[] = []
  for (const key of Object.keys(owners) as OwnerKey[]) {
    const owner = await actor(cloud.url, owners[key].openid)
    await owner.link(owners[key].phone)
    const { units } = await done('me', owner.account.me({}))
    linked.push({ key, owner, unitId: units[0]?.unitId ?? '' })
  }
  const tang = people.find(({ key }) => key === 'buyer')
  if (!tang) throw new Error('the demonstration has no buyer')
  const buyer = await actor(cloud.url, tang.openid)
  await buyer.link()
  const { units } = await done('me', buyer.account.me({}))
  return {
    owners: Object.fromEntries(linked.map(({ key, owner }) => [key, owner])) as Cast['owners'],
    unitIds: Object.fromEntries(linked.map(({ key, unitId }) => [key, unitId])) as Cast['unitIds'],
    buyer,
    buyerUnitId: units[0]?.unitId ?? '',
    kept: new Map(),
  }
}

/** All acts of all stories. */
function actsOf(stories: readonly Story[], cast: Cast): Play[] {
  const acts = stories.flatMap(story => {
    const owner = cast.owners[story.owner]
    let ticketId = ''
    const submit = async (): Promise<void> => {
      const photos = await Promise.all(story.submit.photos.map(name => owner.photo(name)))
      const input = { ...story.submit, photos, unitId: cast.unitIds[story.owner] }
      // Asked at the tap that sends it (R9.2); the lady of the walk says yes often enough to see what WeChat shows.
      await owner.allowMessages(story.owner === 'sun' ? 6 : 1)
      ticketId = (await done(`${story.key}: submit`, owner.ticket.submitRepair(input))).ticketId
    }
    const later = story.then.map(([at, act]) => ({
      at: beijing(at),
      play: () => act(sceneOf(story, cast, ticketId)).catch((fault: unknown) => fail(story.key, at, fault)),
    }))
    return [{ at: beijing(story.at), play: submit }, ...later]
  })
  return acts
}

function sceneOf(story: Story, cast: Cast, ticketId: string): Scene {
  return {
    staff: key => cast.staff[key],
    staffId: key => cast.staffIds[key],
    owner: cast.owners[story.owner],
    ticketId,
    part: story.submit.part,
    async callTask(by) {
      const { rows } = await done('calls', cast.staff[by].ticket.calls({}))
      const task = rows.find(row => row.ticketId === ticketId)
      if (!task) throw new Error(`no call task of ${ticketId} on the list of ${by}`)
      return task.taskId
    },
  }
}

function fail(what: string, at: string, fault: unknown): never {
  throw new Error(`${what}, ${at}: ${fault instanceof Error ? fault.message : String(fault)}`)
}
