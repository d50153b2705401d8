/** The README's picture: three screens side by side, from the pictures just taken. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'

const shown = ['owner-home', 'owner-repair', 'agent-workbench-wide'] as const
const height = 620

/** Draws `overview.png` into the folder; false when one of its pictures is missing. */
export async function drawOverview(browser: Browser, folder: string): Promise<boolean> {
  const files = shown.map(name => join(folder, `${name}.png`))
  if (!files.every(file => existsSync(file))) return false
  const pictures = files.map(file => `<img src="data:image/png;base64,${readFileSync(file).toString('base64')}">`)
  const page = await browser.newPage({ viewport: { width: 1700, height: height + 80 } })
  await page.setContent(`<style>
    body { margin: 0; padding: 40px; display: inline-flex; gap: 32px; background: #dde2e8 }
    img { height: ${height}px; border-radius: 18px; box-shadow: 0 12px 32px -16px rgb(15 23 42 / 40%) }
  </style>${pictures.join('')}`)
  await page.locator('body').screenshot({ path: join(folder, 'overview.png') })
  await page.close()
  return true
}
