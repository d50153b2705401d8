import { type Inputs } from '../about'

export const estateInputs: Inputs = {}
