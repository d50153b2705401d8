import { toPerson } from '../../_kernel/outbox'
import type { Signature } from '../../_schema/paper.schema'
import type { Told } from '../unit.store'
import { factWords } from './signing.words.copy'

interface Saying {
  kind: string
  title: string
  notice: { title: string; body: string }
}

/** A signature stands in the timelines, and whoever else hears of the handover is told: above all when a proxy signed. */
export function toldOf(
  hearers: readonly string[],
  { by, asProxy, unitId }: Signature,
  { kind, title, notice }: Saying,
): Told {
  const others = hearers.filter(personId => personId !== by.id)
  const subject = { kind: 'handover', id: unitId } as const
  return {
    notices: others.map(personId => ({ to: toPerson(personId), kind, ...notice, subject, topic: 'handover' as const })),
    fact: { kind, title, body: asProxy ? factWords.byProxy : '' },
    personIds: hearers,
  }
}
