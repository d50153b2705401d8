import type { Inputs } from '../../about'

export const noticeInputs: Inputs = {}
