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
export const positions = ['agent', 'supervisor', 'manager', 'director', 'technician', 'sales', 'admin'] as const
export type Position = (typeof positions)[number]

/** Reads or does it for the whole company, whoever works here. */
export const everyStaff = {
  agent: 'all',
  supervisor: 'all',
  manager: 'all',
  director: 'all',
  technician: 'all',
  sales: 'all',
  admin: 'all',
} as const
