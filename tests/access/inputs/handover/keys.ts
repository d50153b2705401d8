import type { Inputs } from '../../about'

export const keysInputs: Inputs = {}
