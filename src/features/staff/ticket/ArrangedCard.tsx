import type { RepairDetail } from '~/types/ticket/ticket.views'
import { Card } from '~/src/components/Card'
import { Facts, type Fact } from '~/src/components/Facts'
import { pauseReasonWords } from '~/src/features/ticket/ticket.copy'
import { sayRange, sayWhen } from '~/src/lib/when'
import { staffCopy as copy } from '../staff.copy'

function factsOf(detail: RepairDetail, now: number): Fact[] {
  const { agentName, technicianName, appointment, finding, plan, pauses, answer, timesDone, secondHandlings } = detail
  const lines: [string, string | undefined][] = [
    [copy.agent, agentName],
    [copy.technician, technicianName],
    [copy.appointment, appointment && sayRange(appointment.from, appointment.to, now)],
    [copy.finding, finding],
    [copy.plan, plan && sayRange(plan.window.from, plan.window.to, now)],
    [copy.materials, plan?.materials],
    [copy.people, plan?.people],
    [copy.planWords, plan?.words],
    ...pauses.map(({ reason, until, resumedAt, isErased }, place): [string, string] => [
      copy.pauseNth(place + 1, pauses.length),
      copy.pauseWords(
        pauseReasonWords(reason, 'staff'),
        sayWhen(resumedAt ?? until, now),
        isErased ? copy.pauseErased : (resumedAt ?? until) <= now ? copy.pauseOver : '',
      ),
    ]),
    [copy.times, timesDone > 1 ? copy.timesDone(timesDone) : undefined],
    [copy.secondHandling, secondHandlings > 0 ? copy.timesDone(secondHandlings) : undefined],
    [copy.answer, answer && copy.stars(answer.stars, answer.isSolved, answer.isEnteredByStaff)],
    [copy.answerWords, answer?.words],
  ]
  return lines.flatMap(([name, value]) => (value === undefined || value === '' ? [] : [{ name, value }]))
}

/** Who, when, with what: everything that has been agreed so far; nothing when nothing has. */
export function ArrangedCard({ detail, now }: { readonly detail: RepairDetail; readonly now: number }) {
  const facts = factsOf(detail, now)
  return facts.length === 0 ? null : (
    <Card title={copy.arranged}>
      <Facts facts={facts} />
    </Card>
  )
}
