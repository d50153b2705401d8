/** What people see of a repair under way: its clocks as the customer sees them, the calls on a colleague's list, what was told. */
import { done } from '~/local/demo/stage'
import type { ClockName } from '~/types/sla/sla'
import type { CallKind } from '~/types/ticket/ticket'
import type { ColleagueKey } from './cast'
import { eventsOf, tasksOf } from './repair'
import { minuteOf, type Company } from './smallCompany'

/** A clock as its customer sees it now; the repairs of these tests are the first customer's. */
export async function clockOf({ customers }: Company, ticketId: string, name: ClockName) {
  const { clocks } = await done('detail', customers.sun.ticket.detail({ ticketId }))
  return clocks.find(clock => clock.name === name)
}

export const dueOf = async (company: Company, ticketId: string, name: ClockName): Promise<string> =>
  minuteOf((await clockOf(company, ticketId, name))?.dueAt ?? 0)

/** The call task of this ticket on somebody's list. */
export async function callOf({ staff }: Company, key: ColleagueKey, ticketId: string) {
  const { rows } = await done('calls', staff[key].ticket.calls({}))
  return rows.find(row => row.ticketId === ticketId)
}

export const tasksOfKind = (company: Company, ticketId: string, kind: CallKind) =>
  tasksOf(company, ticketId).filter(task => task.kind === kind)

/** `dispatch 50` …: the levels that the journal says were told. */
export const levelsTold = (company: Company, ticketId: string): string[] =>
  eventsOf(company, ticketId).flatMap(event => (event.type === 'clockPassed' ? [`${event.clock} ${event.level}`] : []))
