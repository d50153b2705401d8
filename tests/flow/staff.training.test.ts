/** R1.2: what was passed counts for twelve months; a word thirty days before; afterwards no work is given. By due rows, once. Real local cloud. */
import { done } from '~/local/demo/stage'
import { estateIdOf } from '~/types/estate/estate'
import { addDays, calendarDay, type CalendarDay } from '~/types/kernel/time'
import { leap } from './support/progress'
import { kept, submitted, workedOn } from './support/repair'
import { foundCompany, minuteOf, type Company } from './support/smallCompany'

let company: Company
beforeAll(async () => void (company = await foundCompany('2026-09-01T09:00')), 60_000)
afterAll(() => company.stop())

const planned = (day: CalendarDay) => ({
  ...{ topic: 'informationSecurity' as const, title: '信息安全年度培训', day, place: '三楼会议室', passMark: 80 },
  ...{
    trainerId: company.staffIds.supervisor,
    departments: [],
    positions: ['agent' as const, 'technician' as const],
    estateIds: [estateIdOf('云栖里')],
  },
  people: [],
})

async function passedToday(day: CalendarDay): Promise<void> {
  const { supervisor } = company.staff
  const { trainingId } = await done('plan', supervisor.staff.planTraining(planned(day)))
  const { people } = await done('training', supervisor.staff.training({ trainingId }))
  const results = people.map(({ staffId: attendeeId }) => ({ attendeeId, isPresent: true, score: 90 }))
  await done('hold', supervisor.staff.holdTraining({ trainingId, results }))
}

const passOf = () => kept(company, 'trainingPasses').find(({ staffId }) => staffId === company.staffIds.technician)
const fileOf = () => kept(company, 'staff').find(({ _id }) => _id === company.staffIds.technician)
const told = (kind: string) =>
  kept(company, 'messages')
    .filter(each => each.to === `staff:${company.staffIds.technician}` && each.kind === kind)
    .map(({ at }) => minuteOf(at))
const ticks = async (times: number) => {
  for (let tick = 0; tick < times; tick += 1) await company.cloud.timers.fire({ function: 'timers' })
}

test('given a pass of 1 September, then a year on it ends: one word thirty days before, no work from the day after its last', async () => {
  await passedToday(calendarDay('2026-09-01'))
  const last = passOf()?.validUntil
  expect(last).toBe('2027-08-31')
  if (!last) return
  const reminderOn = addDays(last, -30)

  await leap(company, `${addDays(reminderOn, -1)}T23:59`)
  expect(told('trainingReminder')).toEqual([])
  await leap(company, `${reminderOn}T00:01`)
  await ticks(2)
  expect(told('trainingReminder')).toEqual([`${reminderOn}T00:01`])

  await leap(company, `${last}T23:59`)
  expect(fileOf()?.notAssignable ?? null).toBeNull()
  expect(told('trainingExpired')).toEqual([])
  await leap(company, `${addDays(last, 1)}T00:01`)
  await ticks(2)
  expect(fileOf()?.notAssignable).toMatchObject({ reason: 'informationSecurity' })
  expect(told('trainingExpired')).toEqual([`${addDays(last, 1)}T00:01`])
  expect(told('trainingReminder')).toHaveLength(1)
})

test('who has not passed again is shown with the reason and cannot be chosen; a new pass gives work and another year', async () => {
  await leap(company, '2027-09-02T09:00')
  const { agent } = company.staff
  const ticketId = await submitted(company, 'han')
  await workedOn(company, ticketId, 'registered')
  const dispatched = () => agent.ticket.dispatch({ ticketId, technicianId: company.staffIds.technician, words: '' })
  expect(await dispatched()).toMatchObject({ code: 'TECHNICIAN_NOT_AVAILABLE' })
  await passedToday(calendarDay('2027-09-02'))
  expect(passOf()?.validUntil).toBe('2028-09-01')
  expect(fileOf()?.notAssignable ?? null).toBeNull()
  await done('dispatch', dispatched())
  // The old pass asks for nothing any more; the new one has its own two rows.
  const rows = kept(company, 'due').filter(({ entityId }) => entityId === passOf()?._id)
  expect(rows.map(({ kind, dueAt }) => [kind, minuteOf(dueAt)]).sort()).toEqual([
    ['training.expires', '2028-09-02T00:00'],
    ['training.reminder', '2028-08-02T00:00'],
  ])
})
