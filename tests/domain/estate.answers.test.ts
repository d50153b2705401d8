/** R3.4: finding an answer in Chinese, and the clock of a question that found none. */
import { consultClock, consultDues, dueAtOf, levelsToTell, noDueAt } from '~/cloudfunctions/_kernel/consult/clock'
import { decideAnswer, decideAskBack, decideHelpful, decideTake } from '~/cloudfunctions/estate/domain/consult'
import { consultCircle, tellings } from '~/cloudfunctions/_kernel/consult/levels'
import type { Consult } from '~/cloudfunctions/_schema/estate.schema'
import { fetchedBy, hitsIn, indexOf, marked, ranked, termsOf, wantedOf } from '~/types/estate/answer-search'
import type { ArticleText } from '~/types/estate/answers.actions'
import { formatInstant, hourMs, parseInstant } from '~/types/kernel/time'
import { defaultSlaPolicy } from '~/types/sla/sla'

const article = (title: string, body: string, keywords: string[] = []): ArticleText => ({
  title,
  body,
  keywords,
  category: 'law',
})
const library = [
  article('防水保修几年', '屋面防水、有防水要求的卫生间，保修五年', ['保修期']),
  article('首付款为什么要进监管账户', '预售资金监管，专款用于本项目建设'),
  article('得房率怎么算', '套内面积除以建筑面积', ['公摊']),
  article('墙面空鼓怎么办', '空鼓先报修，我们安排工程师上门看'),
]
const found = (question: string): string[] => {
  const wanted = wantedOf(question)
  const fetched = library.filter(each => fetchedBy(wanted).some(term => indexOf(each).includes(term)))
  return ranked(fetched, wanted).map(({ title }) => title)
}

describe('R3.4: search', () => {
  test('a text is known by its pairs of characters, latin words and numbers whole; empty pairs are left out', () => {
    expect(termsOf('防水多久保修？')).toEqual(['防水', '水多', '久保', '保修'])
    expect(termsOf('ＷＩＦＩ 2.4G')).toEqual(['wifi', '2', '4g'])
    expect(termsOf('！？')).toEqual([])
  })

  test.each([
    ['防水保修', '防水保修几年'],
    ['防渗谁来修', '防水保修几年'],
    ['头款交到哪里', '首付款为什么要进监管账户'],
    ['公摊大不大', '得房率怎么算'],
    ['起鼓了', '墙面空鼓怎么办'],
  ])('%s → %s first, by its own words or by others for the same thing', (question, title) => {
    expect(found(question)[0]).toBe(title)
  })

  test('what nothing answers finds nothing, also when only empty words are asked', () => {
    expect([found('电梯限速'), found('怎么办'), found('？？')]).toEqual([[], [], []])
  })

  test('a hit in the title counts more than one in the text', () => {
    expect(found('防水')[0]).toBe('防水保修几年')
  })

  test('the words that hit are marked, neighbouring pairs as one', () => {
    const hits = hitsIn('屋面防水、卫生间防水保修五年', wantedOf('防水保修'))
    expect(hits).toEqual(['防水', '防水保修'])
    expect(marked('卫生间防水保修五年', hits)).toEqual([
      { words: '卫生间', isHit: false },
      { words: '防水保修', isHit: true },
      { words: '五年', isHit: false },
    ])
  })

  test('signs that mean something to a pattern are only signs', () => {
    expect(marked('a(b)*c', ['(b)*'])).toEqual([
      { words: 'a', isHit: false },
      { words: '(b)*', isHit: true },
      { words: 'c', isHit: false },
    ])
  })
})

const submittedAt = parseInstant('2026-09-19T22:30+08:00')
const consult = (rest: Partial<Consult> = {}): Consult => ({
  ...{ _id: '2026-0919-ABCDE', version: 1, kind: 'question', desk: 'agents', estateId: 'e1', estateName: '听澜府' },
  ...{
    unitId: null,
    unitName: null,
    askerId: 'o1',
    personId: null,
    askedAs: 'visitor',
    words: '几号交房',
    photoIds: [],
  },
  ...{ said: null, submittedAt, askedAt: submittedAt, answeredAt: null, state: 'submitted', isWaiting: true },
  ...{ dueAt: 0, policyId: 'default', told: 0, handlerId: null, handlerName: null, isHelpful: null, articleId: null },
  ...rest,
})
const rules = { sla: defaultSlaPolicy, silentDays: 7 }
const min = { id: 's-min', name: '周敏' }
const wu = { id: 's-wu', name: '吴晓' }
const value = <T>(result: { ok: true; value: T } | { ok: false }): T => {
  if (!result.ok) throw new Error('refused')
  return result.value
}

