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
const workbench = '/packages/staff/workbench'

export const screens: readonly Screen[] = [
  ...tabs.map((tab): Screen => ({ name: `owner-${tab}`, person: owner, path: `/pages/${tab}/index`, window: 'phone' })),
  ...tabs.map((tab): Screen => ({
    name: `owner-${tab}-elder`,
    person: owner,
    path: `/pages/${tab}/index`,
    window: 'phone',
    elder: true,
  })),
  { name: 'owner-new-repair', person: owner, path: '/pages/repair/new', window: 'phone' },
  { name: 'owner-units', person: owner, path: '/packages/more/units', window: 'phone' },
  { name: 'owner-warranty', person: owner, path: '/packages/more/warranty', window: 'phone' },
  { name: 'owner-phone-views', person: owner, path: '/packages/more/phone-views', window: 'phone' },
  { name: 'buyer-home', person: 'buyer', path: '/pages/home/index', window: 'phone' },
  { name: 'gallery', person: owner, path: '/packages/more/gallery', window: 'phone' },
  { name: 'gallery-elder', person: owner, path: '/packages/more/gallery', window: 'phone', elder: true },
  ...['agent', 'technician', 'supervisor'].map((person): Screen => ({
    name: `${person}-workbench`,
    person,
    path: workbench,
    window: 'phone',
  })),
  { name: 'agent-workbench-wide', person: 'agent', path: workbench, window: 'desk' },
  { name: 'agent-calls', person: 'agent', path: '/packages/staff/calls', window: 'phone' },
  { name: 'admin-system', person: 'admin', path: '/packages/staff/system', window: 'phone' },
]
