import type { Inputs } from '../../about'

export const figuresInputs: Inputs = {}
