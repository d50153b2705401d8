import type { Page } from 'playwright-core'

/** One picture of the running product. */
export interface Screen {
  /** Name of the picture, without its ending. */
  name: string
  /** Key of a person of the demonstration. */
  person: string
  /** Route of the page with its parameters, e.g. `/pages/home/index`. */
  path: string
  window: 'phone' | 'desk'
  /** Type 1.3 times as large. */
  elder?: boolean
  /** What the person does before the picture is taken. */
  then?: (page: Page) => Promise<void>
  /** Latin words that people know as they are. */
  allowedWords?: readonly string[]
}

/** Taps what says exactly this, on the page in sight: earlier pages stay in the document. */
export const tap =
  (...steps: readonly string[]) =>
  async (page: Page): Promise<void> => {
    for (const words of steps) await page.locator(`:text("${words}"):visible`).last().click()
  }

export const phone = (name: string, person: string, path: string, then?: Screen['then']): Screen => ({
  name,
  person,
  path,
  window: 'phone',
  ...(then && { then }),
})
export const desk = (name: string, person: string, path: string, then?: Screen['then']): Screen => ({
  ...phone(name, person, path, then),
  window: 'desk',
})
/** The same in ordinary and in elder mode. */
export const both = (screen: Screen): Screen[] => [screen, { ...screen, name: `${screen.name}-elder`, elder: true }]
