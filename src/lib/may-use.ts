import type { Allow } from '~/types/kernel/contract'
import { positions as allPositions, type Position } from '~/types/staff/staff.contract'

export type { Position }

/** What the server told of me, as positions that the access table knows. */
export const positionsOf = (told: readonly string[]): readonly Position[] =>
  allPositions.filter(position => told.includes(position))

/** Whether the contract's own access table lets any of these positions use the action: screens show nothing that the server would refuse. */
export const mayUse = ({ allow }: { allow: Allow }, mine: readonly Position[]): boolean =>
  mine.some(position => allow[position] !== undefined)
