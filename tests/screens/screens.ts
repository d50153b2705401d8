import type { Page } from 'playwright-core'
import { buyerScreens } from './screens.buyer'
import { handoverScreens } from './screens.handover'
import { roomScreens } from './screens.rooms'
import { both, desk, phone, tap, type Screen } from './screen'

const tabs = ['home', 'service', 'messages', 'mine'] as const
const owner = 'ownerSun'
const home = '/pages/home/index'
const workbench = '/packages/staff/workbench'

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

export const screens: readonly Screen[] = [
  ...ownerScreens,
  ...buyerScreens,
  ...staffScreens,
  ...roomScreens,
  ...handoverScreens,
]
