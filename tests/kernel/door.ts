// A small feature behind the real entry: its contract, its handlers, and callers as the platform presents them.
import * as v from 'valibot'
import type { Deps } from '~/cloudfunctions/_kernel/deps'
import { serve } from '~/cloudfunctions/_kernel/entry'
import type { Account, AccountUnit } from '~/cloudfunctions/_schema/documents'
import { command, contract, query, type Answer } from '~/types/kernel/contract'
import { ok, refuse } from '~/types/kernel/result'
import { calendarDay } from '~/types/kernel/time'
import { Words } from '~/types/kernel/words'
import type { Kernel } from './support'

const doorContract = contract({
  look: query({
    allow: { owner: 'own', agent: 'estate', technician: 'assigned', director: 'all' },
    input: v.strictObject({ unitId: v.string() }),
    output: v.object({ by: v.array(v.string()) }),
    refusals: [],
  }),
  whoAmI: query({
    allow: { visitor: 'own', owner: 'own', agent: 'estate' },
    input: v.strictObject({}),
    output: v.object({ openid: v.string(), roles: v.array(v.string()), now: v.number() }),
    refusals: [],
  }),
  write: command({
    allow: { visitor: 'own', owner: 'own' },
    input: v.strictObject({ words: Words(2, 20), left: v.optional(v.pipe(v.number(), v.finite())) }),
    output: v.object({ estateId: v.string() }),
    refusals: ['FULL'],
  }),
  fail: query({
    allow: { visitor: 'own' },
    input: v.strictObject({ how: v.picklist(['bug', 'line', 'busy', 'refusal']), phone: v.optional(v.string()) }),
    output: v.object({}),
    refusals: ['FULL'],
  }),
})

const units: Record<string, { unitId: string; estateId: string; assignees: string[] }> = {
  'u-1': { unitId: 'u-1', estateId: 'e-1', assignees: ['s-tech'] },
  'u-2': { unitId: 'u-2', estateId: 'e-2', assignees: [] },
}

/** The function as it is deployed; `log` and the database are the kernel's. */
export function doorOf(kernel: Kernel, deps: Deps = kernel.deps): (event: unknown) => Promise<Answer<unknown>> {
  return serve(
    'door',
    doorContract,
    {
      async look({ unitId }, context) {
        const unit = Object.hasOwn(units, unitId) ? units[unitId] : undefined
        const by = unit ? context.rolesTowards(unit) : []
        return by.length > 0 ? ok({ by }) : refuse('NOT_FOUND')
      },
      whoAmI: async (_input, { caller, now }) => ok({ openid: caller.openid, roles: caller.roles, now }),
      write: (input, { commit }) =>
        commit(async tx => {
          if (input.words === '已经满了') return refuse('FULL', { left: 0 })
          const count = kernel.rows('estates').length
          await tx.create('estates', [{ _id: `e-${count}`, name: input.words }])
          return ok({ estateId: `e-${count}` })
        }),
      async fail({ how, phone = '' }) {
        if (how === 'refusal') return refuse('FULL', { left: 0 })
        if (how === 'line')
          throw { errCode: -501001, errMsg: 'document.get:fail -501001 resource system error. socket hang up' }
        if (how === 'busy') throw { errCode: -604102, errMsg: 'system error: error code: -604102' }
        throw new TypeError(`cannot read the number ${phone}`)
      },
    },
    () => deps,
  )
}

/** Says who the platform presents as the caller of what is called next; read by the entry before anything else. */
export function comeAs(openid: string | undefined, source = 'wx_client'): void {
  if (openid === undefined) delete process.env.WX_OPENID
  else process.env.WX_OPENID = openid
  process.env.TCB_SOURCE = source
}

export const account = (_id: string, over: Partial<Account> = {}): Account => ({
  _id,
  personId: null,
  staffId: null,
  name: null,
  maskedPhone: null,
  units: [],
  staff: null,
  isElderMode: false,
  linkedAt: null,
  ...over,
})
export const unit = (unitId: string, estateId: string, isHandedOver = true): AccountUnit => ({
  unitId,
  estateId,
  name: unitId,
  houseType: 'A',
  handedOverOn: isHandedOver ? calendarDay('2026-06-20') : null,
  contractHandoverOn: calendarDay('2026-06-30'),
  as: 'owner',
  scopes: [],
  until: null,
})
export const staff = (staffId: string, over: Partial<NonNullable<Account['staff']>> = {}): Partial<Account> => ({
  staffId,
  staff: { staffId, name: '周敏', department: 'serviceCentre', positions: ['agent'], estateIds: ['e-1'], ...over },
})
