import type { ReactNode } from 'react'

/** The five faces that every component is looked at with; one that has no meaning for a component is left out. */
export type PreviewState = 'loading' | 'empty' | 'failed' | 'full' | 'longest'

export interface Preview {
  readonly name: string
  readonly states: Partial<Record<PreviewState, ReactNode>>
}
