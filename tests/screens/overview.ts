/** The README's pictures: three screens side by side, from the pictures just taken. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'

const overviews = {
  overview: ['owner-home', 'owner-repair', 'agent-workbench-wide'],
  handover: ['handover-way', 'handover-booking', 'rectifications-wide'],
} as const
const height = 620

/** Draws each into the folder whose pictures are all there. */
export async function drawOverviews(browser: Browser, folder: string): Promise<void> {
  for (const [name, shown] of Object.entries(overviews)) {
    const files = shown.map(each => join(folder, `${each}.png`))
    if (files.every(file => existsSync(file))) await draw(browser, files, join(folder, `${name}.png`))
  }
}

async function draw(browser: Browser, files: readonly string[], path: string): Promise<void> {
  const pictures = files.map(file => `<img src="data:image/png;base64,${readFileSync(file).toString('base64')}">`)
  const page = await browser.newPage({ viewport: { width: 1700, height: height + 80 } })
  await page.setContent(`<style>
    body { margin: 0; padding: 40px; display: inline-flex; gap: 32px; background: #dde2e8 }
    img { height: ${height}px; border-radius: 18px; box-shadow: 0 12px 32px -16px rgb(15 23 42 / 40%) }
  </style>${pictures.join('')}`)
  await page.locator('body').screenshot({ path })
  await page.close()
}
