/** Own data (R2.6; PIPL 44–50): what a person may see, correct and take along, decided without a database. */
import { consentKinds, hasAgreed, isAnswered, mayKeepBirthday, textOn } from '~/types/account/consent'
import { consentTexts } from '~/types/account/consent.copy'
import { correctionLifecycle } from '~/types/account/correction.lifecycle'
import { retentionRows, sharingRows } from '~/types/account/own-record.copy'
import { Wish } from '~/types/account/own-record'
import { calendarDay, parseInstant } from '~/types/kernel/time'
import { defaultPolicies } from '~/types/policy/policies'
import * as v from 'valibot'
import { makeFieldCrypto } from '~/cloudfunctions/_kernel/field-crypto'
import { openedFile } from '~/cloudfunctions/_kernel/persons'
import { changedAtOnce, corrected, decided, heldValue, shownValue } from '~/cloudfunctions/account/domain/corrections'
import { isSure, sureUntil } from '~/cloudfunctions/_kernel/second-fact'
import { personItem } from '~/cloudfunctions/account/domain/export-items'
import type { Account } from '~/cloudfunctions/_schema/documents'
import type { Correction } from '~/cloudfunctions/_schema/own-record-documents'

const crypto = makeFieldCrypto('a'.repeat(64))
const now = parseInstant('2026-09-21T10:00+08:00')
const minutesAgo = (minutes: number) => now - minutes * 60_000
const opened = { _id: 'p-1', name: '孙佳怡', phone: '13100000001', idCardTail: '123X', kind: 'customer' as const }
const person = openedFile(crypto, { ...opened, unitIds: ['u1'], estateIds: ['e1'] }, minutesAgo(60))

describe('R2.4 before numbers are shown, exported, or the account closed, a second fact counts for its minutes', () => {
  const numbers = { ...defaultPolicies.archive, secondFactMinutes: 30, provenPhoneMinutes: 30 }
  const account = (over: Partial<Account> = {}) => ({ personId: 'p-1', verifiedAt: null, ...over }) as Account
  const phoneAt = (at: number, phone = '13100000001') => ({
    ...{ phone: '', maskedPhone: '', at },
    phoneIndex: crypto.indexOf(phone),
  })
  test.each([
    ['never given', null, false],
    ['29 minutes ago', minutesAgo(29), true],
    ['31 minutes ago', minutesAgo(31), false],
  ])('given %s', (_when, verifiedAt, sure) => {
    expect(isSure(account({ verifiedAt }), person, now, numbers)).toBe(sure)
  })

  test('given for another file it counts for nothing', () => {
    expect(isSure(account({ verifiedAt: minutesAgo(1), personId: 'p-2' }), person, now, numbers)).toBe(false)
    expect(isSure(null, person, now, numbers)).toBe(false)
  })

  test('given a flat and a card on the file, the phone alone is not enough', () => {
    expect(isSure(account({ provenPhone: phoneAt(minutesAgo(1)) }), person, now, numbers)).toBe(false)
  })

  test.each([
    ['no flat any more', { ...person, unitIds: [] }],
    ['no card on the file', { ...person, idCardTail: null }],
  ])('given %s, the platform’s phone once more is, or that person could never export (PIPL 45)', (_what, file) => {
    const by = (provenPhone: Account['provenPhone']) =>
      isSure(account(provenPhone ? { provenPhone } : {}), file, now, numbers)
    expect(by(phoneAt(minutesAgo(5)))).toBe(true)
    expect(by(phoneAt(minutesAgo(45)))).toBe(false)
    expect(by(phoneAt(minutesAgo(5), '13900000009'))).toBe(false)
    expect(by(null)).toBe(false)
  })

  test.each([
    ['flat and card, the card said', {}, { verifiedAt: minutesAgo(10) }, now + 20 * 60_000],
    ['flat and card, the phone given', {}, { provenPhone: phoneAt(minutesAgo(5)) }, null],
    [
      'flat without a card, the phone given',
      { idCardTail: null },
      { provenPhone: phoneAt(minutesAgo(5)) },
      now + 25 * 60_000,
    ],
    [
      'flat without a card, the card was said before it went',
      { idCardTail: null },
      { verifiedAt: minutesAgo(10) },
      now + 20 * 60_000,
    ],
    ['no flat, the phone given half an hour ago', { unitIds: [] }, { provenPhone: phoneAt(minutesAgo(30)) }, null],
    ['no flat, the phone of another person', { unitIds: [] }, { provenPhone: phoneAt(now, '13900000009') }, null],
    ['a WeChat of another file', { unitIds: [] }, { personId: 'p-2', provenPhone: phoneAt(now) }, null],
  ])('given %s, it counts until then', (_what, held, said, until) => {
    expect(sureUntil(account(said), { ...person, ...held }, now, numbers)).toBe(until)
  })
})

