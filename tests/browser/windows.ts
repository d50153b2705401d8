/** Windows of people in the browser, and what all tests there do in them. */
import type { Browser, Page } from 'playwright-core'
import type { Company } from '../flow/support/smallCompany'
import { openDesk, openPhone } from './browser'

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

/** Into the field itself: for a moment Taro's host element stands alone, with the same placeholder. */
export const write = (page: Page, hint: string, words: string): Promise<void> =>
  page.locator(`textarea[placeholder*="${hint}"]:visible, input[placeholder*="${hint}"]:visible`).last().fill(words)
