import type { Browser, Page } from 'playwright-core'
import { openDesk, openPhone } from '../browser/browser'
import { findingsOn } from '../browser/look'
import type { Screen } from './screen'

/** How src/lib keeps elder mode, in the way Taro stores values in a browser. */
const elderMode = "localStorage.setItem('elder-mode', JSON.stringify({ data: true }))"
const longestWait = 15_000

async function sessionOf(address: string, person: string): Promise<string> {
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(`${address}/client/session`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ person }),
  })
  const { session } = (await response.json()) as { session?: string }
  if (!session) throw new Error(`nobody called ${person} in the demonstration`)
  return session
}

/** Until nothing is on its way and no skeleton stands for what is still to come. */
async function stillness(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle', { timeout: longestWait })
  const noSkeleton = "![...document.querySelectorAll('.skeleton')].some(one => one.checkVisibility())"
  await page.waitForFunction(noSkeleton, undefined, { timeout: longestWait })
  await page.waitForTimeout(250) // the longest motion is 200 ms
}

/** It is not the page that was meant: the app is not built, or the page did not open. The gallery shows that on purpose. */
async function strayOn(page: Page, { path }: Screen): Promise<string[]> {
  const hasPage = (await page.locator('.taro_page').count()) > 0
  const hasFailed = !path.includes('gallery') && (await page.locator('.notice__mark--warn:visible').count()) > 0
  return [...(hasPage ? [] : ['no page of the app']), ...(hasFailed ? ['the page did not open'] : [])]
}

/**
 * Takes the picture into `file` and says what a careful eye would object to on it.
 * A page that breaks, or does not come to rest, is a finding like any other.
 */
export async function shoot(browser: Browser, address: string, screen: Screen, file: string): Promise<string[]> {
  const page = await (screen.window === 'desk' ? openDesk(browser) : openPhone(browser))
  const broken: string[] = []
  page.on('pageerror', error => broken.push(`script error: ${error.message}`))
  try {
    if (screen.elder) await page.addInitScript(elderMode)
    const session = encodeURIComponent(await sessionOf(address, screen.person))
    await page.goto(`${address}/app/?session=${session}#${screen.path}`)
    await stillness(page)
    if (screen.then) await screen.then(page).then(() => stillness(page))
    return [...broken, ...(await strayOn(page, screen)), ...(await findingsOn(page, screen.allowedWords))]
  } catch (error) {
    return [...broken, `not at rest: ${String(error).split('\n')[0]}`]
  } finally {
    await page.screenshot({ path: file })
    await page.context().close()
  }
}
