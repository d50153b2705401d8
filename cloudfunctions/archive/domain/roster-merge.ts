import type { RosterChange, RosterField, RosterMerge, RosterUnit } from '~/types/archive/roster'

const fields: readonly RosterField[] = [
  'estateName',
  'building',
  'entrance',
  'room',
  'houseType',
  'areaSquareMetres',
  'contractNumber',
  'signedOn',
  'contractHandoverOn',
  'completionAcceptedOn',
  'handedOverOn',
  'owner',
  'coOwners',
  'remark',
]

/**
 * What applying `incoming` would change (R2.5: twice is once). Units that the file does not name stay; what a row leaves unsaid stays.
 * Applying the result and merging again answers with `same` only.
 */
export function mergeRoster(existing: readonly RosterUnit[], incoming: readonly RosterUnit[]): RosterMerge {
  const known = new Map(existing.map(unit => [unit.unitId, unit]))
  const merge: RosterMerge = { added: [], changed: [], same: [] }
  for (const unit of incoming) {
    const before = known.get(unit.unitId)
    if (before === undefined) merge.added.push(unit)
    else {
      const change = changeOf(before, unit)
      if (change.fields.length > 0) merge.changed.push(change)
      else merge.same.push(unit.unitId)
    }
  }
  return merge
}

function changeOf(before: RosterUnit, incoming: RosterUnit): RosterChange {
  const isSamePerson = before.owner.phone === incoming.owner.phone || before.owner.name === incoming.owner.name
  const tail = incoming.owner.idCardTail ?? (isSamePerson ? before.owner.idCardTail : undefined)
  const owner = { name: incoming.owner.name, phone: incoming.owner.phone, ...(tail && { idCardTail: tail }) }
  const after: RosterUnit = { ...before, ...incoming, owner }
  return {
    unitId: before.unitId,
    fields: fields.filter(field => !isSame(before, after, field)),
    isOwnerReplaced: !isSamePerson,
    before,
    after,
  }
}

function isSame(before: RosterUnit, after: RosterUnit, field: RosterField): boolean {
  if (field === 'owner') {
    const { name, phone, idCardTail } = before.owner
    return name === after.owner.name && phone === after.owner.phone && idCardTail === after.owner.idCardTail
  }
  if (field === 'coOwners') return (before.coOwners ?? []).join('\n') === (after.coOwners ?? []).join('\n')
  if (field === 'remark') return (before.remark ?? '') === (after.remark ?? '')
  return before[field] === after[field]
}
