/** R5.9, law.md: keys in one order, a flat that is refused without cause, the survey after the keys. */
import { decideDeemed, notifiedDay, type Refused } from '~/cloudfunctions/handover/keys/domain/decide-deemed'
import { decideHandOut, decidePrepare, decideSign, signedFor } from '~/cloudfunctions/handover/keys/domain/decide-keys'
import {
  decideAnswer,
  isAskedLately,
  isUnhappy,
  surveyDue,
  whomToAsk,
} from '~/cloudfunctions/handover/keys/domain/survey'
import type { HandoverSurvey } from '~/cloudfunctions/_schema/handover-survey.schema'
import type { UnitHandover } from '~/cloudfunctions/_schema/handover.schema'
import type { UnitHandoverState } from '~/types/handover/unit-handover.lifecycle'
import { calendarDay, formatInstant, parseInstant } from '~/types/kernel/time'

const noon = parseInstant('2026-12-21T12:00+08:00')
const day = calendarDay
const posting = {
  ...{ carrier: 'EMS', trackingNumber: '1', postedOn: day('2026-11-20') },
  ...{ recordedAt: noon, byName: '孙丽' },
}

const flat = (state: UnitHandoverState, given: Partial<UnitHandover> = {}): UnitHandover => ({
  ...{ _id: 'u', version: 4, estateId: 'e', estateName: '听澜府', batchId: 'b', unitName: '听澜府 1-1-301' },
  ...{ building: '1号楼', houseType: '三室', areaSquareMetres: 118, state, fees: [], posting },
  ...{ notice: { sentAt: noon, deliveredAt: null, readAt: null, confirmedAt: null }, call: null },
  ...{ arrivedAt: null, inspectionSignedAt: null, takenOverAt: null, objections: '', keys: null },
  ...{ handedOverAt: null, deemed: null },
  ...given,
})
const prepared = {
  meters: [{ kind: 'water' as const, reading: '12.5', photoId: 'p1' }],
  items: [{ name: '入户门钥匙', count: 5 }],
  byName: '周敏',
}
const ready = (state: UnitHandoverState): UnitHandover => {
  const decided = decidePrepare(flat(state), prepared, noon)
  if (!decided.ok) throw new Error(decided.refusal.code)
  return decided.value
}
const signed = (state: UnitHandoverState): UnitHandover => {
  const unit = ready(state)
  return unit.keys ? signedFor(unit, unit.keys, 's1', noon + 60_000) : unit
}
const codeOf = (result: { ok: true } | { ok: false; refusal: { code: string } }) =>
  result.ok ? 'ok' : result.refusal.code

describe('R5.9: prepared', () => {
  test.each([
    ['listed', 'NOT_POSSIBLE_NOW'],
    ['noticed', 'ok'],
    ['inspected', 'ok'],
    ['takenOver', 'ok'],
    ['deemed', 'ok'],
    ['handedOver', 'NOT_POSSIBLE_NOW'],
    ['withdrawn', 'NOT_POSSIBLE_NOW'],
  ] as const)('a flat that is %s: %s', (state, code) => {
    expect(codeOf(decidePrepare(flat(state), prepared, noon))).toBe(code)
  })

  test('changed as often as needed until it is signed for, never afterwards', () => {
    const again = decidePrepare(ready('takenOver'), { ...prepared, items: [{ name: '钥匙', count: 3 }] }, noon + 1)
    expect(again.ok && again.value.keys).toMatchObject({ items: [{ count: 3 }], preparedAt: noon + 1 })
    expect(codeOf(decidePrepare(signed('takenOver'), prepared, noon))).toBe('KEYS_SIGNED_ALREADY')
  })
})

describe('R5.9: signed for', () => {
  test('only after taking over was signed, or when the flat counts as handed over', () => {
    expect(codeOf(decideSign(ready('inspected'), noon))).toBe('NOT_POSSIBLE_NOW')
    expect(codeOf(decideSign(ready('takenOver'), noon))).toBe('ok')
    expect(codeOf(decideSign(ready('deemed'), noon))).toBe('ok')
  })

  test('only what lies ready, as it was read, once', () => {
    expect(codeOf(decideSign(flat('takenOver'), noon))).toBe('KEYS_NOT_PREPARED')
    expect(codeOf(decideSign(ready('takenOver'), noon - 1))).toBe('CHANGED_MEANWHILE')
    expect(codeOf(decideSign(signed('takenOver'), noon))).toBe('SIGNED_ALREADY')
  })
})

describe('R5.9: handed out', () => {
  const facts = (unit: UnitHandover) => ({
    ...{ version: unit.version, byName: '周敏', ownerIds: ['p1', 'p2'] },
    completionAcceptedOn: day('2026-11-20'),
  })
  const handOut = (unit: UnitHandover, given: object = {}, by: readonly ('agent' | 'buyer')[] = ['agent']) =>
    decideHandOut(unit, { ...facts(unit), ...given }, by, noon)

  test('with the receipt signed the flat is handed over, and it stays known whose it was', () => {
    const done = handOut(signed('takenOver'))
    expect(done.ok && done.value).toMatchObject({
      state: 'handedOver',
      handedOverAt: noon,
      keys: { handedOutAt: noon, handedOutBy: '周敏', ownerIds: ['p1', 'p2'] },
    })
  })

  test('not before it is signed for, and not out of order', () => {
    expect(codeOf(handOut(ready('takenOver')))).toBe('KEYS_NOT_SIGNED')
    expect(codeOf(handOut(flat('takenOver')))).toBe('KEYS_NOT_SIGNED')
    expect(codeOf(handOut(ready('inspected')))).toBe('NOT_POSSIBLE_NOW')
    expect(codeOf(handOut(signed('takenOver'), {}, ['buyer']))).toBe('NOT_YOURS_TO_DO')
  })

  test('not over somebody else’s change, and not while the warranty could not be counted (R6.7)', () => {
    expect(codeOf(handOut(signed('takenOver'), { version: 1 }))).toBe('CHANGED_MEANWHILE')
    expect(codeOf(handOut(signed('takenOver'), { completionAcceptedOn: null }))).toBe('COMPLETION_NOT_RECORDED')
  })

  test('keys of a flat that counts as handed over are fetched some day', () => {
    const done = handOut(signed('deemed'))
    expect(done.ok && done.value.state).toBe('handedOver')
  })
})

