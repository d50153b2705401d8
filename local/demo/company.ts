import type { InputOf } from '~/types/kernel/contract'
import type { StaffContract } from '~/types/staff/staff.contract'
import { people } from './people'

type Enrolment = Omit<InputOf<StaffContract, 'enrol'>, 'estateIds' | 'trades'> & Partial<InputOf<StaffContract, 'enrol'>>

/** The demonstration's staff. Those without a place in the frame's switch are colleagues who act in the seed. */
export const staffKeys = [
  'agent',
  'agentWu',
  'supervisor',
  'manager',
  'director',
  'technician',
  'technicianWang',
  'technicianZhao',
  'sales',
  'salesSong',
  'contractor',
  'admin',
] as const
export type StaffKey = (typeof staffKeys)[number]

const phoneOf = (key: StaffKey): string => people.find(person => person.key === key)?.phone ?? ''

export const openidOf = (key: StaffKey): string =>
  people.find(person => person.key === key)?.openid ?? `o-demo-colleague-${key}`

export const adminName = '何静'

/** Everybody but the administrator, who starts the company, and the contractor's person, whose company has to be there first. */
export const enrolments: Record<Exclude<StaffKey, 'admin' | 'contractor'>, Enrolment> = {
  agent: { name: '周敏', phone: phoneOf('agent'), department: 'serviceCentre', positions: ['agent'] },
  agentWu: { name: '吴晓', phone: '13000000021', department: 'serviceCentre', positions: ['agent'] },
  supervisor: { name: '郑凯', phone: phoneOf('supervisor'), department: 'serviceCentre', positions: ['supervisor'] },
  manager: { name: '孙丽', phone: phoneOf('manager'), department: 'serviceCentre', positions: ['manager'] },
  director: { name: '高远', phone: phoneOf('director'), department: 'management', positions: ['director'] },
  technician: {
    name: '李建国',
    phone: phoneOf('technician'),
    department: 'engineering',
    positions: ['technician'],
    trades: ['waterproofing', 'finishes', 'structure'],
  },
  technicianWang: {
    name: '王强',
    phone: '13000000022',
    department: 'engineering',
    positions: ['technician'],
    trades: ['plumbing', 'electrical', 'gas', 'heatingAndCooling'],
  },
  technicianZhao: {
    name: '赵永福',
    phone: '13000000023',
    department: 'engineering',
    positions: ['technician'],
    trades: ['doorsAndWindows', 'lowVoltage', 'lift', 'general'],
  },
  sales: { name: '林悦', phone: phoneOf('sales'), department: 'sales', positions: ['sales'] },
  salesSong: { name: '宋佳', phone: '13000000018', department: 'sales', positions: ['sales'] },
}

/** The construction companies of 望江台, and the person of the first who has the app (product.md section 1). */
export const contractors = [
  { name: '江泰建设', components: [], person: { name: '罗志明', phone: phoneOf('contractor') } },
  { name: '明筑门窗', components: ['doorsAndWindows'], person: null },
] as const

/** Handed over building by building from 20 June 2026; completion accepted on 10 June. */
export const handovers = {
  estate: '云栖里',
  completionAcceptedOn: '2026-06-10',
  days: {
    '1号楼': '2026-06-20',
    '2号楼': '2026-06-24',
    '3号楼': '2026-06-28',
    '4号楼': '2026-07-02',
    '5号楼': '2026-07-06',
    '6号楼': '2026-07-10',
  },
} as const
