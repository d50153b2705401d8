import type { PersonFileView, UnitFileView } from '~/types/archive/files.views'
import { completenessOf } from '~/types/archive/completeness'
import { startOf, dayOf } from '~/types/kernel/time'
import type { Context } from '../_kernel/entry'
import { maskName } from '../_kernel/field-crypto'
import type { PersonFile, UnitFile } from '../_schema/documents'
import { staleOn } from './domain/stale'
import { byIds, numberOf, staleRule, stateOf } from './files.reads'

/** A person's file on one page (R2.2). */
export async function personView(context: Context, file: PersonFile): Promise<PersonFileView> {
  const { database } = context.deps
  const rule = await staleRule(context)
  const units = await byIds(database, 'units', file.unitIds)
  const theirs = file.unitIds.flatMap(id => units.get(id) ?? [])
  const estates = await Promise.all(file.estateIds.map(id => database.get('estates', id)))
  const { name, maskedPhone, kind, openedAt, cameBy, birthday, birthdayConsent, needs, tags, confirmedAt } = file
  return {
    personId: file._id,
    ...{ name, maskedPhone, kind, openedAt, cameBy, birthday, birthdayConsent, needs, tags, confirmedAt },
    estates: estates.flatMap(estate => (estate ? [{ estateId: estate._id, name: estate.name }] : [])),
    units: theirs.map(unitOfFile),
    memberships: file.memberships.length,
    hasIdCardTail: file.idCardTail !== null,
    isLinked: file.linkedOpenid !== null,
    staleFrom: startOf(staleOn(dayOf(confirmedAt), rule.months)),
    isStale: confirmedAt < rule.staleBefore,
    completeness: completenessOf(stateOf(file, theirs), rule),
  }
}

const unitOfFile = ({
  _id,
  name,
  houseType,
  contractNumber,
  signedOn,
  contractHandoverOn,
  handedOverOn,
}: UnitFile) => ({
  unitId: _id,
  ...{ name, houseType, contractNumber, signedOn, contractHandoverOn },
  handedOverOn: handedOverOn ?? null,
})

const newestTickets = 5

/** A unit on one page (R2.1): its dates, who has it now, what was repaired. Owners are masked; their files have their names. */
export async function unitView({ deps: { database } }: Context, unit: UnitFile): Promise<UnitFileView> {
  const unitId = unit._id
  const [persons, tickets, ticketCount, openTicketCount] = await Promise.all([
    byIds(database, 'persons', unit.personIds),
    database.find('tickets', { where: { unitId }, orderBy: [['facts.submittedAt', 'desc']], limit: newestTickets }),
    database.count('tickets', { unitId }),
    database.count('tickets', { unitId, isOpen: true }),
  ])
  const owners = unit.personIds.flatMap(id => persons.get(id) ?? [])
  const withFile = owners.map(({ _id, name, maskedPhone }) => ({ personId: _id, name: maskName(name), maskedPhone }))
  const withoutFile = unit.coOwners.map(name => ({ personId: null, name: maskName(name), maskedPhone: '' }))
  return {
    ...datesOf(unit),
    owners: [...withFile, ...withoutFile],
    members: unit.memberPersonIds.length,
    tickets: tickets.map(({ _id, room, part, state, isOpen, facts }) => ({
      ticketId: _id,
      number: numberOf(_id),
      ...{ room, part, state, isOpen },
      submittedAt: facts.submittedAt,
    })),
    ticketCount,
    openTicketCount,
  }
}

function datesOf(unit: UnitFile) {
  const { estateId, name, building, houseType, areaSquareMetres, contractNumber, signedOn, contractHandoverOn } = unit
  return {
    unitId: unit._id,
    ...{ estateId, name, building, houseType, areaSquareMetres, contractNumber, signedOn, contractHandoverOn },
    plannedHandoverOn: unit.plannedHandoverOn ?? null,
    completionAcceptedOn: unit.completionAcceptedOn ?? null,
    handedOverOn: unit.handedOverOn ?? null,
    remark: unit.remark ?? '',
  }
}
