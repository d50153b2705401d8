/** Who plays in the flow tests, and the roster of six flats that they live in. All names and numbers are invented. */
import type { InputOf } from '~/types/kernel/contract'
import type { StaffContract } from '~/types/staff/staff.contract'

export type ColleagueKey = 'admin' | (typeof colleagueRows)[number][0]
export type CustomerKey = (typeof customers)[number][0]

/** Completion accepted and handed over: 云栖里. 听澜府 is being built. */
export const handedOver = { completionAcceptedOn: '2026-06-10', handedOverOn: '2026-06-20' } as const

const colleagueRows = [
  ['agent', '周敏', '13000000011', 'serviceCentre', 'agent', '云栖里', []],
  ['agentWu', '吴晓', '13000000021', 'serviceCentre', 'agent', '云栖里', []],
  ['supervisor', '郑凯', '13000000012', 'serviceCentre', 'supervisor', '云栖里', []],
  ['manager', '孙丽', '13000000013', 'serviceCentre', 'manager', '云栖里', []],
  ['director', '高远', '13000000014', 'management', 'director', undefined, []],
  ['technician', '李建国', '13000000015', 'engineering', 'technician', '云栖里', ['waterproofing', 'finishes']],
  ['technicianWang', '王强', '13000000022', 'engineering', 'technician', '云栖里', ['plumbing', 'waterproofing']],
  ['sales', '林悦', '13000000017', 'sales', 'sales', '听澜府', []],
  ['salesSong', '宋佳', '13000000018', 'sales', 'sales', '听澜府', []],
  // Staff of the other estate: to 云栖里 they are strangers.
  ['agentLin', '林静', '13000000031', 'serviceCentre', 'agent', '听澜府', []],
  ['supervisorHe', '贺平', '13000000032', 'serviceCentre', 'supervisor', '听澜府', []],
  ['managerMa', '马晓', '13000000033', 'serviceCentre', 'manager', '听澜府', []],
] as const

type Enrolment = Omit<InputOf<StaffContract, 'enrol'>, 'estateIds'> & { estate: string | undefined }

export const colleagues = colleagueRows.map(
  ([key, name, phone, department, position, estate, trades]): readonly [typeof key, Enrolment] => [
    key,
    { name, phone, department, positions: [position], trades: [...trades], estate },
  ],
)

/** Two contractors, a person each: of our own company they see nothing but what is with theirs. */
export const contractors = {
  tiler: { company: '城建装饰第三工程公司', name: '赵大海', phone: '13300000001' },
  plumber: { company: '安和水电安装有限公司', name: '钱小川', phone: '13300000002' },
} as const
export type ContractorKey = keyof typeof contractors

export const customers = [
  ['sun', { phone: '13100000001', unit: ['云栖里', '1号楼', '1单元', '101'] }],
  ['liang', { phone: '13100000002', unit: ['云栖里', '1号楼', '1单元', '102'] }],
  ['han', { phone: '13100000003', unit: ['云栖里', '1号楼', '1单元', '201'] }],
  ['feng', { phone: '13100000004', unit: ['云栖里', '2号楼', '1单元', '101'] }],
  ['wang', { phone: '13100000005', unit: ['云栖里', '2号楼', '1单元', '102'] }],
  ['tang', { phone: '13100000006', unit: ['听澜府', '1号楼', '1单元', '301'] }],
] as const

const names: Record<CustomerKey, string> = {
  sun: '孙佳怡',
  liang: '梁思雨',
  han: '韩子涵',
  feng: '冯一诺',
  wang: '王浩然',
  tang: '唐文博',
}

export const rosterHeader = [
  '楼盘',
  '楼栋',
  '单元',
  '房号',
  '户型',
  '建筑面积(㎡)',
  '合同编号',
  '签约日期',
  '合同约定交付日期',
  '业主姓名',
  '手机号',
  '身份证后四位',
]

/** One row of the roster; `owner` another customer's name and number: the flat was sold on. */
export function rosterRow(
  unit: readonly [string, string, string, string],
  number: number,
  owner: { name: string; phone: string },
): string[] {
  const [estate, building, entrance, room] = unit
  const isBuilt = estate === '云栖里'
  const contract = [`HT2024${String(number).padStart(4, '0')}`, '2024-05-20', isBuilt ? '2026-06-30' : '2026-12-31']
  return [estate, building, entrance, room, '三室两厅两卫', '118.6', ...contract, owner.name, owner.phone, '1234']
}

export const rosterRows: readonly string[][] = customers.map(([key, { phone, unit }], index) =>
  rosterRow(unit, index + 1, { name: names[key], phone }),
)