describe('R2.6, PIPL 46 corrections', () => {
  test('needs and the time to be called change at once', () => {
    expect(changedAtOnce(person, { field: 'needs', value: '请按门铃两次' }, '')).toMatchObject({
      ok: true,
      value: { needs: '请按门铃两次' },
    })
    expect(changedAtOnce(person, { field: 'contactPreference', value: 'evening' }, '')).toMatchObject({
      ok: true,
      value: { contactPreference: 'evening' },
    })
  })

  test('R2.2 a birthday is kept only by consent, and is gone without one', () => {
    const wish = { field: 'birthday' as const, value: '05-21', isUnder14: false }
    expect(changedAtOnce(person, wish, '')).toEqual({ ok: false, refusal: { code: 'CONSENT_NEEDED' } })
    const agreed = { ...person, consents: { birthday: { version: '1', isAgreed: true, at: now } } }
    const kept = changedAtOnce(agreed, wish, '同意')
    expect(kept).toMatchObject({ ok: true, value: { birthday: '05-21', birthdayConsent: { words: '同意', at: now } } })
    expect(changedAtOnce(agreed, { ...wish, value: null }, '')).toMatchObject({
      ok: true,
      value: { birthday: null, birthdayConsent: null },
    })
  })

  test('PIPL 31 under 14 needs the guardian’s own consent: that of an adult does not do', () => {
    const at = { version: '1', isAgreed: true, at: now }
    expect(mayKeepBirthday({ birthday: at }, true)).toBe('GUARDIAN_CONSENT_NEEDED')
    expect(mayKeepBirthday({ childBirthday: at }, true)).toBe('yes')
    expect(mayKeepBirthday({ childBirthday: { ...at, isAgreed: false } }, true)).toBe('GUARDIAN_CONSENT_NEEDED')
    expect(mayKeepBirthday(undefined, false)).toBe('CONSENT_NEEDED')
  })

  test.each([
    ['name', '孙佳宜', '孙佳宜'],
    ['phone', '13900000009', '139****0009'],
    ['idCardTail', '4321', '**21'],
  ] as const)('%s is corrected and sealed; lists show it masked', (field, value, shown) => {
    const after = corrected(crypto, person, field, value)
    expect(heldValue(crypto, after, field)).toBe(value)
    expect(shownValue(field, value)).toBe(shown)
    if (field === 'phone') expect(after).toMatchObject({ phoneIndex: crypto.indexOf(value), maskedPhone: shown })
    for (const other of (['name', 'phone', 'idCardTail'] as const).filter(each => each !== field))
      expect(heldValue(crypto, after, other)).toBe(heldValue(crypto, person, other))
  })

  const asked = { _id: 'c1', state: 'requested', field: 'name', dueOn: calendarDay('2026-10-19') } as Correction
  const by = { role: 'agent' as const, id: 's1', name: '周敏' }

  test('an agent carries it out or refuses with a reason; only its person takes it back; nothing moves twice', () => {
    const done = decided(asked, { decision: 'carryOut', words: '已看身份证', by, roles: ['agent'], at: now })
    expect(done).toMatchObject({ ok: true, value: { state: 'done', decidedAt: now, reason: '已看身份证' } })
    const refused = decided(asked, { decision: 'refuse', words: '与合同不符', by, roles: ['supervisor'], at: now })
    expect(refused).toMatchObject({ ok: true, value: { state: 'refused' } })
    const byStranger = decided(asked, { decision: 'withdraw', words: '', by, roles: ['agent'], at: now })
    expect(byStranger).toMatchObject({ ok: false, refusal: { code: 'NOT_YOURS_TO_DO' } })
    const twice = done.ok && decided(done.value, { decision: 'refuse', words: '晚了', by, roles: ['agent'], at: now })
    expect(twice).toMatchObject({ ok: false, refusal: { code: 'NOT_POSSIBLE_NOW' } })
    expect(correctionLifecycle.movesFor('requested', ['visitor'])).toEqual(['withdraw'])
  })

  test.each([
    [{ field: 'phone', value: '1390000000', words: '换号了' }],
    [{ field: 'idCardTail', value: '12345', words: '写错了' }],
    [{ field: 'birthday', value: '02-30', isUnder14: false }],
    [{ field: 'birthday', value: '1990-02-03', isUnder14: false }],
    [{ field: 'role', value: 'admin' }],
    [{ field: 'needs', value: '好', personId: 'p-2' }],
  ])('%j is no correction', wish => {
    expect(v.is(Wish, wish)).toBe(false)
  })
})

