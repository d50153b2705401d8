import * as v from 'valibot'
import { command, contract, query, roles } from '../kernel/contract'
import { CalendarDay } from '../kernel/time'
import { Cursor, Instant, Words } from '../kernel/words'
import { linkingActions } from './linking.actions'
import { ownDataActions } from './own-data.actions'

const everyone = Object.fromEntries(roles.map(name => [name, 'own'])) as Record<(typeof roles)[number], 'own'>
const linked = { owner: 'own', buyer: 'own', member: 'own' } as const

export const UnitOfMine = v.object({
  unitId: v.string(),
  estateId: v.string(),
  name: v.string(),
  houseType: v.string(),
  handedOverOn: v.nullable(CalendarDay),
  /** The day on which the contract promises the handover. */
  contractHandoverOn: CalendarDay,
})

export const StaffOfMine = v.object({
  staffId: v.string(),
  name: v.string(),
  department: v.string(),
  positions: v.array(v.string()),
})

const Me = v.object({
  name: v.nullable(v.string()),
  maskedPhone: v.nullable(v.string()),
  units: v.array(UnitOfMine),
  staff: v.nullable(StaffOfMine),
  isElderMode: v.boolean(),
  unreadMessages: v.number(),
})

/** Who a WeChat user is to us (R2.4): linked by the phone number that the platform verified. */
export const accountContract = contract({
  me: query({ allow: everyone, input: v.strictObject({}), output: Me, refusals: [] }),
  link: command({
    allow: everyone,
    input: v.strictObject({ phoneCode: Words(1, 200) }),
    output: v.object({ units: v.array(UnitOfMine), staff: v.nullable(StaffOfMine) }),
    refusals: ['PHONE_CODE_NOT_VALID', 'PHONE_UNKNOWN', 'PHONE_LINKED_ELSEWHERE'],
  }),
  setElderMode: command({
    allow: everyone,
    input: v.strictObject({ isOn: v.boolean() }),
    output: v.object({ isElderMode: v.boolean() }),
    refusals: [],
  }),
  /** Who opened my phone number, when and why (R2.6, R13.1). */
  phoneViews: query({
    allow: linked,
    input: v.strictObject({ after: Cursor }),
    output: v.object({
      rows: v.array(v.object({ at: Instant, by: v.string(), department: v.string(), reason: v.string() })),
      next: v.optional(v.string()),
    }),
    refusals: [],
  }),
  ...linkingActions,
  ...ownDataActions,
})
export type AccountContract = typeof accountContract
