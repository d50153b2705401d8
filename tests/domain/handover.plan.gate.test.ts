/** The gate before notices, the opening and the end of a batch (R5.2, R5.12): what is decided, by absolute days. */
import { stepBatch } from '~/cloudfunctions/handover/plan/batch.store'
import {
  decideCancel,
  decideCard,
  decideEvidence,
  decideFinish,
  decideOpen,
  decideOverride,
} from '~/cloudfunctions/handover/plan/domain/decide-batch'
import { gateOf } from '~/cloudfunctions/handover/plan/domain/gate'
import { handedOn } from '~/cloudfunctions/handover/plan/domain/handed-on'
import { conditionsOf, type ConditionId, type HandoverRegion } from '~/types/handover/conditions'
import { contingencyEvents, type RecordedDocument } from '~/types/handover/handover'
import { allCards, at, batch, card, day, paper, papersBut } from './handover.batch'

describe('the gate (R5.2)', () => {
  const today = day('2026-09-10')
  const ids = (region: HandoverRegion) => conditionsOf(region, today).map(({ id }) => id)
  const national = ['completionFiling', 'areaSurvey', 'qualityCertificate', 'userManual', 'unitAcceptance']

  test('each region asks for the national conditions and its own', () => {
    expect(ids('elsewhere')).toEqual(national)
    expect(ids('chongqing')).toEqual([...national, 'conditionsOnDisplay'])
    expect(ids('qingdao')).toEqual([...national, 'conditionsOnDisplay'])
    expect(ids('shanghai')).toEqual([...national, 'deliveryPermit'])
  })

  test.each(national)('without %s it is closed and says so', id => {
    const evidence = papersBut(id as ConditionId)
    expect(gateOf(batch({ evidence }), today)).toEqual({ missing: [id], isOpen: false })
    expect(gateOf(batch({ evidence: papersBut() }), today)).toEqual({ missing: [], isOpen: true })
  })

  test.each([
    ['5 days before, 30 days', '2026-11-30', '2026-12-29', true],
    ['4 days before', '2026-12-01', '2026-12-30', false],
    ['29 days', '2026-11-30', '2026-12-28', false],
  ])('Chongqing, on display %s', (_what, from, until, isOpen) => {
    const shown = paper({ issuedOn: day(from), shownUntil: day(until) })
    const evidence = { ...papersBut(), conditionsOnDisplay: shown }
    expect(gateOf(batch({ region: 'chongqing', evidence }), today).isOpen).toBe(isOpen)
  })

  test('a director opens it for what is missing then, not for what goes missing later', () => {
    const evidence = papersBut('areaSurvey')
    const who = { staffId: 'gao', name: '高远' }
    const overridden = decideOverride(batch({ evidence }), '测绘院后天出报告，已书面承诺', who, at('2026-09-10T10:00'))
    expect(overridden).toMatchObject({ value: { override: { missing: ['areaSurvey'], byName: '高远' } } })
    if (!overridden.ok) return
    expect(gateOf(overridden.value, today)).toEqual({ missing: ['areaSurvey'], isOpen: true })
    expect(gateOf({ ...overridden.value, region: 'shanghai', evidence: {} }, today).isOpen).toBe(false)
    expect(decideOverride(batch({ evidence: papersBut() }), '没有缺的条件也要批准', who, 0)).toMatchObject({
      refusal: { code: 'NOTHING_MISSING' },
    })
  })

  test('evidence is of this region, of a day that has come, and on display long enough', () => {
    const record = (id: ConditionId, facts: Partial<RecordedDocument>, region: HandoverRegion = 'chongqing') =>
      decideEvidence(batch({ region }), id, paper(facts))
    expect(record('deliveryPermit', {})).toMatchObject({ refusal: { code: 'CONDITION_NOT_HERE' } })
    expect(record('areaSurvey', { issuedOn: day('2026-09-02') })).toMatchObject({
      refusal: { code: 'DAY_IN_THE_FUTURE' },
    })
    expect(record('conditionsOnDisplay', {})).toMatchObject({ refusal: { code: 'DISPLAY_TOO_SHORT' } })
    const shown = { issuedOn: day('2026-08-20'), shownUntil: day('2026-12-31') }
    expect(record('conditionsOnDisplay', shown).ok).toBe(true)
    expect(record('areaSurvey', shown)).toMatchObject({ value: { evidence: { areaSurvey: { shownUntil: null } } } })
  })
})

