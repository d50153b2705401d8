/** R3.1, R3.3: what certificates allow, and what becomes of a promise. */
import {
  asItMayStand,
  certificateDues,
  decidePutOnSale,
  emptyDisclosure,
  withCertificate,
} from '~/cloudfunctions/estate/domain/sale'
import { decideEnding, decideWriting, isOverdue, promiseDues } from '~/cloudfunctions/estate/domain/promise'
import type { SalesPromise } from '~/cloudfunctions/_schema/estate.schema'
import { certificateKinds, hasPresalePermit, onSale, standingOf, type Certificate } from '~/types/estate/certificate'
import { certificateNames } from '~/types/estate/certificate.copy'
import { calendarDay, formatInstant, parseInstant } from '~/types/kernel/time'

const today = calendarDay('2026-09-21')
const now = parseInstant('2026-09-21T09:00+08:00')

const certificate = (kind: Certificate['kind'], rest: Partial<Certificate> = {}): Certificate => ({
  ...{ slot: kind, kind, number: 'A-1', issuedOn: calendarDay('2024-01-01'), validUntil: null, photoId: null },
  ...{ buildings: [], version: 1, at: 0 },
  ...rest,
})
const seven = (): Certificate[] => certificateKinds.map(kind => certificate(kind))
const until = (day: string) => ({ validUntil: calendarDay(day) })

describe('R3.1: on sale only with all seven', () => {
  test('given seven that have no end, the estate may be on sale', () => {
    expect(onSale(seven(), today)).toEqual({ isAllowed: true, missing: [], expired: [] })
  })

  test.each(certificateKinds)('given all but %s, it may not, and that one is named', kind => {
    const verdict = onSale(
      seven().filter(each => each.kind !== kind),
      today,
    )
    expect(verdict).toEqual({ isAllowed: false, missing: [kind], expired: [] })
  })

  test.each([
    ['the day before its last', '2026-09-22', true],
    ['its last day', '2026-09-21', true],
    ['the day after its last', '2026-09-20', false],
  ])('given a qualification seen on %s', (_when, day, isAllowed) => {
    const held = [...seven().slice(0, 1), certificate('developerQualification', until(day)), ...seven().slice(2)]
    expect(onSale(held, today)).toEqual({
      isAllowed,
      missing: [],
      expired: isAllowed ? [] : ['developerQualification'],
    })
  })

  test('given one presale permit run out and another that counts, it may; one issued tomorrow does not count', () => {
    const others = seven().slice(0, 6)
    const old = certificate('presalePermit', { slot: 'presalePermit-1', ...until('2026-01-01') })
    const next = certificate('presalePermit', { slot: 'presalePermit-2' })
    const tomorrow = certificate('presalePermit', { slot: 'presalePermit-3', issuedOn: calendarDay('2026-09-22') })
    expect(onSale([...others, old, next], today).isAllowed).toBe(true)
    expect(onSale([...others, tomorrow], today).missing).toEqual(['presalePermit'])
    expect([hasPresalePermit([old], today), hasPresalePermit([old, next], today)]).toEqual([false, true])
  })

  test.each([
    ['2026-11-20', 'expiring'],
    ['2026-11-21', 'valid'],
    ['2026-09-20', 'expired'],
  ])('60 days before: one that lasts to %s is %s on 21 September', (day, standing) => {
    expect(standingOf(certificate('landRight', until(day)), today, 60)).toBe(standing)
  })

  test('given one missing, putting on sale is refused with its name; given all, it stands', () => {
    const nameOf = (kind: Certificate['kind']): string => certificateNames[kind]
    const shown = { ...emptyDisclosure('e1'), certificates: seven().slice(0, 6) }
    expect(decidePutOnSale(shown, ['sales'], now, nameOf)).toEqual({
      ok: false,
      refusal: { code: 'CERTIFICATE_MISSING', details: { names: ['商品房预售许可证'] } },
    })
    const whole = withCertificate(shown, certificate('presalePermit'))
    const put = decidePutOnSale(whole, ['sales'], now, nameOf)
    expect(put.ok && put.value.sale).toEqual({ state: 'onSale', changedAt: now, endedByClock: false })
    expect(decidePutOnSale(whole, ['agent'], now, nameOf).ok).toBe(false)
  })

  test('given on sale and a permit run out, it comes off by the clock and says so; in order it is left as it is', () => {
    const sale = { state: 'onSale' as const, changedAt: 0, endedByClock: false }
    const inOrder = { ...emptyDisclosure('e1'), certificates: seven(), sale }
    expect(asItMayStand(inOrder, now)).toBe(inOrder)
    const run = {
      ...inOrder,
      certificates: [...seven().slice(0, 6), certificate('presalePermit', until('2026-09-20'))],
    }
    expect(asItMayStand(run, now).sale).toEqual({ state: 'offSale', changedAt: now, endedByClock: true })
  })

  test('given an end, one reminder 60 days before at nine and one expiry at its 24:00; without an end none', () => {
    const dues = certificateDues('e1', certificate('presalePermit', until('2026-11-20')), 60)
    expect(dues.map(({ kind, at }) => [kind, formatInstant(at)])).toEqual([
      ['estate.certificateReminder', '2026-09-21T09:00+08:00'],
      ['estate.certificateExpiry', '2026-11-21T00:00+08:00'],
    ])
    expect(certificateDues('e1', certificate('landRight'), 60)).toEqual([])
  })
})

