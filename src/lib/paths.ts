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
  progress: { estateId?: string; building?: string }
  progressReport: { id: string }
  activity: { id: string }
  estateAbout: { estateId?: string }
  answers: { estateId?: string }
  question: { id?: string; estateId?: string }
  guides: { estateId?: string }
  household: { unitId?: string; id?: string }
  claim: Record<never, string>
  myData: Record<never, string>
  privacy: Record<never, string>
  switches: Record<never, string>
  files: { personId?: string; unitId?: string }
  importDesk: { importId?: string }
  claims: { id?: string }
  progressDesk: { estateId?: string }
  reportDesk: { id?: string; estateId?: string }
  activityDesk: { id?: string }
  estateDesk: { estateId?: string }
  promises: { id?: string }
  talkingPoints: { id?: string }
  consults: { id?: string }
  companyDocuments: { id?: string }
  organisation: { id?: string }
  decisions: { id?: string }
  policies: Record<never, string>
  training: { id?: string }
  recognition: { id?: string }
  handover: { unitId?: string }
  inspect: { id?: string }
  checklists: { id?: string }
  snags: { unitId: string }
  booking: { unitId?: string }
  handoverSurvey: { unitId?: string }
  myKeys: { unitId?: string }
  signing: { unitId: string }
  papers: { unitId?: string }
  slotsDesk: { id?: string }
  handoverFigures: Record<never, string>
  keysDesk: { id?: string }
  handoverDay: { batchId?: string }
  wall: { batchId: string }
  queue: { unitId?: string }
  handoverNotice: { id: string }
  /** `show`: a flat, or a part of the batch. */
  noticesDesk: { id?: string; show?: string; unitId?: string }
  fixes: { unitId?: string; id?: string }
  rectifications: { id?: string }
  papersDesk: { id?: string }
  handoverBatches: { id?: string }
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
  progress: '/packages/estate/progress',
  progressReport: '/packages/estate/report',
  activity: '/packages/estate/activity',
  estateAbout: '/packages/estate/about',
  answers: '/packages/estate/answers',
  question: '/packages/estate/question',
  guides: '/packages/estate/guides',
  household: '/packages/more/household',
  claim: '/packages/more/claim',
  myData: '/packages/more/about-me',
  privacy: '/packages/more/privacy',
  switches: '/packages/more/switches',
  files: '/packages/desk/files',
  importDesk: '/packages/desk/import',
  claims: '/packages/desk/claims',
  progressDesk: '/packages/desk/progress',
  reportDesk: '/packages/desk/report',
  activityDesk: '/packages/desk/activities',
  estateDesk: '/packages/desk/estate',
  promises: '/packages/desk/promises',
  talkingPoints: '/packages/desk/talking-points',
  consults: '/packages/desk/consults',
  companyDocuments: '/packages/desk/documents',
  organisation: '/packages/desk/organisation',
  decisions: '/packages/desk/decisions',
  policies: '/packages/desk/policies',
  training: '/packages/desk/training',
  recognition: '/packages/desk/recognition',
  handover: '/packages/handover/index',
  inspect: '/packages/site/inspect',
  checklists: '/packages/site/checklists',
  snags: '/packages/handover/snags',
  booking: '/packages/handover/booking',
  handoverSurvey: '/packages/handover/survey',
  myKeys: '/packages/handover/keys',
  signing: '/packages/handover/sign',
  papers: '/packages/handover/papers',
  slotsDesk: '/packages/site/slots',
  handoverFigures: '/packages/site/figures',
  keysDesk: '/packages/site/keys',
  handoverDay: '/packages/site/day',
  wall: '/packages/site/wall',
  queue: '/packages/handover/queue',
  handoverNotice: '/packages/handover/notice',
  noticesDesk: '/packages/site/notices',
  fixes: '/packages/handover/fixes',
  rectifications: '/packages/site/rectifications',
  papersDesk: '/packages/site/papers',
  handoverBatches: '/packages/site/batches',
}
const tabs: readonly PageName[] = ['home', 'service', 'messages', 'mine']

/** The address of a page, its parameters encoded. */
export function pathOf<P extends PageName>(page: P, parameters: PageParameters[P]): string {
  const pairs = Object.entries(parameters as Record<string, string | undefined>).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${encodeURIComponent(value)}`],
  )
  return pairs.length > 0 ? `${routes[page]}?${pairs.join('&')}` : routes[page]
}

/** Pages that show a list, and one of it when its id is given. */
export type OpensById =
  | 'claims'
  | 'reportDesk'
  | 'activityDesk'
  | 'slotsDesk'
  | 'promises'
  | 'talkingPoints'
  | 'consults'
  | 'companyDocuments'
  | 'organisation'
  | 'decisions'
  | 'training'
  | 'recognition'
  | 'inspect'
  | 'checklists'
  | 'keysDesk'
  | 'rectifications'
  | 'papersDesk'
  | 'handoverBatches'

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
