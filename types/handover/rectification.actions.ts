import { contractorActions } from './contractors.actions'

/** A snag's life after it was recorded (R5.8), and who mends it. */
export const rectificationActions = {
  ...contractorActions,
} as const
