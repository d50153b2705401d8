import type { Position } from './positions'

/** What may be open with a colleague and needs a successor when they leave (R1.1). Each feature hands on its own. */
export const workKinds = [
  'repairs',
  'firstAsked',
  'calls',
  'promises',
  'consults',
  'contacts',
  'decisions',
  'trainings',
  'handovers',
  'rectifications',
] as const
export type WorkKind = (typeof workKinds)[number]

/** Who may take it on: one of these positions, and all estates that it is about. Empty: any colleague. */
export const workNeeds: Record<WorkKind, readonly Position[]> = {
  repairs: ['technician'],
  firstAsked: ['agent', 'supervisor'],
  calls: ['agent', 'supervisor'],
  promises: ['sales', 'manager'],
  consults: ['agent', 'supervisor', 'sales'],
  contacts: ['agent', 'supervisor', 'sales', 'manager'],
  decisions: ['manager', 'supervisor'],
  trainings: [],
  handovers: [],
  rectifications: ['technician'],
}

/** Some of a colleague's open work: how much, and the estates that it is about. */
export interface OpenWork {
  kind: WorkKind
  count: number
  estateIds: string[]
}
