/** A phone in the harness reaches a running local cloud, by that cloud's own door, and its server saw the calls. */
import { startFixtureCloud } from '../local/cloud'
import { enterLocalCloud, Phone } from './harness'
import type { LocalCloud } from '~/local/cloud'

let cloud: LocalCloud
let phone: Phone
beforeAll(async () => {
  cloud = await startFixtureCloud()
  const door = await enterLocalCloud(cloud.url, { openid: 'o-stranger', phone: '13900000000' })
  phone = new Phone({ door })
  await phone.start()
})
afterAll(async () => {
  phone.close()
  await cloud.stop()
})

test('an unknown function and a closed one are refused with the platform’s codes', async () => {
  await expect(phone.network.call('nowhere', {})).rejects.toMatchObject({ errCode: -501000 })
  await expect(phone.network.call('closed', {})).rejects.toMatchObject({ errCode: expect.any(Number) })
})

test('a call reaches the function as this person', async () => {
  const event = await phone.network.call('probe', { ask: 'event', words: '漏水' })
  expect(event).toMatchObject({ words: '漏水', userInfo: { openId: 'o-stranger' } })
  expect(phone.network.calls.at(-1)).toMatchObject({ name: 'probe', answer: event })
})

test('a chosen picture arrives byte by byte', async () => {
  const path = phone.files.choose()
  const fileId = await phone.network.upload('photos/first.png', phone.files.read(path))
  expect(fileId).toMatch(/^cloud:\/\//)
  expect(cloud.bucket.has('photos/first.png')).toBe(true)
  expect(cloud.bucket.read('photos/first.png')?.equals(phone.files.read(path))).toBe(true)
})

test('WeChat gives a code for the phone number, and asks for messages', async () => {
  expect(await phone.network.phoneCode()).toMatch(/./)
  expect(await phone.network.subscribe(['any-template'])).toMatchObject({ 'any-template': 'accept' })
})

test('without the server nothing arrives: a call fails, and is counted as not answered', async () => {
  const nobody = await startFixtureCloud()
  const door = await enterLocalCloud(nobody.url, { openid: 'o-stranger' })
  await nobody.stop()
  const lonely = new Phone({ door })
  await expect(lonely.network.call('probe', { action: 'look' })).rejects.toThrow()
  expect(lonely.network.calls).toEqual([expect.not.objectContaining({ answer: expect.anything() })])
})
