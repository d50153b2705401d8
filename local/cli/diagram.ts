import type { Lifecycle } from '~/types/kernel/lifecycle'

export type AnyLifecycle = Lifecycle<string, string, string>

/** A lifecycle table as a Mermaid state diagram: one arrow a move, with who may make it. */
export function diagramOf(table: AnyLifecycle): string {
  const arrows = table.moves.flatMap(({ action, from, to, by }) =>
    from.map(state => `  ${state} --> ${to}: ${action} (${by.join(', ')})`),
  )
  const ends = table.final.map(state => `  ${state} --> [*]`)
  return ['```mermaid', 'stateDiagram-v2', `  [*] --> ${table.initial}`, ...arrows, ...ends, '```'].join('\n')
}
