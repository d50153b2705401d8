import type { Inputs } from '../../about'

export const bookingInputs: Inputs = {}