describe('interpretation art. 8: refused without cause', () => {
  const given: Refused = {
    ...{ version: 4, reason: '两次预约都没有来，电话里表示不收房', photos: ['p9'], byName: '孙丽' },
    ...{ notifiedOn: day('2026-12-20'), booking: null, completionAcceptedOn: day('2026-11-20') },
  }
  const deem = (
    unit: UnitHandover,
    over: Partial<Refused> = {},
    at = '2026-12-21T09:00+08:00',
    by: readonly ('manager' | 'agent')[] = ['manager'],
  ) => decideDeemed(unit, { ...given, ...over }, by, parseInstant(at))

  test('the day is the last that the notice names', () => {
    expect(notifiedDay({ days: ['2026-12-20', '2026-12-18', '2026-12-19'].map(day) })).toBe('2026-12-20')
    expect(notifiedDay({ days: [] })).toBeNull()
    const done = deem(flat('noticed'))
    expect(done.ok && done.value).toMatchObject({ state: 'deemed', deemed: { on: '2026-12-20', photos: ['p9'] } })
  })

  test.each([
    ['still on the notified day, late in the evening', '2026-12-20T23:59+08:00', 'NOTIFIED_DAY_NOT_OVER'],
    ['the day is over', '2026-12-21T00:00+08:00', 'ok'],
  ])('%s', (_when, at, code) => {
    expect(codeOf(deem(flat('noticed'), {}, at))).toBe(code)
  })

  test('never without the posting on record, never without the completion day', () => {
    expect(codeOf(deem(flat('noticed', { posting: null })))).toBe('NOTICE_NOT_POSTED')
    expect(codeOf(deem(flat('noticed'), { completionAcceptedOn: null }))).toBe('COMPLETION_NOT_RECORDED')
  })

  test('whoever has a slot ahead does not refuse; one that has passed hinders nothing', () => {
    const to = (wall: string) => ({ state: 'booked' as const, to: parseInstant(wall) })
    expect(codeOf(deem(flat('noticed'), { booking: to('2026-12-22T10:40+08:00') }))).toBe('BOOKED_AHEAD')
    expect(codeOf(deem(flat('noticed'), { booking: to('2026-12-20T10:40+08:00') }))).toBe('ok')
  })

  test('by a manager only; not what is taken over already', () => {
    expect(codeOf(deem(flat('noticed'), {}, undefined, ['agent']))).toBe('NOT_YOURS_TO_DO')
    expect(codeOf(deem(flat('takenOver')))).toBe('NOT_POSSIBLE_NOW')
  })
})

describe('R8.3: the survey after the keys', () => {
  test('seven days after the keys, 10:00', () => {
    const { at } = surveyDue('u', day('2026-12-28'), 7, '10:00')
    expect(formatInstant(at)).toBe('2027-01-04T10:00+08:00')
  })

  test('one of those who got the keys and still own the flat; nobody when it was sold on', () => {
    expect(whomToAsk(['p1', 'p2'], ['p2', 'p3'])).toBe('p2')
    expect(whomToAsk(['p1', 'p2'], ['p3'])).toBeUndefined()
  })

  test('the same person not twice within 30 days', () => {
    expect(isAskedLately(null, noon, 30)).toBe(false)
    expect(isAskedLately(parseInstant('2026-11-22T10:00+08:00'), noon, 30)).toBe(true)
    expect(isAskedLately(parseInstant('2026-11-21T12:00+08:00'), noon, 30)).toBe(false)
  })

  test('one answer, never rewritten', () => {
    const survey: HandoverSurvey = {
      ...{ _id: 'u', version: 1, batchId: 'b', estateId: 'e', unitName: '1-1-301', personId: 'p1' },
      ...{ keysOn: day('2026-12-20'), askedAt: noon, answer: null },
    }
    const answered = decideAnswer(survey, { stars: 4, isSettled: true, words: '', at: noon })
    expect(answered.ok && answered.value).toMatchObject({ version: 2, answer: { stars: 4 } })
    if (answered.ok)
      expect(codeOf(decideAnswer(answered.value, { stars: 1, isSettled: false, words: '', at: noon }))).toBe(
        'ANSWERED_ALREADY',
      )
  })

  test.each([
    [2, true, true],
    [3, true, false],
    [5, false, true],
  ])('%d stars, settled %s: the manager hears at once: %s', (stars, isSettled, hears) => {
    expect(isUnhappy({ stars, isSettled, words: '', at: noon }, 2)).toBe(hears)
  })
})
