import { accountClient } from './account.client'
import { useAsked } from '~/src/lib/asking'
import { positionsOf, type Position } from '~/src/lib/may-use'

/** My positions as the server told them; undefined until it has, empty for whoever is no staff. */
export function useMyPositions(): readonly Position[] | undefined {
  const [asked] = useAsked('me', () => accountClient.me({}))
  return asked.state === 'ready' ? positionsOf(asked.data.staff?.positions ?? []) : undefined
}
