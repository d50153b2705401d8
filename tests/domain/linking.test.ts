/** The rules of linking, the second fact and households (R2.4): given, when, then. */
import { decideChoice, decideLink } from '~/cloudfunctions/account/domain/linking'
import { decideEnd, endsAt, wholeScopes } from '~/cloudfunctions/account/domain/household'
import { decideApproval } from '~/cloudfunctions/account/domain/claim'
import { isBlocked, provenPhone, verifiedUntil, withWrongFact } from '~/cloudfunctions/_kernel/proof'
import { reporterAfter } from '~/cloudfunctions/ticket/domain/owner-changed'
import type { Account, PersonFile, StaffFile } from '~/cloudfunctions/_schema/documents'
import type { Household } from '~/cloudfunctions/_schema/linking-documents'
import type { Repair } from '~/types/ticket/ticket'
import { calendarDay, parseInstant } from '~/types/kernel/time'
import { defaultPolicies } from '~/types/policy/policies'

const { archive } = defaultPolicies
const at = (wall: string) => parseInstant(`${wall}+08:00`)
const person = (_id: string, given: Partial<PersonFile> = {}) =>
  ({ _id, unitIds: [], memberships: [], linkedOpenid: null, idCardTail: null, ...given }) as unknown as PersonFile
const owner = (_id: string, given: Partial<PersonFile> = {}) => person(_id, { unitIds: [`unit-of-${_id}`], ...given })
const colleague = (given: Partial<StaffFile> = {}) =>
  ({ _id: 's-1', isActive: true, linkedOpenid: null, ...given }) as StaffFile
const found = {
  openid: 'o-me',
  persons: [] as PersonFile[],
  colleague: null as StaffFile | null,
  present: null as PersonFile | null,
  invitations: 0,
}
const codeOf = (result: { ok: boolean; refusal?: { code: string }; value?: { next: string } }) =>
  result.refusal?.code ?? result.value?.next

describe('R2.4: what a verified number opens', () => {
  test.each([
    ['in no file', {}, 'PHONE_UNKNOWN'],
    ['in one file', { persons: [owner('a')] }, 'linked'],
    ['in a colleague’s file', { colleague: colleague() }, 'linked'],
    ['of a colleague who has left', { colleague: colleague({ isActive: false }) }, 'PHONE_UNKNOWN'],
    ['in two owners’ files', { persons: [owner('a'), owner('b')] }, 'choose'],
    ['in two files of which one is mine', { persons: [owner('a'), owner('b', { linkedOpenid: 'o-me' })] }, 'linked'],
    ['of an owner and of a prospect who has nothing', { persons: [owner('a'), person('p')] }, 'linked'],
    ['of another WeChat user', { persons: [owner('a', { linkedOpenid: 'o-other' })] }, 'PHONE_LINKED_ELSEWHERE'],
    ['of two, one linked elsewhere', { persons: [owner('a', { linkedOpenid: 'o-other' }), owner('b')] }, 'choose'],
    ['that somebody invited', { invitations: 1 }, 'invited'],
    [
      'of another file than mine, which opens a flat',
      { persons: [owner('a')], present: owner('mine') },
      'WECHAT_HAS_ANOTHER_FILE',
    ],
    [
      'of another file than mine, which opens nothing any more',
      { persons: [owner('a')], present: person('mine') },
      'linked',
    ],
  ])('given a number %s', (_given, files, then) => expect(codeOf(decideLink({ ...found, ...files }))).toBe(then))

  test.each([
    ['door and tail of one file', 'unit-of-b', '222X', 'linked'],
    ['the same, x written small', 'unit-of-b', '222x', 'linked'],
    ['the door of one and the tail of the other', 'unit-of-b', '1111', 'FACTS_DO_NOT_MATCH'],
    ['a door of neither', 'unit-of-c', '1111', 'FACTS_DO_NOT_MATCH'],
  ])('when somebody says %s', (_said, unitId, idCardTail, then) => {
    const facts = [
      { file: owner('a'), tail: '1111' },
      { file: owner('b'), tail: '222X' },
    ]
    const taker = { openid: 'o-me', present: null, staff: null }
    expect(codeOf(decideChoice(facts, { unitId, idCardTail }, taker))).toBe(then)
  })

  test('a file without a card can be chosen by nobody', () => {
    const taker = { openid: 'o-me', present: null, staff: null }
    const said = { unitId: 'unit-of-a', idCardTail: '1111' }
    expect(codeOf(decideChoice([{ file: owner('a'), tail: null }], said, taker))).toBe('FACTS_DO_NOT_MATCH')
  })
})