describe('opening and ending (R5.12)', () => {
  const now = at('2026-11-20T10:00')
  const team = [
    { staffId: 'he', name: '贺平', task: '总负责' },
    { staffId: 'lin', name: '林静', task: '签到' },
  ]
  const ready = batch({ state: 'noticed', team, contingencies: allCards })

  test('it opens with its team trained and its five cards written', () => {
    expect(decideOpen(ready, [], ['manager'], now)).toMatchObject({ value: { state: 'open', openedAt: now } })
    expect(decideOpen(ready, ['lin'], ['manager'], now)).toMatchObject({
      refusal: { code: 'TEAM_NOT_TRAINED', details: { names: ['林静'] } },
    })
    expect(decideOpen({ ...ready, state: 'preparing' }, [], ['manager'], now)).toMatchObject({
      refusal: { code: 'NOT_POSSIBLE_NOW' },
    })
  })

  test.each(contingencyEvents)('without the card for %s it does not', event => {
    const { [event]: _left, ...contingencies } = ready.contingencies
    expect(decideOpen({ ...ready, contingencies }, [], ['manager'], now)).toMatchObject({
      refusal: { code: 'CARDS_MISSING', details: { events: [event] } },
    })
    const written = decideCard({ ...ready, contingencies }, event, card)
    expect(written.ok && decideOpen(written.value, [], ['manager'], now).ok).toBe(true)
  })

  test('it is finished from its last day on, and cancelled only before it opens', () => {
    const open = batch({ state: 'open' })
    expect(decideFinish(open, ['manager'], at('2026-12-05T23:59'))).toMatchObject({
      refusal: { code: 'LAST_DAY_NOT_OVER', details: { day: '2026-12-06' } },
    })
    expect(decideFinish(open, ['manager'], at('2026-12-06T17:30'))).toMatchObject({ value: { state: 'finished' } })
    expect(decideCancel(open, '天气', ['manager'])).toMatchObject({ refusal: { code: 'NOT_POSSIBLE_NOW' } })
    const cancelled = decideCancel(batch({ listing: ['101'] }), '竣工推迟', ['manager'])
    expect(cancelled).toMatchObject({ value: { state: 'cancelled', cancelledWords: '竣工推迟', listing: [] } })
    expect(stepBatch(batch({ state: 'finished' }), 'nameGroup', ['manager']).ok).toBe(false)
  })

  test('a leaver’s place, open items and cards are the successor’s; what they finished stays theirs (R1.1)', () => {
    const item = { kind: 'other' as const, title: '订桌椅', staffId: 'he', staffName: '贺平', dueOn: day('2026-10-10') }
    const done = { at: now, words: '做完了', byName: '贺平' }
    const plan = [
      { ...item, itemId: 'a', remindedAt: null, done: null },
      { ...item, itemId: 'b', remindedAt: null, done },
    ]
    const after = handedOn({ ...ready, plan, leadId: 'he' }, 'he', { staffId: 'lin', name: '林静' })
    expect(after.team).toEqual([{ staffId: 'lin', name: '林静', task: '签到' }])
    expect(after.leadId).toBe('lin')
    expect(after.plan.map(({ staffId }) => staffId)).toEqual(['lin', 'he'])
    expect(Object.values(after.contingencies).map(({ leadName }) => leadName)).toEqual(Array(5).fill('林静'))
  })
})
