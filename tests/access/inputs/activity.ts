import { type Inputs } from '../about'

export const activityInputs: Inputs = {}
