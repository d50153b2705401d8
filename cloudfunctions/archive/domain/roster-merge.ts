import type { KnownUnit, RosterChange, RosterField, RosterMerge, RosterUnit } from '~/types/archive/roster'

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
export function mergeRoster(existing: readonly KnownUnit[], incoming: readonly RosterUnit[]): RosterMerge {
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

function changeOf(known: KnownUnit, incoming: RosterUnit): RosterChange {
  const { owners, ...facts } = known
  const isOwner = (owner: { personId: string }) => owner.personId === incoming.owner.personId
  // Of several owners the row speaks of one; the others stay.
  const before: RosterUnit = { ...facts, owner: owners.find(isOwner) ?? known.owner }
  const tail = incoming.owner.idCardTail ?? (isOwner(before.owner) ? before.owner.idCardTail : undefined)
  const after: RosterUnit = { ...before, ...incoming, owner: { ...incoming.owner, ...(tail && { idCardTail: tail }) } }
  return {
    unitId: known.unitId,
    fields: fields.filter(field => !isSame(before, after, field)),
    isOwnerReplaced: !owners.some(isOwner),
    before: known,
    after,
  }
}

function isSame(before: RosterUnit, after: RosterUnit, field: RosterField): boolean {
  if (field === 'owner') {
    const { personId, name, phone, idCardTail } = before.owner
    if (personId !== after.owner.personId) return false
    return name === after.owner.name && phone === after.owner.phone && idCardTail === after.owner.idCardTail
  }
  if (field === 'coOwners') return (before.coOwners ?? []).join('\n') === (after.coOwners ?? []).join('\n')
  if (field === 'remark') return (before.remark ?? '') === (after.remark ?? '')
  return before[field] === after[field]
}
