import type { ArchiveContract } from '~/types/archive/archive.contract'
import { ok, refuse } from '~/types/kernel/result'
import { dayOf } from '~/types/kernel/time'
import type { Handlers } from '../_kernel/entry'
import type { Database } from '../_kernel/database'
import { above, startsWith } from '../_kernel/query'
import type { UnitFile } from '../_schema/documents'
import { filesHandlers } from './files.handlers'
import { importHandlers } from './import.handlers'
import { importQueries } from './import.queries'
import { findAll } from '../_kernel/find-all'
import { revealPhone } from './reveal-phone'
import { sheetHandlers } from './sheet'
import { changeUnits, unitsMeant } from './unit-days'

const mostFound = 20

export const archiveHandlers: Handlers<ArchiveContract> = {
  ...importHandlers,
  ...filesHandlers,
  ...importQueries,
  ...sheetHandlers,

  /** Chunk by chunk; recording the same day again changes nothing, so what was cut off is made good by calling again. */
  async recordCompletion({ estateId, building, acceptedOn }, context) {
    const units = await unitsMeant(context.deps.database, estateId, building)
    await changeUnits(context, units, { completionAcceptedOn: acceptedOn })
    return ok({ units: units.length })
  },

  async recordHandover({ estateId, building, unitIds, handedOverOn }, context) {
    const { deps, now, rolesTowards } = context
    const today = dayOf(now)
    if (rolesTowards({ estateId }).length === 0) return refuse('NOT_FOUND')
    if (handedOverOn > today) return refuse('HANDOVER_IN_THE_FUTURE', { today })
    const units = await unitsMeant(deps.database, estateId, building, unitIds)
    const tooEarly = units.find(({ completionAcceptedOn }) => !completionAcceptedOn)
    if (units.length === 0) return refuse('NOT_FOUND')
    if (tooEarly) return refuse('COMPLETION_NOT_RECORDED', { unit: tooEarly.name })
    await changeUnits(context, units, { handedOverOn })
    return ok({ units: units.length })
  },

  revealPhone: (said, context) => revealPhone(context, said),

  async findUnits({ words }, { deps, rolesTowards }) {
    const rows = (await unitsNamed(deps.database, words))
      .filter(({ _id, estateId }) => rolesTowards({ unitId: _id, estateId }).length > 0)
      .map(({ _id, name, houseType, handedOverOn }) => ({
        unitId: _id,
        name,
        houseType,
        handedOverOn: handedOverOn ?? null,
      }))
    return ok({ rows })
  },
}

/** Units whose name begins so, with or without the estate's name before it. */
async function unitsNamed(database: Database, words: string): Promise<UnitFile[]> {
  const estates = await findAll(database, 'estates', { _id: above('') })
  const beginnings = [words, ...estates.map(({ name }) => `${name} ${words}`)]
  const found = beginnings.map(beginning =>
    database.find('units', {
      where: { isVisible: true, name: startsWith(beginning) },
      orderBy: [['name', 'asc']],
      limit: mostFound,
    }),
  )
  return (await Promise.all(found)).flat().slice(0, mostFound)
}
