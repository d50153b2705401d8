import type { ComponentProps } from 'react'
import { SureSheet } from '~/src/components/SureSheet'
import { useSecondFact } from './second-fact.client'

type Shown = Pick<ComponentProps<typeof SureSheet>, 'why' | 'units' | 'isByPhone' | 'onClose'>
interface MySureSheetProps extends Shown {
  readonly isOpen: boolean
  /** Said rightly: go on with what was wanted. */
  readonly onSure: () => void
}

/** The sheet for the second fact, with the account's own answers; opened again it remembers no refusal. */
export const MySureSheet = ({ isOpen, ...shown }: MySureSheetProps) => (isOpen ? <Open {...shown} /> : null)

const Open = ({ onSure, ...shown }: Omit<MySureSheetProps, 'isOpen'>) => (
  <SureSheet {...shown} isOpen {...useSecondFact(onSure)} />
)