const promise = (rest: Partial<SalesPromise> = {}): SalesPromise => ({
  ...{
    _id: 'p1',
    version: 1,
    estateId: 'e1',
    estateName: '听澜府',
    unitId: null,
    unitName: null,
    what: '赠送地下储藏间',
  },
  ...{ place: 'oral', written: null, isImportant: false, dueOn: calendarDay('2026-12-31') },
  ...{ dueAt: parseInstant('2027-01-01T00:00+08:00'), staffId: 's1', staffName: '林悦', photoIds: [] },
  ...{ state: 'open', isOpen: true, madeAt: 0, closedAt: 0, closing: '' },
  ...rest,
})
const ending = (action: 'fulfilPromise' | 'withdrawPromise' | 'declarePromiseBroken') => ({
  action,
  words: '已移交',
  roles: ['manager'] as const,
  now,
})

describe('R3.3: promises', () => {
  test.each(['fulfilPromise', 'withdrawPromise', 'declarePromiseBroken'] as const)(
    'given an important one that stands nowhere, %s is refused; once it stands in a supplement it is not',
    action => {
      const important = promise({ isImportant: true })
      expect(decideEnding(important, ending(action))).toEqual({ ok: false, refusal: { code: 'NOT_IN_CONTRACT_YET' } })
      const written = decideWriting(important, { into: 'supplement', reference: '补充协议第三条' }, ['sales'])
      expect(written.ok && written.value.state).toBe('open')
      const ended = written.ok && decideEnding(written.value, ending(action))
      expect(ended && ended.ok && ended.value.isOpen).toBe(false)
    },
  )

  test('given an ordinary one, sales may fulfil it but not withdraw it; settled, nothing moves it', () => {
    expect(decideEnding(promise(), { ...ending('withdrawPromise'), roles: ['sales'] })).toMatchObject({
      refusal: { code: 'NOT_YOURS_TO_DO' },
    })
    const fulfilled = decideEnding(promise(), { ...ending('fulfilPromise'), roles: ['sales'] })
    expect(fulfilled.ok && decideEnding(fulfilled.value, ending('declarePromiseBroken'))).toMatchObject({
      refusal: { code: 'NOT_POSSIBLE_NOW' },
    })
  })

  test('a broken one may still be made good', () => {
    const broken = decideEnding(promise(), ending('declarePromiseBroken'))
    const good = broken.ok && decideEnding(broken.value, ending('fulfilPromise'))
    expect(good && good.ok && good.value.state).toBe('fulfilled')
  })

  test('due on 31 December: told on 1 December, on the day, and on the morning after; what has passed is not told late', () => {
    const instants = (since: number) => promiseDues(promise(), 30, since).map(({ at }) => formatInstant(at))
    expect(instants(now)).toEqual(['2026-12-01T09:00+08:00', '2026-12-31T09:00+08:00', '2027-01-01T09:00+08:00'])
    expect(instants(parseInstant('2026-12-05T09:00+08:00'))).toHaveLength(2)
    expect(promiseDues(promise({ isOpen: false }), 30, now)).toEqual([])
  })

  test('overdue from 24:00 of its day, while it is open', () => {
    const { dueAt } = promise()
    expect([isOverdue(promise(), dueAt - 1), isOverdue(promise(), dueAt)]).toEqual([false, true])
    expect(isOverdue(promise({ isOpen: false }), dueAt)).toBe(false)
  })
})
