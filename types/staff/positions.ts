export const departments = [
  'serviceCentre',
  'sales',
  'market',
  'engineering',
  'property',
  'design',
  'cost',
  'finance',
  'legal',
  'technology',
  'management',
] as const
export type Department = (typeof departments)[number]

/** What a staff member is employed as; the roles of the access table follow from it, never from a caller's input. */
export const positions = [
  'agent',
  'supervisor',
  'manager',
  'director',
  'technician',
  'contractor',
  'sales',
  'admin',
] as const
export type Position = (typeof positions)[number]

/**
 * A contractor's person (construction or maintenance company) has an account like staff, but is none: they see and work on what is assigned to their company and
 * nothing else of this one (product.md section 1; PIPL 21).
 */
export const isOutsider = ({ positions: held }: { positions: readonly string[] }): boolean =>
  held.includes('contractor')

/** Reads or does it for the whole company, whoever works here; a contractor's people do not. */
export const everyStaff = {
  agent: 'all',
  supervisor: 'all',
  manager: 'all',
  director: 'all',
  technician: 'all',
  sales: 'all',
  admin: 'all',
} as const
