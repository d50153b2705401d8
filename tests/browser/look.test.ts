/** The eye itself: each fault that it is there for is seen once, and a sound page passes. */
import type { Browser, Page } from 'playwright-core'
import { launchBrowser, openPhone } from './browser'
import { findingsOn } from './look'

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await launchBrowser()
  page = await openPhone(browser)
}, 60_000)
afterAll(() => browser.close())

const style =
  "<style>body { margin: 0; font-family: -apple-system, 'PingFang SC', sans-serif } .cut { overflow: hidden; white-space: nowrap; width: 60px }</style>"
const look = async (body: string, allowed: string[] = []) => {
  await page.setContent(`<!doctype html><html lang="zh-CN"><head>${style}</head><body>${body}</body></html>`)
  return findingsOn(page, allowed)
}

test.each([
  ['Chinese, figures and signs', '<p>报修单 2026-09-21 09:00，剩余 <b>3 小时</b> ★☆✓ ¥ · —— 《保修书》</p>'],
  ['words that fit their box exactly', '<p class="cut">三个字</p>'],
  ['a list that scrolls sideways', '<div style="overflow-x: auto"><p style="width: 900px">一行很长的字</p></div>'],
  ['a hidden page', '<p>首页</p><div style="display: none"><p style="width: 900px">English words</p></div>'],
  ['a single letter', '<p>甲座 A 单元</p>'],
])('%s pass', async (_what, body) => {
  expect(await look(body)).toEqual([])
})

test.each([
  ['horizontal overflow', '<p style="width: 500px">太宽的一行</p>', 'horizontal overflow'],
  ['a cut line', '<p class="cut">这一行比它的框长得多</p>', 'clipped text: "这一行比它的框长得多"'],
  [
    'a line cut by what it stands in',
    '<div class="cut">一<b>段比它的框长得多的字</b></div>',
    'clipped text: "段比它的框长得多的字"',
  ],
  [
    'lines cut at the bottom',
    '<p style="height: 30px; overflow: hidden; width: 80px">第一行的字第二行的字第三行的字</p>',
    'clipped text',
  ],
  ['a missing glyph', '<p>你好 \u{1F9FF}</p>', 'missing glyph: "\u{1F9FF}"'],
  ['an English word', '<p>状态：pending</p>', 'Latin words: pending'],
  ['an English placeholder', '<p>好</p><input placeholder="Room">', 'Latin words: Room'],
  ['an empty page', '<div style="display: none">字</div>', 'nothing to read'],
])('%s is found', async (_what, body, finding) => {
  const findings = await look(body)
  expect(findings.filter(found => found.startsWith(finding))).toHaveLength(1)
})

test('words that people know as they are may be allowed', async () => {
  expect(await look('<p>连接 WiFi</p>', ['WiFi'])).toEqual([])
})
