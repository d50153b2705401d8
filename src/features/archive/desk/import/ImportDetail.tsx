import { Card } from '~/src/components/Card'
import { Faces } from '~/src/components/Faces'
import { Facts } from '~/src/components/Facts'
import { Steps } from '~/src/components/Steps'
import { useAsked } from '~/src/lib/asking'
import { sayWhen } from '~/src/lib/when'
import type { ImportRow } from '~/types/archive/import'
import { archiveClient } from '../../archive.client'
import { FaultsCard } from './FaultsCard'
import { importCopy as copy, importStates } from './import.copy'
import { PassedCard } from './PassedCard'
import { StagingCard } from './StagingCard'
import type { FileInHand } from './use-file'
import { useRunning } from './use-running'
import { WrittenCard } from './WrittenCard'

interface ImportDetailProps {
  readonly importId: string
  readonly inHand: FileInHand
  /** The list beside it says the state, too. */
  readonly onChange: () => Promise<void>
}

/** One import from its check on: what was found, what it does, what it did. */
export function ImportDetail({ importId, inHand, onChange }: ImportDetailProps) {
  const [asked, reload] = useAsked(importId, () => archiveClient.importDetail({ importId }))
  const refresh = async () => {
    await Promise.all([reload(), onChange()])
  }
  const running = useRunning(importId, refresh)
  const checkAgain = async () => {
    await archiveClient.checkImport({ importId })
    await refresh()
  }
  return (
    <Faces asked={asked} onRetry={() => void reload()}>
      {(row, now) => (
        <>
          <Card title={row.fileName} aside={importStates[row.state]}>
            <Steps names={copy.steps} current={stepOf(row, running.running !== undefined)} />
            <Facts facts={[{ name: copy.who, value: copy.by(row.byName, sayWhen(row.at, now)) }]} />
          </Card>
          <Stage row={row} inHand={inHand} running={running} onCheckAgain={() => void checkAgain()} />
        </>
      )}
    </Faces>
  )
}

interface StageProps {
  readonly row: ImportRow
  readonly inHand: FileInHand
  readonly running: ReturnType<typeof useRunning>
  readonly onCheckAgain: () => void
}

function Stage({ row, inHand, running, onCheckAgain }: StageProps) {
  if (running.running !== undefined) return <WrittenCard row={row} running={running} />
  if (row.state === 'staging') return <StagingCard inHand={inHand} />
  if (row.state === 'faulty') return <FaultsCard row={row} inHand={inHand} />
  if (row.state === 'checked') return <PassedCard row={row} running={running} onCheckAgain={onCheckAgain} />
  return <WrittenCard row={row} running={running} />
}

function stepOf({ state }: ImportRow, isRunning: boolean): number {
  if (isRunning) return 3
  if (state === 'staging') return 0
  return state === 'faulty' || state === 'checked' ? 2 : 3
}
