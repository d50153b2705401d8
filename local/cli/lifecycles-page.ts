import { claimLifecycle } from '~/types/account/claim.lifecycle'
import { correctionLifecycle } from '~/types/account/correction.lifecycle'
import { householdLifecycle } from '~/types/account/household.lifecycle'
import { activityLifecycle } from '~/types/activity/activity.lifecycle'
import { signUpLifecycle } from '~/types/activity/sign-up.lifecycle'
import { importLifecycle } from '~/types/archive/import.lifecycle'
import { articleLifecycle } from '~/types/estate/article.lifecycle'
import { companyDocumentLifecycle } from '~/types/estate/company-document.lifecycle'
import { consultLifecycle } from '~/types/estate/consult.lifecycle'
import { promiseLifecycle } from '~/types/estate/promise.lifecycle'
import { saleLifecycle } from '~/types/estate/sale.lifecycle'
import { talkingPointLifecycle } from '~/types/estate/talking-point.lifecycle'
import { batchLifecycle } from '~/types/handover/batch.lifecycle'
import { bookingLifecycle } from '~/types/handover/booking.lifecycle'
import { chargeLifecycle } from '~/types/handover/charge.lifecycle'
import { inspectionLifecycle } from '~/types/handover/inspection.lifecycle'
import { slotMoveLifecycle } from '~/types/handover/slot-move.lifecycle'
import { snagLifecycle } from '~/types/handover/snag.lifecycle'
import { unitHandoverLifecycle } from '~/types/handover/unit-handover.lifecycle'
import { visitLifecycle } from '~/types/handover/visit.lifecycle'
import { reportLifecycle } from '~/types/progress/report.lifecycle'
import { decisionLifecycle } from '~/types/staff/decision.lifecycle'
import { recognitionLifecycle } from '~/types/staff/recognition.lifecycle'
import { staffRequestLifecycle } from '~/types/staff/staffRequest.lifecycle'
import { trainingLifecycle } from '~/types/staff/training.lifecycle'
import { callTaskLifecycle } from '~/types/ticket/callTask.lifecycle'
import { pauseLifecycle } from '~/types/ticket/pause.lifecycle'
import { repairLifecycle } from '~/types/ticket/repair.lifecycle'
import type { AnyLifecycle } from './diagram'
import { diagramOf } from './diagram'

/** Every lifecycle table: what it is about, its file, the table. */
export const tables: readonly (readonly [title: string, path: string, table: AnyLifecycle])[] = [
  ['A claim to a flat (R2.4)', 'types/account/claim.lifecycle.ts', claimLifecycle as unknown as AnyLifecycle],
  [
    'A correction asked for (R2.6)',
    'types/account/correction.lifecycle.ts',
    correctionLifecycle as unknown as AnyLifecycle,
  ],
  [
    'An invitation into a flat (R2.4)',
    'types/account/household.lifecycle.ts',
    householdLifecycle as unknown as AnyLifecycle,
  ],
  ['An open day (R4.4)', 'types/activity/activity.lifecycle.ts', activityLifecycle as unknown as AnyLifecycle],
  [
    'A sign-up for an open day (R4.4)',
    'types/activity/sign-up.lifecycle.ts',
    signUpLifecycle as unknown as AnyLifecycle,
  ],
  [
    'A roster on its way in, and out again (R2.5)',
    'types/archive/import.lifecycle.ts',
    importLifecycle as unknown as AnyLifecycle,
  ],
  [
    'An article of questions and answers (R3.4)',
    'types/estate/article.lifecycle.ts',
    articleLifecycle as unknown as AnyLifecycle,
  ],
  [
    'A commitment text, manual or chart (R3.7)',
    'types/estate/company-document.lifecycle.ts',
    companyDocumentLifecycle as unknown as AnyLifecycle,
  ],
  ['A question (R3.4)', 'types/estate/consult.lifecycle.ts', consultLifecycle as unknown as AnyLifecycle],
  ['A sales promise (R3.3)', 'types/estate/promise.lifecycle.ts', promiseLifecycle as unknown as AnyLifecycle],
  ['An estate on sale (R3.1)', 'types/estate/sale.lifecycle.ts', saleLifecycle as unknown as AnyLifecycle],
  [
    'A talking point (R3.5)',
    'types/estate/talking-point.lifecycle.ts',
    talkingPointLifecycle as unknown as AnyLifecycle,
  ],
  ['A handover batch (R5.1)', 'types/handover/batch.lifecycle.ts', batchLifecycle as unknown as AnyLifecycle],
  [
    'A booking of an inspection slot (R5.4)',
    'types/handover/booking.lifecycle.ts',
    bookingLifecycle as unknown as AnyLifecycle,
  ],
  ['A visit on a handover day (R5.5)', 'types/handover/visit.lifecycle.ts', visitLifecycle as unknown as AnyLifecycle],
  [
    'A slot that is moved as a whole (R5.4)',
    'types/handover/slot-move.lifecycle.ts',
    slotMoveLifecycle as unknown as AnyLifecycle,
  ],
  ['An inspection (R5.6)', 'types/handover/inspection.lifecycle.ts', inspectionLifecycle as unknown as AnyLifecycle],
  [
    'What a contractor is charged for a snag (R5.8)',
    'types/handover/charge.lifecycle.ts',
    chargeLifecycle as unknown as AnyLifecycle,
  ],
  ['A snag and its rectification (R5.8)', 'types/handover/snag.lifecycle.ts', snagLifecycle as unknown as AnyLifecycle],
  [
    'The handover of a flat (R5)',
    'types/handover/unit-handover.lifecycle.ts',
    unitHandoverLifecycle as unknown as AnyLifecycle,
  ],
  ['A progress report (R4.2)', 'types/progress/report.lifecycle.ts', reportLifecycle as unknown as AnyLifecycle],
  ["A committee's decision (R1.1)", 'types/staff/decision.lifecycle.ts', decisionLifecycle as unknown as AnyLifecycle],
  [
    'A reward or a warning (R1.3)',
    'types/staff/recognition.lifecycle.ts',
    recognitionLifecycle as unknown as AnyLifecycle,
  ],
  [
    'A suggestion or request of staff (R1.2)',
    'types/staff/staffRequest.lifecycle.ts',
    staffRequestLifecycle as unknown as AnyLifecycle,
  ],
  ['A training (R1.2)', 'types/staff/training.lifecycle.ts', trainingLifecycle as unknown as AnyLifecycle],
  [
    'A call owed to the customer (R8.1)',
    'types/ticket/callTask.lifecycle.ts',
    callTaskLifecycle as unknown as AnyLifecycle,
  ],
  ['A pause of the clocks (R7.2)', 'types/ticket/pause.lifecycle.ts', pauseLifecycle as unknown as AnyLifecycle],
  ['A repair (R6.3)', 'types/ticket/repair.lifecycle.ts', repairLifecycle as unknown as AnyLifecycle],
]

/** docs/lifecycles.md: every table as a diagram. */
export function lifecyclesPage(): string {
  const intro = [
    '# Lifecycles',
    '',
    'Printed by `npm run diagrams` from the tables; a test holds them equal. An arrow is a move, with who may make it; `clock` is a timer.',
  ].join('\n')
  const sections = tables.map(([title, path, table]) => `## ${title}\n\n[${path}](../${path})\n\n${diagramOf(table)}`)
  return `${[intro, ...sections].join('\n\n')}\n`
}