describe('R2.6 the texts and tables that are shown', () => {
  test('the text in force is the last whose day has come', () => {
    const first = { ...consentTexts.privacy[0], version: '1', from: calendarDay('2026-01-01') }
    const texts = { ...consentTexts, privacy: [first, { ...first, version: '2', from: calendarDay('2026-10-01') }] }
    const on = (day: string) => textOn('privacy', calendarDay(day), texts as typeof consentTexts).version
    expect([on('2026-09-30'), on('2026-10-01'), on('2027-01-01')]).toEqual(['1', '2', '2'])
  })

  test('a new version asks again; a no to this one is an answer and is not asked again', () => {
    expect(isAnswered({ version: '1' }, { version: '1' })).toBe(true)
    expect(isAnswered({ version: '1' }, { version: '2' })).toBe(false)
    expect(isAnswered(null, { version: '1' })).toBe(false)
  })

  test.each(consentKinds)('%s says what, why, how long, and what is different without it (PIPL 14, 16, 17)', kind => {
    for (const text of consentTexts[kind])
      for (const said of [text.title, text.what, text.why, text.howLong, text.without]) expect(said).not.toBe('')
    const versions = consentTexts[kind].map(({ version }) => version)
    expect(new Set(versions).size).toBe(versions.length)
  })

  test('every kind of data has its time and its source; some of it stays after closing, most goes', () => {
    expect(retentionRows.filter(({ howLong, source }) => howLong === '' || source === '')).toEqual([])
    expect(retentionRows.filter(({ stays }) => stays).map(({ kind }) => kind)).toContain('contract')
    expect(retentionRows.find(({ kind }) => kind === 'identity')?.stays).toBe(false)
    expect(sharingRows.length).toBeGreaterThan(0)
  })

  test('what was never answered is not agreed to', () => {
    expect(hasAgreed({}, 'care')).toBe(false)
    expect(hasAgreed(undefined, 'care')).toBe(false)
  })
})

test('I8 one’s own number stands in the clear in one’s own export, and no cipher and no index does', () => {
  const item = personItem(crypto, person)
  expect(item.lines).toEqual(expect.arrayContaining(['姓名：孙佳怡', '手机号：13100000001', '身份证后四位：123X']))
  expect(JSON.stringify(item)).not.toContain('v1.')
  expect(JSON.stringify(item)).not.toContain(person.phoneIndex)
})
