import { Button } from '~/src/components/Button'
import { useWide } from '~/src/lib/wide'
import { deskCopy as copy } from './desk.copy'

/** On a phone the detail covers the list; the way back to it. */
export function BackToList({ onBack }: { readonly onBack: () => void }) {
  const isWide = useWide()
  return isWide ? null : <Button compact kind="quiet" icon="chevron-left" label={copy.back} onClick={onBack} />
}
