/** WeChat's own compiler reads the built WXML, and the page that it makes says what the logic layer put into it. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { builtMiniProgram, Phone } from './harness'
import { View } from './view'

const door = {
  call: () => Promise.reject(new Error('no cloud in this test')),
  upload: () => Promise.resolve(''),
  phoneCode: () => Promise.resolve(''),
  subscribe: () => Promise.resolve({}),
}

test('the first page becomes HTML with every word of its tree', async () => {
  const phone = new Phone({ door })
  await phone.start()
  const view = new View(builtMiniProgram)
  const html = view.document(phone.page)
  phone.close()
  const words = html.slice(html.indexOf('<body>')).replace(/<[^>]*>/g, '')
  expect(html.match(/<wx-view/g)?.length).toBeGreaterThan(3)
  expect(words).toContain(phone.words())
  expect(html).not.toMatch(/[\d.]rpx/)
})

test('WXML that WeChat could not read is refused', () => {
  const broken = mkdtempSync(join(tmpdir(), 'weapp-'))
  try {
    cpSync(builtMiniProgram, broken, { recursive: true })
    writeFileSync(join(broken, 'base.wxml'), '<template name="a"><view></template>')
    expect(() => new View(broken)).toThrow()
  } finally {
    rmSync(broken, { recursive: true, force: true })
  }
})
