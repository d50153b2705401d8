import { Card } from '~/src/components/Card'
import { Steps } from '~/src/components/Steps'
import { ChooseStep } from './ChooseStep'
import { ColumnsStep } from './ColumnsStep'
import { importCopy as copy } from './import.copy'
import type { FileInHand } from './use-file'
import { useSending } from './use-sending'

interface ImportNewProps {
  readonly inHand: FileInHand
  readonly onChecked: (importId: string) => void
}

/** A new import up to its check: the file, its columns. */
export function ImportNew({ inHand, onChecked }: ImportNewProps) {
  const sending = useSending(onChecked)
  const { file } = inHand
  const step = file === undefined ? 0 : sending.sent === undefined ? 1 : 2
  return (
    <>
      <Card title={file?.name ?? copy.fresh}>
        <Steps names={copy.steps} current={step} />
      </Card>
      {file ? <ColumnsStep inHand={inHand} file={file} sending={sending} /> : <ChooseStep file={inHand} />}
    </>
  )
}
