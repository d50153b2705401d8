import { type Inputs } from '../about'

export const progressInputs: Inputs = {}
