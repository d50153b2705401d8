import type { HandoverBatch } from '../../../_schema/handover.schema'

/** Somebody leaves (R1.1): their place in the group, their open plan items and their cards are the successor's; what they did stays theirs. */
export function handedOn(
  batch: HandoverBatch,
  leaverId: string,
  successor: { staffId: string; name: string },
): HandoverBatch {
  const { staffId, name } = successor
  const isInAlready = batch.team.some(member => member.staffId === staffId)
  const team = batch.team.flatMap(member => {
    if (member.staffId !== leaverId) return [member]
    return isInAlready ? [] : [{ ...member, staffId, name }]
  })
  const plan = batch.plan.map(item =>
    item.staffId === leaverId && item.done === null ? { ...item, staffId, staffName: name } : item,
  )
  const cards = Object.entries(batch.contingencies).map(([event, card]) => [
    event,
    card.leadId === leaverId ? { ...card, leadId: staffId, leadName: name } : card,
  ])
  return {
    ...batch,
    team,
    plan,
    contingencies: Object.fromEntries(cards) as HandoverBatch['contingencies'],
    leadId: batch.leadId === leaverId ? staffId : batch.leadId,
    version: batch.version + 1,
  }
}
