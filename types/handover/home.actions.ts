import * as v from 'valibot'
import { query } from '../kernel/contract'
import { UnitId } from '../kernel/words'
import { Journey } from './journey'

/** The one action that the first page asks: apart, so that the app's main package carries it and nothing else of the handover. */
export const homeActions = {
  /** A flat's handover on one page; null: it is in no batch, or its people have not been told yet. */
  home: query({
    allow: { buyer: 'own', owner: 'own', member: 'own' },
    input: v.strictObject({ unitId: UnitId }),
    output: v.object({ journey: v.nullable(Journey) }),
    refusals: [],
  }),
}
