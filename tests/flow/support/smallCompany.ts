/** Six flats in two estates and eleven colleagues, on a local cloud of their own; founded by actions over the gateway. */
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { buildInto } from '~/config/functions.build'
import { functions } from '~/cloudfunctions/_schema/functions'
import { startCloud, type CloudOptions, type LocalCloud } from '~/local/cloud'
import { actor, done, type Actor } from '~/local/demo/stage'
import { readProject } from '~/local/project'
import { isStale } from '~/local/stale'
import { estateIdOf, unitIdOf } from '~/types/estate/estate'
import { calendarDay, formatInstant, parseInstant } from '~/types/kernel/time'
import {
  colleagues,
  customers,
  handedOver,
  rosterHeader,
  rosterRows,
  type ColleagueKey,
  type CustomerKey,
} from './cast'

const root = resolve(__dirname, '../../..')

/** The functions as they are deployed: dist/ when it is fresh (npm test builds it), else a build of this test's own. */
export function functionsDir(scratch: string): string {
  const built = join(root, 'dist', 'cloudfunctions')
  const sources = ['cloudfunctions', 'types', 'config/functions.build.ts'].map(path => join(root, path))
  if (!isStale(join(built, 'account', 'index.js'), sources)) return built
  const outDir = join(scratch, 'functions')
  buildInto({ sourceDir: join(root, 'cloudfunctions'), outDir, specs: functions })
  return outDir
}

export interface Company {
  cloud: LocalCloud
  staff: Record<ColleagueKey, Actor>
  staffIds: Record<ColleagueKey, string>
  customers: Record<CustomerKey, Actor>
  unitIds: Record<CustomerKey, string>
  /** Linked to nothing. */
  visitor: Actor
  /** Moves the clock to this Beijing wall time; timers fire on the way. Throws for a time that has passed. */
  moveTo(wallTime: string): Promise<void>
  stop(): Promise<void>
}

/** `2026-09-21T10:00`: the instant's Beijing minute. */
export const minuteOf = (instant: number): string => formatInstant(instant).slice(0, 16)

/** `2026-09-21T10:00` in Beijing → epoch milliseconds. */
export const instantAt = (wallTime: string): number => parseInstant(`${wallTime}+08:00`)

export async function startEmptyCloud(startAt: string, options: Partial<CloudOptions> = {}) {
  const scratch = mkdtempSync(join(tmpdir(), 'flow-cloud-'))
  const project = await readProject(root)
  const cloud = await startCloud({
    port: 0,
    dataDir: join(scratch, 'cloud'),
    functionsDir: functionsDir(scratch),
    startAt: instantAt(startAt),
    timers: 'manual',
    ...project,
    ...options,
  })
  const stop = async (): Promise<void> => {
    await cloud.stop()
    rmSync(scratch, { recursive: true, force: true })
  }
  return { cloud, stop }
}

/** Founded at `startAt`: staff enrolled and linked, roster imported, 云栖里 handed over, customers linked, messages allowed. */
export async function foundCompany(startAt: string, options: Partial<CloudOptions> = {}): Promise<Company> {
  const { cloud, stop } = await startEmptyCloud(startAt, options)
  const { staff, staffIds } = await enrolStaff(cloud.url)
  await importUnits(staff.admin, rosterRows)
  const estateId = estateIdOf('云栖里')
  const { completionAcceptedOn, handedOverOn } = handedOver
  const { archive } = staff.admin
  await done('completion', archive.recordCompletion({ estateId, acceptedOn: calendarDay(completionAcceptedOn) }))
  for (const building of ['1号楼', '2号楼'])
    await done('handover', archive.recordHandover({ estateId, building, handedOverOn: calendarDay(handedOverOn) }))
  const linked = await linkCustomers(cloud.url)
  const moveTo = async (wallTime: string): Promise<void> => {
    const left = instantAt(wallTime) - cloud.clock.now()
    if (left < 0) throw new Error(`${wallTime} has passed: it is ${formatInstant(cloud.clock.now())}`)
    await cloud.clock.advance(left)
  }
  const visitor = await actor(cloud.url, 'o-flow-visitor')
  return { cloud, staff, staffIds, ...linked, visitor, moveTo, stop }
}

async function enrolStaff(url: string): Promise<Pick<Company, 'staff' | 'staffIds'>> {
  const admin = await actor(url, 'o-demo-admin-he')
  const { staffId } = await done('startCompany', admin.staff.startCompany({ name: '何静' }))
  const staff: Partial<Record<ColleagueKey, Actor>> = { admin }
  const staffIds: Partial<Record<ColleagueKey, string>> = { admin: staffId }
  for (const [key, { estate, ...enrolment }] of colleagues) {
    const estateIds = estate === undefined ? [] : [estateIdOf(estate)]
    const hands = await actor(url, `o-flow-staff-${key}`)
    staffIds[key] = (await done(`enrol ${key}`, admin.staff.enrol({ ...enrolment, estateIds }))).staffId
    await hands.link(enrolment.phone)
    staff[key] = hands
  }
  return { staff: staff as Company['staff'], staffIds: staffIds as Company['staffIds'] }
}

/** Stages, checks and applies these rows as one file; the hash is of its content, as the command's is. */
export async function importUnits(
  { archive }: Actor,
  rows: readonly (readonly string[])[],
  more: readonly string[] = [],
) {
  const header = [...rosterHeader, ...more]
  const fileHash = createHash('sha256').update(JSON.stringify(rows)).digest('hex')
  const opened = { fileName: 'roster.xlsx', fileHash, headerLine: 1, header, rowCount: rows.length }
  const { importId, state } = await done('beginImport', archive.beginImport(opened))
  const staged = rows.map((cells, index) => ({ line: index + 2, cells: [...cells] }))
  if (state === 'staging') await done('stageRows', archive.stageRows({ importId, rows: staged }))
  const verdict = await done('checkImport', archive.checkImport({ importId }))
  if (verdict.errorCount > 0) return { importId, verdict, state: verdict.state }
  const applied = await done('applyImport', archive.applyImport({ importId, replacedOwners: verdict.replacedOwners }))
  return { importId, verdict, state: applied.state }
}

async function linkCustomers(url: string): Promise<Pick<Company, 'customers' | 'unitIds'>> {
  const linked: Partial<Record<CustomerKey, Actor>> = {}
  const unitIds: Partial<Record<CustomerKey, string>> = {}
  for (const [key, { phone, unit }] of customers) {
    const hands = await actor(url, `o-flow-customer-${key}`)
    await hands.link(phone)
    const [estate, building, entrance, room] = unit
    linked[key] = hands
    unitIds[key] = unitIdOf({ estateId: estateIdOf(estate), building, entrance, room })
  }
  return { customers: linked as Company['customers'], unitIds: unitIds as Company['unitIds'] }
}
