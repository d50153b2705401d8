/** The two files of an export (R2.6; PIPL 45). */
import { asJson, asText, countOf, type Exported } from '~/src/features/account/exporting'

jest.mock('~/src/lib/platform', () => ({ platform: {} }))

const item = (title: string) => ({ at: 1, title, lines: ['一行'], held: { title } })
const parts: Exported = { person: [item('我的资料')], messages: [item('收到您的报修')], units: [] }

test('one for machines, one for people: the same things', () => {
  expect(JSON.parse(asJson(parts, '今天'))).toEqual({
    ...{ madeAt: '今天', person: [{ title: '我的资料' }], messages: [{ title: '收到您的报修' }], units: [] },
  })
  const words = {
    title: '我的资料',
    madeAt: '今天',
    empty: '没有',
    partOf: (part: string) => part,
    whenOf: () => '9月',
  }
  expect(asText(parts, words).split('\n')).toEqual(expect.arrayContaining(['9月  收到您的报修', '  一行', '没有']))
})

test('how much it is', () => {
  expect(countOf(parts)).toBe(2)
})
