import { canonical, makeFieldCrypto, maskName, maskPhone, sha256 } from '~/cloudfunctions/_kernel/field-crypto'

const crypto = makeFieldCrypto('0f'.repeat(32))
const other = makeFieldCrypto('f0'.repeat(32))
const phone = '13812346021'

describe('a sealed field', () => {
  test.each([phone, '陈思霞', '', '👩‍🔧', 'x'.repeat(5_000)])('opens to what it was: %#', text => {
    expect(crypto.open(crypto.seal(text))).toBe(text)
  })

  test('shows nothing of the text, and is another each time', () => {
    const sealed = crypto.seal(phone)
    expect(sealed).toMatch(/^v1(\.[A-Za-z0-9_-]+){3}$/)
    expect(Buffer.from(sealed.split('.')[3] ?? '', 'base64url').toString('utf8')).not.toContain('138')
    expect(crypto.seal(phone)).not.toBe(sealed)
  })

  test.each([1, 2, 3])('does not open when part %s was tampered with', part => {
    const parts = crypto.seal(phone).split('.')
    const bytes = Buffer.from(parts[part] ?? '', 'base64url')
    bytes[0] = (bytes[0] ?? 0) ^ 1
    parts[part] = bytes.toString('base64url')
    expect(() => crypto.open(parts.join('.'))).toThrow()
  })

  test.each([
    [
      'a shortened tag',
      (sealed: string) => sealed.replace(/^(v1\.[^.]+\.)([^.]+)/, (_, head, tag) => head + tag.slice(0, 6)),
    ],
    ['another version', (sealed: string) => sealed.replace('v1', 'v2')],
    ['plain text', () => phone],
    ['nothing', () => ''],
  ])('does not open as %s', (_words, change) => {
    expect(() => crypto.open(change(crypto.seal(phone)))).toThrow()
  })

  test('does not open under another key', () => {
    expect(() => other.open(crypto.seal(phone))).toThrow()
  })
})

describe('the blind index', () => {
  test('of equal numbers is equal, of others another, and says nothing of the number', () => {
    expect(crypto.indexOf(phone)).toBe(crypto.indexOf(phone))
    expect(crypto.indexOf('13812346022')).not.toBe(crypto.indexOf(phone))
    expect(crypto.indexOf(phone)).not.toContain('138')
    expect(crypto.indexOf(phone)).not.toBe(sha256(phone))
  })

  test('is another under another key', () => expect(other.indexOf(phone)).not.toBe(crypto.indexOf(phone)))
})

test.each(['', 'short', '0F'.repeat(32), '0f'.repeat(31), 'zz'.repeat(32)])('a key of %p is refused', key => {
  expect(() => makeFieldCrypto(key)).toThrow('FIELD_KEY')
})

test.each([
  ['13812346021', '138****6021'],
  ['02112345', '****5'],
  ['', '****'],
])('the number %s is shown as %s', (given, shown) => expect(maskPhone(given)).toBe(shown))

test.each([
  ['陈思霞', '陈**'],
  ['李雷', '李*'],
  ['王', '王*'],
  ['𠮷田', '𠮷*'],
])('the name %s is shown as %s', (given, shown) => expect(maskName(given)).toBe(shown))

describe('the text of a value for its digest', () => {
  test('does not depend on the order of keys, at any depth', () => {
    expect(canonical({ b: [{ y: 1, x: 2 }], a: null })).toBe(canonical({ a: null, b: [{ x: 2, y: 1 }] }))
  })

  test.each([
    [{ a: 1 }, { a: '1' }],
    [
      [1, 2],
      [2, 1],
    ],
    [{ a: [] }, { a: {} }],
    [{ a: null }, {}],
    [['a', 'b'], ['a,b']],
    [{ 'a":1,"b': 1 }, { a: 1, b: 1 }],
  ])('tells %j from %j', (one, another) => expect(canonical(one)).not.toBe(canonical(another)))

  test('a field that is not there is as good as none', () => {
    expect(canonical({ a: 1, b: undefined })).toBe(canonical({ a: 1 }))
  })
})
