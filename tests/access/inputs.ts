/** A smallest valid input for every action, by `feature.action`. Those that depend on `about` name one thing; the others are about the caller. */
import type { Inputs } from './about'
import { accountInputs } from './inputs/account'
import { activityInputs } from './inputs/activity'
import { archiveInputs } from './inputs/archive'
import { estateInputs } from './inputs/estate'
import { handoverInputs } from './inputs/handover'
import { messageInputs } from './inputs/message'
import { paperInputs } from './inputs/paper'
import { photoInputs } from './inputs/photo'
import { progressInputs } from './inputs/progress'
import { staffInputs } from './inputs/staff'
import { ticketInputs } from './inputs/ticket'

export const inputs: Inputs = {
  ...accountInputs,
  ...activityInputs,
  ...archiveInputs,
  ...estateInputs,
  ...handoverInputs,
  ...messageInputs,
  ...paperInputs,
  ...photoInputs,
  ...progressInputs,
  ...staffInputs,
  ...ticketInputs,
}
