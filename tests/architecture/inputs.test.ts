/** Habit 8: the caller is not input. No openid, role, price or status of the caller's choosing in any input schema. */
import * as v from 'valibot'
import { actions } from './tables'

/** Who is calling, what he may do, and what the server alone decides. */
const neverInput = [
  'openid',
  'unionid',
  'appid',
  'role',
  'roles',
  'price',
  'amount',
  'status',
  'state',
  'caller',
  'actor',
  'by',
]
const whoIsMeant = ['personid', 'staffid', 'ownerid', 'agentid']

/** Where a person or a role is what the action is about, not who calls. Each line is a decision. */
const meansAnother: Record<string, string[]> = {
  // Whose card, change or departure it is (R1.1): the administrator who does it is the caller.
  'staff.person': ['staffId'],
  'staff.change': ['staffId'],
  'staff.openWorkOf': ['staffId'],
  'staff.leave': ['staffId'],
  // Whose number is shown, on the record (R2.6): the one who looks is the caller.
  'archive.revealPhone': ['personId'],
  // Which owner of the flat has a new number: the one who decides is the caller (R2.4).
  'account.approveClaim': ['as.personId'],
  // Whose file it is (R2.2, R2.7): staff keep and read those of their estates.
  'archive.recordSigning': ['personId'],
  'archive.changePersonCard': ['personId'],
  'archive.confirmFile': ['personId'],
  'archive.recordContact': ['personId'],
  'archive.personFile': ['personId'],
  'archive.personTimeline': ['personId'],
  // The colleague who keeps a promise or a document is chosen by whoever writes it down (R3.3, R3.7).
  'estate.makePromise': ['staffId'],
  'estate.draftDocument': ['staffId'],
  // Who is in a working group, who sees a line of its plan through, who mends a snag (R5.1, R5.8): chosen by whoever plans or leads.
  'handover.nameGroup': ['members.staffId'],
  'handover.addPlanItem': ['staffId'],
  'handover.changePlanItem': ['staffId'],
  'handover.assignSnag': ['to.staffId'],
  // A fee's rule is written by the lead of the estate (R5.11); nobody who pays it says what it costs.
  'handover.setFeeRules': ['rules.amount', 'rules.amount.by'],
  // 认筹 is registered by sales for a prospect (R3.6).
  'estate.registerSubscription': ['personId'],
}

/** The names of all fields of a schema, however deep, with their path. */
function fieldsOf(schema: unknown, path = ''): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const node = schema as Record<string, unknown>
  const entries = typeof node['entries'] === 'object' && node['entries'] !== null ? Object.entries(node['entries']) : []
  const named = entries.flatMap(([name, inner]) => [`${path}${name}`, ...fieldsOf(inner, `${path}${name}.`)])
  const inside = ['wrapped', 'item', 'key', 'value', 'rest'].flatMap(key => fieldsOf(node[key], path))
  const several = ['options', 'items', 'pipe'].flatMap(key => (Array.isArray(node[key]) ? node[key] : []))
  // A pipe's first part is the schema itself, entries and all.
  const lists = several.filter(inner => inner !== schema).flatMap(inner => fieldsOf(inner, path))
  return [...new Set([...named, ...inside, ...lists])]
}

const lastName = (path: string) => (path.split('.').pop() ?? path).toLowerCase()

test('the fields of a schema are found at every depth', () => {
  const schema = v.object({
    a: v.optional(
      v.array(
        v.pipe(
          v.strictObject({ OpenId: v.string() }),
          v.check(() => true),
        ),
      ),
    ),
    b: v.variant('kind', [v.object({ kind: v.literal('x'), role: v.string() }), v.object({ kind: v.literal('y') })]),
    c: v.record(v.string(), v.tuple([v.nullable(v.object({ price: v.number() }))])),
  })
  expect(fieldsOf(schema).map(lastName)).toEqual(expect.arrayContaining(['openid', 'role', 'price', 'kind']))
})

test('the contracts are found', () => {
  expect(actions().map(([name]) => name)).toContain('ticket.submitRepair')
})

test('no input says who calls, what he may do, what it costs or where the matter stands', () => {
  const said = actions().flatMap(([name, action]) =>
    fieldsOf(action.input)
      .filter(field => [...neverInput, ...whoIsMeant].includes(lastName(field)))
      .filter(field => !meansAnother[name]?.includes(field))
      .map(field => `${name}: ${field}`),
  )
  expect(said).toEqual([])
})

test('every exception still means something', () => {
  const fields = new Map(actions().map(([name, action]) => [name, fieldsOf(action.input)]))
  const stale = Object.entries(meansAnother).flatMap(([name, names]) =>
    names.filter(field => !fields.get(name)?.includes(field)),
  )
  expect(stale).toEqual([])
})
