import type { Inputs } from '../../about'

export const signingInputs: Inputs = {}
