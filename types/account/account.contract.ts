import * as v from 'valibot'
import { command, contract, query, roles } from '../kernel/contract'
import { linkingActions } from './linking.actions'
import { StaffOfMine, UnitOfMine } from './me.views'
import { ownDataActions } from './own-record.actions'

const everyone = Object.fromEntries(roles.map(name => [name, 'own'])) as Record<(typeof roles)[number], 'own'>

export { StaffOfMine, UnitOfMine }

const Me = v.object({
  name: v.nullable(v.string()),
  maskedPhone: v.nullable(v.string()),
  units: v.array(UnitOfMine),
  staff: v.nullable(StaffOfMine),
  isElderMode: v.boolean(),
  unreadMessages: v.number(),
  /** The privacy text in force, and whether somebody who is linked has not answered it yet (R2.6). */
  privacy: v.object({ version: v.string(), isToBeAsked: v.boolean() }),
  /** Whether there is a file of mine: with or without a flat. */
  hasFile: v.boolean(),
})

/** Who a WeChat user is to us (R2.4): linked by the phone number that the platform verified. */
export const accountContract = contract({
  me: query({ allow: everyone, input: v.strictObject({}), output: Me, refusals: [] }),
  setElderMode: command({
    allow: everyone,
    input: v.strictObject({ isOn: v.boolean() }),
    output: v.object({ isElderMode: v.boolean() }),
    refusals: [],
  }),
  ...linkingActions,
  ...ownDataActions,
})
export type AccountContract = typeof accountContract
