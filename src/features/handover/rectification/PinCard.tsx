import { Card } from '~/src/components/Card'
import type { SnagPage } from '~/types/handover/rectification'
import { rectificationCopy as copy } from './rectification.copy'

/** Where it is on the plan of the flat. */
export function PinCard({ page }: { readonly page: SnagPage }) {
  if (page.pin === null) return null
  return <Card title={copy.pinned} />
}
