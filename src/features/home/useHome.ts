import { useAsked, type Asked } from '~/src/lib/asking'
import type { Answer } from '~/types/kernel/contract'
import type { Journey } from '~/types/handover/journey'
import type { RepairRow } from '~/types/ticket/ticket.views'
import type { PartCover } from '~/src/features/archive/warranty.copy'
import { journeyClient } from '~/src/features/handover/journey.client'
import { ticketClient } from '~/src/features/ticket/ticket.client'

export interface HomeFacts {
  /** Open repairs, the one that matters most now first. */
  readonly open: readonly RepairRow[]
  /** The last that are over. */
  readonly recent: readonly RepairRow[]
  readonly cover: readonly PartCover[]
  /** What is left of the handover; null: it was in no batch. */
  readonly journey: Journey | null
}

/** What a customer is asked for comes first, then what is late, then what falls due next; a repair that only waits for its callback last. */
function weight(row: RepairRow): number {
  if (row.asksForAcceptance && !row.asksForStars) return 0
  if (row.asksForStars) return 1
  if (row.state === 'accepted') return 5
  if (row.isPaused) return 4
  return row.severity === 'emergency' ? 2 : 3
}

export function byWeight(rows: readonly RepairRow[]): RepairRow[] {
  const due = ({ clock }: RepairRow): number => clock?.dueAt ?? Number.MAX_SAFE_INTEGER
  return [...rows].sort((one, other) => weight(one) - weight(other) || due(one) - due(other))
}

const mostRecent = 3

async function ask(unitId: string): Promise<Answer<HomeFacts>> {
  const [open, all, cover, home] = await Promise.all([
    ticketClient.mine({ unitId, openOnly: true }),
    ticketClient.mine({ unitId }),
    ticketClient.coverage({ unitId }),
    journeyClient.home({ unitId }),
  ])
  if (!open.ok) return open
  if (!all.ok) return all
  if (!cover.ok) return cover
  if (!home.ok) return home
  const first = byWeight(open.data.rows)
  const recent = all.data.rows
    .filter(row => first.every(({ ticketId }) => ticketId !== row.ticketId))
    .slice(0, mostRecent)
  return { ok: true, data: { open: first, recent, cover: cover.data.parts, journey: home.data.journey }, now: open.now }
}

/** Everything that the home of a flat shows, at one instant. */
export function useHome(unitId: string): [Asked<HomeFacts>, () => Promise<void>] {
  return useAsked(unitId, () => ask(unitId))
}