describe('R3.4: the clock of a question, 24 h of all hours', () => {
  test('asked on Saturday at 22:30 it is due on Sunday at 22:30, nights and weekends counted', () => {
    expect(formatInstant(dueAtOf(consult(), defaultSlaPolicy))).toBe('2026-09-20T22:30+08:00')
    const levels = consultClock(consult(), defaultSlaPolicy)?.levels.map(({ level, at }) => [
      level,
      formatInstant(at).slice(5, 16),
    ])
    expect(levels).toEqual([
      [50, '09-20T10:30'],
      [80, '09-20T17:42'],
      [100, '09-20T22:30'],
      [150, '09-21T10:30'],
      [200, '09-21T22:30'],
    ])
  })

  test('levels are found however late, each once; of a stopped clock only the breach', () => {
    const at = (hours: number) => submittedAt + hours * hourMs
    expect(levelsToTell(consult(), defaultSlaPolicy, at(25)).map(({ level }) => level)).toEqual([50, 80, 100])
    expect(levelsToTell(consult({ told: 100 }), defaultSlaPolicy, at(30))).toEqual([])
    const late = value(decideAnswer(consult(), min, ['agent'], at(26)))
    expect(levelsToTell(late, defaultSlaPolicy, at(26)).map(({ level }) => level)).toEqual([100])
    const early = value(decideAnswer(consult(), min, ['agent'], at(20)))
    expect(levelsToTell(early, defaultSlaPolicy, at(48))).toEqual([])
  })

  test('one due row while it runs; answered, one for the silence; closed, none', () => {
    expect(consultDues(consult({ told: 50 }), rules).map(({ kind, at }) => [kind, formatInstant(at)])).toEqual([
      ['estate.consultClock', '2026-09-20T17:42+08:00'],
    ])
    const answered = value(decideAnswer(consult(), min, ['agent'], submittedAt))
    expect(consultDues(answered, rules).map(({ kind, at }) => [kind, formatInstant(at)])).toEqual([
      ['estate.consultSilence', '2026-09-26T22:30+08:00'],
    ])
    expect(dueAtOf(answered, defaultSlaPolicy)).toBe(noDueAt)
    expect(consultDues(value(decideHelpful(answered, ['visitor'])), rules)).toEqual([])
  })

  test('asked back: a clock of its own, and nothing of it is told yet', () => {
    const answered = value(decideAnswer(consult({ told: 80 }), min, ['agent'], submittedAt + hourMs))
    const again = value(decideAskBack(answered, ['visitor'], submittedAt + 40 * hourMs))
    expect(again).toMatchObject({ state: 'followedUp', isWaiting: true, told: 0, handlerId: 's-min' })
    expect(formatInstant(dueAtOf(again, defaultSlaPolicy))).toBe('2026-09-22T14:30+08:00')
  })

  test('the first to take it stays answerable, whoever answers; a second taker is told by whom', () => {
    const taken = value(decideTake(consult(), min, ['agent']))
    expect(decideTake(taken, wu, ['agent'])).toEqual({
      ok: false,
      refusal: { code: 'ALREADY_TAKEN', details: { name: '周敏' } },
    })
    expect(value(decideAnswer(taken, wu, ['agent'], submittedAt))).toMatchObject({
      handlerId: 's-min',
      state: 'answered',
    })
  })
})

describe('R7.3, R3.5: who hears of it', () => {
  const staff = [
    { _id: 'a1', positions: ['agent'], estateIds: ['e1'] },
    { _id: 'a2', positions: ['agent'], estateIds: [] },
    { _id: 'a3', positions: ['agent'], estateIds: ['e2'] },
    { _id: 'v1', positions: ['supervisor'], estateIds: ['e1'] },
    { _id: 'm1', positions: ['manager'], estateIds: ['e1'] },
    { _id: 'x1', positions: ['sales'], estateIds: ['e1'] },
  ]
  const levels = ([50, 80, 100] as const).map(level => ({ level, at: 0 }))
  const told = (of: Consult) =>
    tellings(levels, consultCircle(of, staff), defaultSlaPolicy).map(({ staffId, level }) => `${staffId}:${level}`)

  test('a question: every agent of the estate until somebody takes it; one message a person, for the highest level', () => {
    expect(told(consult()).sort()).toEqual(['a1:80', 'a2:80', 'v1:100'])
    expect(told(consult({ handlerId: 'a2' })).sort()).toEqual(['a2:80', 'v1:100'])
  })
  test('a report on what sales said: the manager alone, never sales, never the desk', () => {
    expect(told(consult({ kind: 'deviation', desk: 'manager' }))).toEqual(['m1:100'])
  })
})
