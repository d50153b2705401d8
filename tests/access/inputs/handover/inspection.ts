import type { Inputs } from '../../about'

export const inspectionInputs: Inputs = {}
