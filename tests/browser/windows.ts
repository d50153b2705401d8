/** Windows of people in the browser, and what all tests there do in them. */
import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import type { Company } from '../flow/support/smallCompany'
import { openDesk, openPhone } from './browser'

const root = join(__dirname, '../..')

interface Stage {
  readonly browser: Browser
  readonly company: Company
  /** Faults of scripts are added to it. */
  readonly broken: string[]
  /** ms that a step may take. */
  readonly longestWait: number
}

/** A window of this person's own, on this page of the app. */
export async function windowOf(
  { browser, company, broken, longestWait }: Stage,
  openid: string,
  route: string,
  shape: 'phone' | 'desk' = 'phone',
): Promise<Page> {
  const page = await (shape === 'desk' ? openDesk(browser) : openPhone(browser))
  page.setDefaultTimeout(longestWait)
  page.on('pageerror', error => broken.push(`${openid}: ${error.message}`))
  const session = encodeURIComponent(company.cloud.sessions.open(openid))
  const layout = shape === 'desk' ? '&layout=wide' : ''
  await page.goto(`${company.cloud.url}/app/?session=${session}${layout}#${route}`)
  return page
}

export const seen = (page: Page, words: string): Promise<void> =>
  page.locator(`:text("${words}"):visible`).first().waitFor()

/** Until one page stands alone: while it slides in, the one below is still in sight, may hold the same things, and goes. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    "[...document.querySelectorAll('.taro_page')].filter(one => one.checkVisibility()).length === 1",
  )
}

/** The last of what is in sight and fits, once the page stands. */
export async function topmost(page: Page, selector: string, hasText?: RegExp): Promise<Locator> {
  const found = page.locator(`${selector}:visible`).filter(hasText ? { hasText } : {})
  await found.last().waitFor()
  await settled(page)
  return found.last()
}

const exactly = (words: string): RegExp => new RegExp(`^\\s*${words}\\s*$`)
/** A button of the sheet comes before one of the same words on the page below. */
export async function press(page: Page, words: string | RegExp): Promise<void> {
  const hasText = typeof words === 'string' ? exactly(words) : words
  const onPage = await topmost(page, '.button', hasText)
  const inSheet = page.locator('.sheet .button:visible').filter({ hasText })
  await ((await inSheet.count()) > 0 ? inSheet.last() : onPage).click()
}

export const choose = async (page: Page, words: string): Promise<void> =>
  (await topmost(page, '.choice__label', exactly(words))).click()

/** Into the field itself: for a moment Taro's host element stands alone, with the same placeholder. */
export const write = async (page: Page, hint: string, words: string): Promise<void> =>
  (await topmost(page, `:is(textarea, input)[placeholder*="${hint}"]`)).fill(words)

/** As a browser does: the person picks files; until each is kept. */
export async function takePhotos(page: Page, names: readonly string[]): Promise<void> {
  const adder = await topmost(page, '.photo-picker__add')
  const chooser = page.waitForEvent('filechooser')
  await adder.click()
  await (await chooser).setFiles(names.map(name => join(root, 'local/demo/photos', `${name}.jpg`)))
  await page
    .locator('.photo-picker__image:visible')
    .nth(names.length - 1)
    .waitFor()
  await page.waitForFunction(
    "![...document.querySelectorAll('.photo-picker__veil')].some(one => one.checkVisibility())",
  )
}
