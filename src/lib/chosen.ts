import { useState } from 'react'
import { open, useParameter, type OpensById } from './paths'
import { useWide } from './wide'

/**
 * Which one of a list is open. At a desk it stands beside the list; on a phone it is the same page once more, on top of the list, so that
 * the platform's own way back leads to the list.
 */
export function useChosen(page: OpensById): {
  readonly chosen: string | undefined
  readonly choose: (id: string | undefined) => void
  readonly isWide: boolean
} {
  const fromAddress = useParameter('id')
  const isWide = useWide()
  const [chosen, choose] = useState(fromAddress)
  return { chosen, isWide, choose: id => (isWide || id === undefined ? choose(id) : void open(page, { id })) }
}
