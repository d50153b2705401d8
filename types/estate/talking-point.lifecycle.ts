import { lifecycle, type ActionOf, type StateOf } from '../kernel/lifecycle'

/** What everybody says alike about a topic of an estate (R3.5). Reviewed by another than its author; one in force a topic. */
export const talkingPointLifecycle = lifecycle({
  states: ['draft', 'reviewed', 'inForce', 'withdrawn'],
  roles: ['sales', 'manager'],
  initial: 'draft',
  final: ['withdrawn'],
  moves: [
    { action: 'editTalkingPoint', from: ['draft', 'reviewed'], to: 'draft', by: ['sales', 'manager'] },
    { action: 'reviewTalkingPoint', from: ['draft'], to: 'reviewed', by: ['sales', 'manager'] },
    { action: 'enforceTalkingPoint', from: ['reviewed'], to: 'inForce', by: ['manager'] },
    { action: 'withdrawTalkingPoint', from: ['draft', 'reviewed', 'inForce'], to: 'withdrawn', by: ['manager'] },
  ],
})
export type TalkingPointState = StateOf<typeof talkingPointLifecycle>
export type TalkingPointAction = ActionOf<typeof talkingPointLifecycle>
