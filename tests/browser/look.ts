import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

const lookAtPage = readFileSync(join(__dirname, 'look.page.js'), 'utf8')

/**
 * What a careful eye would object to on the page as it stands: horizontal overflow, clipped text, missing glyphs,
 * Latin words, nothing to read. One line each; none when all is well.
 * @param allowedWords Latin words that people know as they are; usually none
 */
export async function findingsOn(page: Page, allowedWords: readonly string[] = []): Promise<string[]> {
  await page.evaluate('document.fonts.ready.then(() => undefined)')
  return page.evaluate(`(() => { ${lookAtPage}; return lookAtPage(${JSON.stringify(allowedWords)}) })()`)
}
