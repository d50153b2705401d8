/** Consents (R2.6; PIPL 14–16, 31, 47) and switches (R9.3): agreed to one by one, taken back at once, and nothing else gets worse. */
import { consentKinds, type ConsentKind } from '~/types/account/consent'
import { defaultSwitches, isWanted, topicSwitch, withTopic, type Topic } from '~/types/message/topics'
import { makeFieldCrypto } from '~/cloudfunctions/_kernel/field-crypto'
import { openedFile } from '~/cloudfunctions/_kernel/persons'
import { afterConsent, decideConsent } from '~/cloudfunctions/account/domain/consents'

const crypto = makeFieldCrypto('b'.repeat(64))
const opened = {
  _id: 'p-1',
  name: '唐文博',
  phone: '13100000006',
  kind: 'customer' as const,
  unitIds: [],
  estateIds: [],
}
const person = {
  ...openedFile(crypto, opened, 1),
  birthday: '05-21',
  birthdayConsent: { words: '同意', at: 1 },
  switches: { ...defaultSwitches, care: true },
}
const saying = (kind: ConsentKind, over: object = {}) => ({
  ...{ kind, version: '2', isAgreed: true, isGuardian: false },
  ...over,
})

describe('saying yes and no', () => {
  test('a yes is to the text in force: an older one is refused', () => {
    expect(decideConsent(saying('care', { version: '1' }), '2', 9)).toEqual({
      ok: false,
      refusal: { code: 'TEXT_HAS_CHANGED' },
    })
    expect(decideConsent(saying('care'), '2', 9)).toEqual({ ok: true, value: { version: '2', isAgreed: true, at: 9 } })
  })

  test.each(consentKinds)('PIPL 15: %s is taken back whatever text was shown', kind => {
    expect(decideConsent(saying(kind, { version: '1', isAgreed: false }), '2', 9)).toMatchObject({
      ok: true,
      value: { isAgreed: false },
    })
  })

  test('PIPL 31: a child’s birthday by a guardian only', () => {
    expect(decideConsent(saying('childBirthday'), '2', 9)).toMatchObject({
      ok: false,
      refusal: { code: 'GUARDIAN_CONSENT_NEEDED' },
    })
    expect(decideConsent(saying('childBirthday', { isGuardian: true }), '2', 9)).toMatchObject({ ok: true })
  })
})

describe('what follows from taking it back, at once', () => {
  const no = { version: '1', isAgreed: false, at: 9 }
  test('care: the switch is off', () => {
    expect(afterConsent(person, 'care', no).switches.care).toBe(false)
  })
  test.each(['birthday', 'childBirthday'] as const)('%s: the birthday is gone, with its words', kind => {
    expect(afterConsent(person, kind, no)).toMatchObject({ birthday: null, birthdayConsent: null })
  })
  test.each(consentKinds)('PIPL 16: after a no to %s everything else stands as it stood', kind => {
    const { consents, switches, birthday, birthdayConsent, ...rest } = afterConsent(person, kind, no)
    const { switches: were, birthday: day, birthdayConsent: words, ...before } = person
    expect(rest).toEqual(before)
    expect(consents).toEqual({ [kind]: no })
    expect(switches.service).toBe(were.service)
    if (kind !== 'care') expect(switches).toEqual(were)
    if (!kind.endsWith('irthday')) expect([birthday, birthdayConsent]).toEqual([day, words])
  })
})

describe('R9.3 two independent switches, and kinds under each', () => {
  const topics = Object.keys(topicSwitch) as Topic[]
  const ringing = (switches: typeof defaultSwitches) => topics.filter(topic => isWanted(topic, switches))

  test('at first service rings, care does not', () => {
    expect(ringing(defaultSwitches)).toEqual(['repair', 'progress', 'account', 'estate', 'handover', 'work'])
  })
  test('each switch moves its own topics only; work is nobody’s switch', () => {
    expect(ringing({ ...defaultSwitches, service: false })).toEqual(['work'])
    expect(ringing({ service: false, care: true, without: [] })).toEqual(['activity', 'news', 'work'])
  })
  test('a topic that is not wanted is silent; wanted again it rings; twice changes nothing', () => {
    const without = withTopic(withTopic(defaultSwitches, 'progress', false), 'progress', false)
    expect(without.without).toEqual(['progress'])
    expect(ringing(without)).toEqual(['repair', 'account', 'estate', 'handover', 'work'])
    expect(withTopic(without, 'progress', true)).toEqual(defaultSwitches)
  })
})
