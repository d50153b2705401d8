import { lifecycle, type ActionOf, type StateOf } from '../kernel/lifecycle'

/**
 * One version of a progress report (R4.2). A correction is a version of its own that goes the same way; when it is published, the one it
 * corrects stays readable as `corrected`.
 */
export const reportLifecycle = lifecycle({
  states: ['draft', 'inReview', 'published', 'corrected', 'withdrawn'],
  roles: ['sales', 'manager'],
  initial: 'draft',
  final: ['corrected', 'withdrawn'],
  moves: [
    { action: 'saveReport', from: ['draft'], to: 'draft', by: ['sales', 'manager'] },
    { action: 'sendReport', from: ['draft'], to: 'inReview', by: ['sales', 'manager'] },
    { action: 'returnReport', from: ['inReview'], to: 'draft', by: ['sales', 'manager'] },
    { action: 'publishReport', from: ['inReview'], to: 'published', by: ['sales', 'manager'] },
    { action: 'withdrawReport', from: ['draft'], to: 'withdrawn', by: ['sales', 'manager'] },
    { action: 'correctReport', from: ['published'], to: 'published', by: ['sales', 'manager'] },
    { action: 'replaceReport', from: ['published'], to: 'corrected', by: ['sales', 'manager'] },
  ],
})

export const reportStates = reportLifecycle.states
export type ReportState = StateOf<typeof reportLifecycle>
export type ReportAction = ActionOf<typeof reportLifecycle>
