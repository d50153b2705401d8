import Taro from '@tarojs/taro'

/** Every page by name: its route and what its address carries. */
interface PageParameters {
  home: Record<never, string>
  service: Record<never, string>
  messages: Record<never, string>
  mine: Record<never, string>
  newRepair: { unitId?: string }
  /** `ask`: the sheet to open at once. */
  repair: { ticketId: string; ask?: 'reschedule' | 'sendBack' }
  stars: { ticketId: string }
  link: Record<never, string>
  workbench: { ticketId?: string }
  staffTicket: { ticketId: string }
  calls: Record<never, string>
  system: Record<never, string>
  gallery: Record<never, string>
  staffGallery: Record<never, string>
  phoneViews: Record<never, string>
  warranty: { unitId?: string }
  units: Record<never, string>
}
export type PageName = keyof PageParameters

const routes: Record<PageName, string> = {
  home: '/pages/home/index',
  service: '/pages/service/index',
  messages: '/pages/messages/index',
  mine: '/pages/mine/index',
  newRepair: '/pages/repair/new',
  repair: '/pages/repair/detail',
  stars: '/pages/repair/stars',
  link: '/pages/link/index',
  workbench: '/packages/staff/workbench',
  staffTicket: '/packages/staff/ticket',
  calls: '/packages/staff/calls',
  system: '/packages/staff/system',
  gallery: '/packages/more/gallery',
  staffGallery: '/packages/staff/gallery',
  phoneViews: '/packages/more/phone-views',
  warranty: '/packages/more/warranty',
  units: '/packages/more/units',
}
const tabs: readonly PageName[] = ['home', 'service', 'messages', 'mine']

/** The address of a page, its parameters encoded. */
export function pathOf<P extends PageName>(page: P, parameters: PageParameters[P]): string {
  const pairs = Object.entries(parameters as Record<string, string | undefined>).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${encodeURIComponent(value)}`],
  )
  return pairs.length > 0 ? `${routes[page]}?${pairs.join('&')}` : routes[page]
}

type Visit<P extends PageName> = object extends PageParameters[P]
  ? [page: P, parameters?: PageParameters[P]]
  : [page: P, parameters: PageParameters[P]]

/** Opens a page above this one; a tab is switched to. */
export async function open<P extends PageName>(...[page, parameters]: Visit<P>): Promise<void> {
  const url = pathOf(page, parameters ?? ({} as PageParameters[P])) // Visit leaves it out only where nothing is required
  await (tabs.includes(page) ? Taro.switchTab({ url }) : Taro.navigateTo({ url }))
}

/** Puts a page in the place of this one: after something was sent, back must not lead to the form. */
export async function replaceWith<P extends PageName>(...[page, parameters]: Visit<P>): Promise<void> {
  const url = pathOf(page, parameters ?? ({} as PageParameters[P]))
  await (tabs.includes(page) ? Taro.switchTab({ url }) : Taro.redirectTo({ url }))
}

/** Back to the page before, or home when this one was opened from outside. */
export async function back(): Promise<void> {
  await (Taro.getCurrentPages().length > 1 ? Taro.navigateBack() : Taro.switchTab({ url: routes.home }))
}

/** One parameter of the page that is open, decoded. WeChat hands it over as it was written. */
export function useParameter(name: string): string | undefined {
  const value = Taro.useRouter().params[name]
  return value === undefined ? undefined : decodeURIComponent(value)
}
