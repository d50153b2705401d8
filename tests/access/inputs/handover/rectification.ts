import type { Inputs } from '../../about'

export const rectificationInputs: Inputs = {}
