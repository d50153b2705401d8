import { lifecycle, type StateOf } from '../kernel/lifecycle'

/** An answer for everybody (R3.4): written by one, published by another. A new text of a published one waits beside it. */
export const articleLifecycle = lifecycle({
  states: ['draft', 'published', 'withdrawn'],
  roles: ['agent', 'supervisor', 'manager', 'sales'],
  initial: 'draft',
  final: ['withdrawn'],
  moves: [
    { action: 'publishArticle', from: ['draft', 'published'], to: 'published', by: ['supervisor', 'manager'] },
    { action: 'editArticle', from: ['draft'], to: 'draft', by: ['agent', 'supervisor', 'manager', 'sales'] },
    { action: 'editArticle', from: ['published'], to: 'published', by: ['agent', 'supervisor', 'manager', 'sales'] },
    { action: 'withdrawArticle', from: ['draft', 'published'], to: 'withdrawn', by: ['supervisor', 'manager'] },
  ],
})
export type ArticleState = StateOf<typeof articleLifecycle>
