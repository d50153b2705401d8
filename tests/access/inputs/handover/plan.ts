import type { Inputs } from '../../about'

export const planInputs: Inputs = {}
