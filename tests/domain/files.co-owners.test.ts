// R2.3: whom the roster names and who has no file yet.
import { decideCoOwner } from '~/cloudfunctions/archive/domain/decide-files'

describe('R2.3 a co-owner’s own file', () => {
  const unit = { personIds: ['p-1', 'p-2'], coOwners: ['许丽'] }
  test.each([
    ['named by the roster: opened', { personId: 'p-3', name: '许丽' }, 'open'],
    ['named, and an owner already: the name leaves', { personId: 'p-2', name: '许丽' }, 'open'],
    ['an owner, and no mere name: it was done before', { personId: 'p-2', name: '王强' }, 'done'],
  ])('%s', (_, who, value) => {
    expect(decideCoOwner(unit, who)).toEqual({ ok: true, value })
  })
  test('a name that the roster does not have is refused', () => {
    expect(decideCoOwner(unit, { personId: 'p-3', name: '许莉' })).toMatchObject({
      ok: false,
      refusal: { code: 'CO_OWNER_UNKNOWN' },
    })
  })
})
