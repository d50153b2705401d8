import type { Inputs } from '../../about'

export const dayInputs: Inputs = {}
