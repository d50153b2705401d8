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

const tabs = ['home', 'service', 'messages', 'mine'] as const
const owner = 'ownerSun'
const home = '/pages/home/index'
const workbench = '/packages/staff/workbench'

/** Taps what says exactly this, on the page in sight: earlier pages stay in the document. */
const tap =
  (...steps: readonly string[]) =>
  async (page: Page): Promise<void> => {
    for (const words of steps) await page.locator(`:text("${words}"):visible`).last().click()
  }

const phone = (name: string, person: string, path: string, then?: Screen['then']): Screen => ({
  name,
  person,
  path,
  window: 'phone',
  ...(then && { then }),
})
const desk = (name: string, person: string, path: string, then?: Screen['then']): Screen => ({
  ...phone(name, person, path, then),
  window: 'desk',
})
/** The same in ordinary and in elder mode. */
const both = (screen: Screen): Screen[] => [screen, { ...screen, name: `${screen.name}-elder`, elder: true }]

const words = async (page: Page): Promise<void> => {
  await tap('厨房', '水管龙头')(page)
  await page.locator('textarea:visible').last().fill('厨房水管爆了，水喷出来停不住')
}

const ownerScreens: readonly Screen[] = [
  ...tabs.flatMap(tab => both(phone(`owner-${tab}`, owner, `/pages/${tab}/index`))),
  ...both(phone('owner-repair', owner, home, tap('看进展'))),
  phone('owner-new-repair', owner, '/pages/repair/new'),
  phone('owner-new-repair-part', owner, '/pages/repair/new', tap('厨房')),
  ...both(phone('owner-new-repair-words', owner, '/pages/repair/new', words)),
  phone('owner-new-repair-last', owner, '/pages/repair/new', page => words(page).then(() => tap('下一步')(page))),
  ...both(phone('owner-stars', 'ownerLiang', home, tap('去评价'))),
  phone('owner-asked-for-stars', 'ownerLiang', home),
  phone('owner-repair-paused', 'ownerLiang', '/pages/service/index', tap('客厅空调新风')),
  phone('owner-units', owner, '/packages/more/units'),
  phone('owner-warranty', owner, '/packages/more/warranty'),
  phone('owner-phone-views', owner, '/packages/more/phone-views'),
  phone('buyer-home', 'buyer', home),
  phone('visitor-link', owner, '/pages/link/index'),
  ...both(phone('gallery', owner, '/packages/more/gallery')),
]

const staffScreens: readonly Screen[] = [
  ...['agent', 'technician', 'supervisor', 'manager', 'director'].map(person =>
    phone(`${person}-workbench`, person, workbench),
  ),
  desk('agent-workbench-wide', 'agent', workbench, tap('3号楼1单元 1202')),
  desk('supervisor-workbench-wide', 'supervisor', workbench, tap('暂停中')),
  desk('technician-workbench-wide', 'technician', workbench),
  phone('agent-ticket', 'agent', workbench, tap('3号楼1单元 1202')),
  phone('agent-calls', 'agent', '/packages/staff/calls'),
  phone('admin-system', 'admin', '/packages/staff/system'),
  desk('admin-system-wide', 'admin', '/packages/staff/system'),
]

export const screens: readonly Screen[] = [...ownerScreens, ...staffScreens]