describe('R2.4: how long a proof counts', () => {
  const account = (given: Partial<Account>) => given as Account
  test.each([
    ['29 minutes later', '2026-09-01T10:29', true],
    ['30 minutes later', '2026-09-01T10:30', false],
  ])('the second fact of 10:00, %s', (_when, wall, counts) =>
    expect(verifiedUntil(account({ verifiedAt: at('2026-09-01T10:00') }), at(wall), archive) !== null).toBe(counts),
  )
  test.each([
    ['9 minutes later', '2026-09-01T10:09', true],
    ['10 minutes later', '2026-09-01T10:10', false],
  ])('the number verified at 10:00, %s', (_when, wall, counts) => {
    const proven = { phone: '', phoneIndex: '', maskedPhone: '', at: at('2026-09-01T10:00') }
    expect(provenPhone(account({ provenPhone: proven }), at(wall), archive) !== null).toBe(counts)
  })
  test('five wrong ones are the last of a Beijing day', () => {
    const evening = at('2026-09-01T23:59')
    const wrong = [1, 2, 3, 4, 5].reduce(before => withWrongFact(before, evening), account({}))
    expect(isBlocked(wrong, evening, archive)).toBe(true)
    expect(isBlocked(wrong, at('2026-09-02T00:00'), archive)).toBe(false)
  })
})

describe('R2.4: an invitation and its end', () => {
  const today = at('2026-09-01T10:00')
  test.each([
    ['a child without an end', 'child', null, true],
    ['a tenant without an end', 'tenant', null, 'END_DATE_NEEDED'],
    ['a proxy until today', 'proxy', calendarDay('2026-09-01'), true],
    ['anybody until yesterday', 'spouse', calendarDay('2026-08-31'), 'END_DATE_PASSED'],
  ] as const)('%s', (_who, relation, until, then) => {
    const end = decideEnd(relation, until, today)
    expect(end.ok ? true : end.refusal.code).toBe(then)
  })
  test('whoever may sign may look', () => expect(wholeScopes(['sign'])).toEqual(['read', 'sign']))
  test.each([
    ['accepted, with a last day: after it', 'active', '2026-09-10', '2026-09-11T00:00'],
    ['not accepted: when it lapses, if that is sooner', 'invited', '2026-12-31', '2026-10-01T10:00'],
  ] as const)('%s', (_what, state, until, then) => {
    const household = { state, until: calendarDay(until), lapsesAt: at('2026-10-01T10:00') } as Household
    expect(endsAt(household)).toBe(at(then))
  })
})

describe('R2.4: what a claim may become', () => {
  const unit = { personIds: ['a'] }
  test.each([
    ['the new number of its owner', { kind: 'newPhone', personId: 'a' }, null, true],
    ['the new number of somebody else', { kind: 'newPhone', personId: 'b' }, null, 'OWNER_NOT_OF_THIS_UNIT'],
    [
      'a new number for who has a flat of their own',
      { kind: 'newPhone', personId: 'a' },
      owner('c'),
      'CLAIMANT_HAS_ANOTHER_FILE',
    ],
    ['one owner more, who has a flat of their own', { kind: 'coOwner' }, owner('c'), true],
    ['an owner who is one already', { kind: 'newOwner' }, owner('a'), 'UNIT_IS_YOURS'],
  ] as const)('%s', (_what, as, claimant, then) => {
    const decided = decideApproval(as, unit, claimant)
    expect(decided.ok ? true : decided.refusal.code).toBe(then)
  })
})

describe('R2.4: a unit sold on in the middle of a repair', () => {
  const ticket = (given: Partial<Repair>) => ({ isOpen: true, reporterId: 'former', ...given }) as Repair
  test.each([
    [
      'the former owner reported it',
      {},
      ['new'],
      [],
      [{ type: 'reporterChanged', cause: 'soldOn', reporterId: 'new' }],
    ],
    ['asked a second time', { reporterId: 'new' }, ['new'], [], []],
    ['one of two owners stays, who reported it', { reporterId: 'stays' }, ['stays', 'new'], [], []],
    ['it is closed', { isOpen: false }, ['new'], [], []],
    [
      'a member left, for whose owner it was',
      { reporterId: 'child', ownerId: 'mother' },
      ['mother'],
      [],
      [{ type: 'reporterChanged', cause: 'memberLeft', reporterId: 'mother' }],
    ],
    ['the member is still there', { reporterId: 'child', ownerId: 'mother' }, ['mother'], ['child'], []],
    [
      'the member’s owner sold it',
      { reporterId: 'child', ownerId: 'mother' },
      ['new'],
      [],
      [{ type: 'reporterChanged', cause: 'soldOn', reporterId: 'new' }],
    ],
  ])('%s', (_given, of, personIds, memberPersonIds, then) =>
    expect(reporterAfter(ticket(of), { personIds, memberPersonIds })).toEqual(then),
  )
})
