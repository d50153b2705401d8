import type { OutputOf } from '~/types/kernel/contract'
import type { StaffContract } from '~/types/staff/staff.contract'
import { trainingTopics } from '~/types/staff/required-trainings'
import type { Database } from '../_kernel/database'
import type { Context } from '../_kernel/entry'
import { findAll } from '../_kernel/find-all'
import { above } from '../_kernel/query'
import type { StaffFile } from '../_schema/documents'
import { employersOf } from './employer'

const pageSize = 20

type Employers = Awaited<ReturnType<typeof employersOf>>

function rowOf({ _id, linkedOpenid, notAssignable = null, ...file }: StaffFile, employers: Employers) {
  const { name, maskedPhone, department, positions, estateIds, trades } = file
  const employment = { name, maskedPhone, department, positions, estateIds, trades }
  const contractor = employers[file.contractorId ?? ''] ?? null
  return { staffId: _id, ...employment, contractor, isLinked: linkedOpenid !== null, notAssignable }
}

export async function staffPage(
  database: Database,
  after: string | undefined,
): Promise<OutputOf<StaffContract, 'list'>> {
  const found = await database.find('staff', {
    where: { isActive: true, ...(after && { _id: above(after) }) },
    orderBy: [['_id', 'asc']],
    limit: pageSize,
  })
  const employers = await employersOf(database, found)
  const rows = found.map(each => rowOf(each, employers))
  const last = rows.length === pageSize ? rows[rows.length - 1] : undefined
  return last ? { rows, next: last.staffId } : { rows }
}

const allEstates = (database: Database) => findAll(database, 'estates', { _id: above('') })

/** Those of this caller's reach. */
export async function estatesShown(context: Context): Promise<OutputOf<StaffContract, 'estates'>> {
  const { database } = context.deps
  const estates = (await allEstates(database)).filter(({ _id }) => context.rolesTowards({ estateId: _id }).length > 0)
  const teams = await Promise.all(estates.map(({ _id }) => database.get('warrantyTeams', _id)))
  return {
    rows: estates.map(({ _id, name }, index) => ({
      estateId: _id,
      name,
      teamIds: teams[index]?.technicianIds ?? [],
    })),
  }
}

export async function estateNames(database: Database, estateIds: readonly string[]): Promise<string[]> {
  const found = await Promise.all(estateIds.map(id => database.get('estates', id)))
  return found.flatMap(estate => (estate ? [estate.name] : []))
}

/** One colleague's card; null: there is none. */
export async function personShown(
  { deps: { database } }: Context,
  staffId: string,
): Promise<OutputOf<StaffContract, 'person'> | null> {
  const file = await database.get('staff', staffId)
  if (!file) return null
  const [estates, employers, leaving, ...passes] = await Promise.all([
    estateNames(database, file.estateIds),
    employersOf(database, [file]),
    file.isActive ? null : database.get('leavings', staffId),
    ...trainingTopics.map(topic => database.get('trainingPasses', `${staffId}:${topic}`)),
  ])
  const trainings = passes.flatMap(pass =>
    pass ? [{ topic: pass.topic, isPassed: pass.isPassed, on: pass.on, validUntil: pass.validUntil }] : [],
  )
  const left = leaving && { at: leaving.at, words: leaving.words }
  return { ...rowOf(file, employers), isActive: file.isActive, estates, trainings, left }
}
