import { mergeRoster } from '~/cloudfunctions/archive/domain/roster'
import type { KnownUnit, RosterUnit } from '~/types/archive/roster'
import { estateIdOf, unitIdOf } from '~/types/estate/estate'
import { calendarDay } from '~/types/kernel/time'

const estateId = estateIdOf('云栖里')
function unitOf(room: string, changes: Partial<RosterUnit> = {}): RosterUnit {
  return {
    unitId: unitIdOf({ estateId, building: '3号楼', entrance: '1单元', room }),
    estateId,
    estateName: '云栖里',
    building: '3号楼',
    entrance: '1单元',
    room,
    houseType: '三室两厅两卫',
    areaSquareMetres: 118.6,
    contractNumber: `YQL-${room}`,
    signedOn: calendarDay('2024-11-28'),
    contractHandoverOn: calendarDay('2026-06-30'),
    owner: { personId: 'p-chen', name: '陈慧', phone: '13812346021', idCardTail: '980X' },
    ...changes,
  }
}

const knownAs = (unit: RosterUnit, ...others: KnownUnit['owners']): KnownUnit => ({
  ...unit,
  owners: [unit.owner, ...others],
})

describe('R2.5 applying a roster', () => {
  test('given an empty archive, all are new; applied twice, all are the same', () => {
    const file = [unitOf('1202'), unitOf('1302')]
    const first = mergeRoster([], file)
    expect(first).toEqual({ added: file, changed: [], same: [] })
    expect(
      mergeRoster(
        first.added.map(unit => knownAs(unit)),
        file,
      ),
    ).toEqual({ added: [], changed: [], same: file.map(unit => unit.unitId) })
  })

  test('a changed row names its fields; what the file leaves unsaid stays; then it is the same', () => {
    const known = unitOf('1202', { handedOverOn: calendarDay('2026-06-28'), remark: '老人独居', coOwners: ['许丽'] })
    const file = [unitOf('1202', { areaSquareMetres: 119, coOwners: [] })]
    const merge = mergeRoster([knownAs(known), knownAs(unitOf('1302'))], file)
    expect(merge).toMatchObject({ added: [], same: [] })
    const change = merge.changed[0]
    expect(change).toMatchObject({ fields: ['areaSquareMetres', 'coOwners'], isOwnerReplaced: false })
    expect(change?.after).toEqual({ ...known, areaSquareMetres: 119, coOwners: [] })
    expect(mergeRoster(change ? [knownAs(change.after)] : [], file).same).toEqual([known.unitId])
  })

  test('another number in the same file keeps the id-card tail; another file is another owner (R2.4)', () => {
    const chen = { personId: 'p-chen', name: '陈慧', phone: '13912346021' }
    const newPhone = mergeRoster([knownAs(unitOf('1202'))], [unitOf('1202', { owner: chen })])
    expect(newPhone.changed[0]).toMatchObject({ fields: ['owner'], isOwnerReplaced: false })
    expect(newPhone.changed[0]?.after.owner.idCardTail).toBe('980X')
    const wang = { personId: 'p-wang', name: '王芳', phone: '13912346021' }
    const sold = mergeRoster([knownAs(unitOf('1202'))], [unitOf('1202', { owner: wang })])
    expect(sold.changed[0]).toMatchObject({ fields: ['owner'], isOwnerReplaced: true })
    expect(sold.changed[0]?.after.owner).toEqual(wang)
  })

  test('of several owners a row speaks of one, and nobody is replaced', () => {
    const wang = { personId: 'p-wang', name: '王芳', phone: '13912346021' }
    const known = knownAs(unitOf('1202'), wang)
    expect(mergeRoster([known], [unitOf('1202', { owner: wang })])).toMatchObject({ changed: [], same: [known.unitId] })
  })
})

describe('a unit’s id', () => {
  const idOf = (building: string, entrance: string, room: string, name = '云栖里') =>
    unitIdOf({ estateId: estateIdOf(name), building, entrance, room })

  test.each([
    ['03栋', '1单元', '1202'],
    ['3幢', '01单元', '1202室'],
    [' 3号楼 ', '1', '1202'],
    ['\uFF13号楼', '1单元', '\uFF11202'],
  ])('%s %s %s is 3号楼 1单元 1202', (building, entrance, room) => {
    expect(idOf(building, entrance, room)).toBe(idOf('3号楼', '1单元', '1202'))
  })

  test.each([
    ['13号楼', '1单元', '1202'],
    ['3号楼', '11单元', '202'],
    ['3号楼', '1单元', '12-02'],
    ['商业3号楼', '1单元', '1202'],
    ['A座', '1单元', '1202'],
  ])('%s %s %s is another unit', (building, entrance, room) => {
    expect(idOf(building, entrance, room)).not.toBe(idOf('3号楼', '1单元', '1202'))
  })

  test('estates differ by name, not by stray spaces; the id never changes between releases', () => {
    expect(estateIdOf('云栖里 ')).toBe(estateIdOf('云栖里'))
    expect(estateIdOf('听澜府')).not.toBe(estateIdOf('云栖里'))
    // Written down on purpose: a change of the hash would orphan every stored unit.
    expect(idOf('3号楼', '1单元', '1202')).toBe('eaepcwxxggz-3-1-1202')
  })
})
