import type { InputOf } from '~/types/kernel/contract'
import { ok, refuse, type Result } from '~/types/kernel/result'
import type { StaffContract } from '~/types/staff/staff.contract'
import { unfitnessFor } from '~/types/staff/successor'
import { staffActor } from '../_kernel/actor'
import { recordAudit } from '../_kernel/audit'
import type { Database } from '../_kernel/database'
import type { Context, Handlers } from '../_kernel/entry'
import { maskPhone } from '../_kernel/field-crypto'
import type { StaffFile } from '../_schema/documents'
import { activeColleagues, keepAdministrators, refreshLinkedStaff } from './colleagues'
import { employerProblem, type EmployerNo } from './employer'
import { leave, openWorkShown } from './leave'
import { openWorkOf } from './open-work'
import { estatesShown, personShown, staffPage } from './people.views'
import { standingOf } from './standing'

type People = Pick<
  Handlers<StaffContract>,
  'enrol' | 'list' | 'estates' | 'person' | 'change' | 'nameWarrantyTeam' | 'openWorkOf' | 'leave'
>

/** People (R1.1): enrolled, changed, put on teams, and handing over when they leave. */
export const peopleHandlers: People = {
  enrol: (said, context) => enrol(context, said),
  change: (said, context) => change(context, said),
  nameWarrantyTeam: (said, context) => nameWarrantyTeam(context, said),
  leave: (said, context) => leave(context, said),
  openWorkOf: ({ staffId }, context) => openWorkShown(context, staffId),
  list: async ({ after }, { deps }) => ok(await staffPage(deps.database, after)),
  estates: async (_input, context) => ok(await estatesShown(context)),
  person: async ({ staffId }, context) => {
    const shown = await personShown(context, staffId)
    return shown ? ok(shown) : refuse('NOT_FOUND')
  },
}

async function areEstates(database: Database, estateIds: readonly string[]): Promise<boolean> {
  const found = await Promise.all(estateIds.map(id => database.get('estates', id)))
  return found.every(estate => estate !== null)
}

/** Whoever left and comes back has their own file again: the number is theirs, and so is what they did before. */
async function enrol(context: Context, said: InputOf<StaffContract, 'enrol'>) {
  const { caller, deps, commit, now, action } = context
  const { phone, contractorId = null, ...employment } = said
  const phoneIndex = deps.crypto.indexOf(phone)
  // From the blind index: enrolling the same number twice meets the same document.
  const staffId = `s-${phoneIndex.slice(0, 20)}`
  const [colleagues, standing] = await Promise.all([
    activeColleagues(deps.database),
    standingOf(deps, staffId, said.positions, now),
  ])
  return commit<{ staffId: string }, 'PHONE_ALREADY_ENROLLED' | EmployerNo>(async tx => {
    const before = await tx.get('staff', staffId)
    if (before?.isActive) return refuse('PHONE_ALREADY_ENROLLED')
    const problem = await employerProblem(tx, said)
    if (problem) return refuse(problem)
    const sealed = { phone: deps.crypto.seal(phone), phoneIndex, maskedPhone: maskPhone(phone) }
    const version = (before?.version ?? 0) + 1
    const own = { contractorId, isActive: true, linkedOpenid: null, version, notAssignable: standing }
    const enrolled: StaffFile = { _id: staffId, ...sealed, ...employment, ...own }
    await tx.put('staff', enrolled)
    await keepAdministrators(tx, colleagues, staffId, said.positions.includes('admin'))
    await recordAudit(tx, { entityId: staffId, version, at: now, by: staffActor(caller), action, content: enrolled })
    return ok({ staffId })
  })
}

type ChangeNo = 'NOT_FOUND' | 'LAST_ADMINISTRATOR' | 'ESTATE_UNKNOWN' | 'HAS_LEFT' | 'WORK_STILL_OPEN' | EmployerNo
type Changed = Result<{ version: number }, ChangeNo>

async function change(context: Context, { staffId, ...said }: InputOf<StaffContract, 'change'>) {
  const employment = { ...said, contractorId: said.contractorId ?? null }
  const { caller, deps, commit, now, action } = context
  const [colleagues, isKnown, standing, stuck] = await Promise.all([
    activeColleagues(deps.database),
    areEstates(deps.database, employment.estateIds),
    standingOf(deps, staffId, employment.positions, now),
    workThatStays(deps.database, staffId, employment),
  ])
  return commit<{ version: number }, ChangeNo>(async (tx): Promise<Changed> => {
    const before = await tx.get('staff', staffId)
    if (!before) return refuse('NOT_FOUND')
    if (!before.isActive) return refuse('HAS_LEFT')
    if (!isKnown) return refuse('ESTATE_UNKNOWN')
    const problem = await employerProblem(tx, employment)
    if (problem) return refuse(problem)
    if (stuck.length > 0) return refuse('WORK_STILL_OPEN', { kinds: stuck })
    const isLast = !(await keepAdministrators(tx, colleagues, staffId, employment.positions.includes('admin')))
    if (isLast) return refuse('LAST_ADMINISTRATOR')
    const version = (before.version ?? 1) + 1
    const changed: StaffFile = { ...before, ...employment, version, notAssignable: standing }
    await tx.put('staff', changed)
    await refreshLinkedStaff(tx, changed)
    await recordAudit(tx, { entityId: staffId, version, at: now, by: staffActor(caller), action, content: changed })
    return ok({ version })
  })
}

/** Kinds of open work that somebody could not go on with after the change: handed on first, or nobody would answer for them. */
async function workThatStays(
  database: Database,
  staffId: string,
  { positions, estateIds }: Pick<StaffFile, 'positions' | 'estateIds'>,
): Promise<string[]> {
  const after = { _id: staffId, name: '', positions, estateIds, isActive: true, notAssignable: null }
  const open = await openWorkOf(database, staffId)
  return open.filter(work => unfitnessFor(after, work, '') !== undefined).map(({ kind }) => kind)
}

async function nameWarrantyTeam(
  context: Context,
  { estateId, technicianIds }: InputOf<StaffContract, 'nameWarrantyTeam'>,
) {
  const { caller, deps, commit, now, action } = context
  const estate = await deps.database.get('estates', estateId)
  if (!estate || context.rolesTowards({ estateId }).length === 0) return refuse('NOT_FOUND')
  return commit<{ version: number }, 'NOT_A_TECHNICIAN_HERE'>(async tx => {
    const team = await Promise.all([...new Set(technicianIds)].map(id => tx.get('staff', id)))
    const isTechnicianHere = (who: StaffFile | null): boolean =>
      who?.isActive === true &&
      who.positions.includes('technician') &&
      (who.estateIds.length === 0 || who.estateIds.includes(estateId))
    if (!team.every(isTechnicianHere)) return refuse('NOT_A_TECHNICIAN_HERE')
    const version = ((await tx.get('warrantyTeams', estateId))?.version ?? 0) + 1
    const content = { _id: estateId, version, technicianIds: [...new Set(technicianIds)] }
    await tx.put('warrantyTeams', content)
    const entityId = `warrantyTeam:${estateId}`
    await recordAudit(tx, { entityId, version, at: now, by: staffActor(caller), action, content })
    return ok({ version })
  })
}
