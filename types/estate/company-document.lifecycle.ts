import { lifecycle, type StateOf } from '../kernel/lifecycle'

/** One version of a document of the company (R3.7): in force once another than its author has reviewed it, until the next one is. */
export const companyDocumentLifecycle = lifecycle({
  states: ['draft', 'inForce', 'replaced'],
  roles: ['manager', 'director', 'admin', 'clock'],
  initial: 'draft',
  final: ['replaced'],
  moves: [
    { action: 'approveDocument', from: ['draft'], to: 'inForce', by: ['manager', 'director', 'admin'] },
    { action: 'replace', from: ['inForce'], to: 'replaced', by: ['clock'] },
  ],
})
export type CompanyDocumentState = StateOf<typeof companyDocumentLifecycle>
