/** The inbox page by page (R9.1): what came in the same instant is neither lost nor shown twice at the border of a page. */
import { messageHandlers } from '~/cloudfunctions/message/handlers'
import type { Context } from '~/cloudfunctions/_kernel/entry'
import { messageOf, toStaff } from '~/cloudfunctions/_kernel/outbox'
import type { Account } from '~/cloudfunctions/_schema/documents'
import { parseInstant } from '~/types/kernel/time'
import { openKernel, type Kernel } from './support'

const now = parseInstant('2026-09-21T09:00+08:00')
let kernel: Kernel
beforeAll(async () => {
  kernel = await openKernel()
  await kernel.fresh()
})
afterAll(() => kernel.close())

test('given 45 messages of one sweep, when all pages are read, then each is seen once', async () => {
  const notice = { to: toStaff('s-1'), kind: 'clock', title: '派单时限已用 50%', body: '1号楼1单元 101' }
  const sent = Array.from({ length: 45 }, (_, number) => messageOf(`ticket-${number}:1`, notice, now))
  await kernel.deps.database.create('messages', sent)
  const account = { personId: null, staffId: 's-1' } as Account
  const context = { caller: { openid: 'o-1', account, roles: ['agent'] }, deps: kernel.deps, now } as unknown as Context
  const seen: string[] = []
  let after: string | undefined
  do {
    const page = await messageHandlers.inbox({ after }, context)
    if (!page.ok) throw new Error(page.refusal.code)
    seen.push(...page.value.rows.map(({ messageId }) => messageId))
    after = page.value.next
  } while (after !== undefined && seen.length < 100)
  expect(seen).toHaveLength(45)
  expect(new Set(seen).size).toBe(45)
})
