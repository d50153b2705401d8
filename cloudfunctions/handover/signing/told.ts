import { toPerson } from '../../_kernel/outbox'
import type { UnitFile } from '../../_schema/documents'
import type { Signature } from '../../_schema/paper.schema'
import type { Told } from '../unit.store'
import { factWords } from './signing.words.copy'

interface Saying {
  kind: string
  title: string
  notice: { title: string; body: string }
}

/** A signature stands in the timelines, and whoever else holds the flat hears of it: above all when a proxy signed. */
export function toldOf(unit: UnitFile, { by, asProxy, unitId }: Signature, { kind, title, notice }: Saying): Told {
  const others = unit.personIds.filter(personId => personId !== by.id)
  const subject = { kind: 'handover', id: unitId } as const
  return {
    notices: others.map(personId => ({ to: toPerson(personId), kind, ...notice, subject, topic: 'handover' as const })),
    fact: { kind, title, body: asProxy ? factWords.byProxy : '' },
    personIds: unit.personIds,
  }
}
