/** 望江台 on the fourth of its six handover days: its people, its desk, its site. */
import { both, desk, phone, tap, type Screen } from './screen'

const buyer = 'handoverBuyer'
const owner = 'handoverOwner'
const home = '/pages/home/index'
const pages = '/packages/handover'
const site = '/packages/site'

const room = (name: string, person: string, page: string, ...steps: readonly string[]): Screen[] => [
  phone(name, person, `${site}/${page}`),
  desk(`${name}-wide`, person, `${site}/${page}`, steps.length > 0 ? tap(...steps) : undefined),
]

export const handoverScreens: readonly Screen[] = [
  ...both(phone('handover-home', buyer, home)),
  ...both(phone('handover-way', buyer, `${pages}/index`)),
  ...both(phone('handover-notice', buyer, `${pages}/notice`)),
  ...both(phone('handover-booking', buyer, `${pages}/booking`)),
  phone('handover-queue', buyer, `${pages}/queue`),
  ...both(phone('handover-papers', buyer, `${pages}/papers`)),
  ...both(phone('handed-over-home', owner, home)),
  ...both(phone('handover-fixes', owner, `${pages}/fixes`)),
  phone('handover-keys', owner, `${pages}/keys`),
  phone('handover-signed-papers', owner, `${pages}/papers`),
  phone('contractor-workbench', 'contractor', '/packages/staff/workbench'),
  phone('contractor-fixes', 'contractor', `${site}/rectifications`),
  phone('inspect', 'technician', `${site}/inspect`),
  ...room('batches', 'manager', 'batches'),
  ...room('notices', 'agent', 'notices'),
  ...room('slots', 'supervisor', 'slots'),
  ...room('handover-day', 'agent', 'day'),
  desk('wall', 'agent', `${site}/wall`),
  ...room('rectifications', 'supervisor', 'rectifications', '1. 客厅 墙面'),
  ...room('keys-desk', 'agent', 'keys', '望江台 1号楼1单元 301'),
  ...room('handover-figures', 'manager', 'figures'),
]
