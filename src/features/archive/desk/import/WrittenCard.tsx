import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { Sheet } from '~/src/components/Sheet'
import type { ImportRow } from '~/types/archive/import'
import { importCopy as copy } from './import.copy'
import type { RunningImport } from './use-running'

interface WrittenCardProps {
  readonly row: ImportRow
  readonly running: RunningImport
}

/** Being written, written, being taken back, taken back: how far, and the way on. */
export function WrittenCard({ row, running }: WrittenCardProps) {
  const [asks, setAsks] = useState(false)
  const { state, verdict } = row
  const { title, note, done } = wordsOf(row, running)
  const isRunning = running.running !== undefined
  return (
    <Card title={title}>
      <View className="t-second">{note}</View>
      {done !== undefined && <Progress done={done} all={row.rowCount} />}
      {running.problem && <Callout tone="bad">{running.problem}</Callout>}
      <View className="import__buttons">
        {(state === 'applying' || state === 'applied') && !isRunning && (
          <Button kind="danger" label={copy.undo} onClick={() => setAsks(true)} />
        )}
        {state === 'applying' && !isRunning && (
          <Button
            kind="primary"
            label={copy.goOn}
            onClick={() => void running.run('apply', verdict?.replacedOwners ?? 0)}
          />
        )}
        {state === 'undoing' && !isRunning && (
          <Button kind="primary" label={copy.undoGoOn} onClick={() => void running.run('undo')} />
        )}
      </View>
      <Sheet
        isOpen={asks}
        title={copy.undoTitle}
        note={copy.undoNote}
        onClose={() => setAsks(false)}
        foot={
          <>
            <Button label={copy.keep} onClick={() => setAsks(false)} />
            <Button
              kind="danger"
              label={copy.undoSure}
              onClick={() => {
                setAsks(false)
                void running.run('undo')
              }}
            />
          </>
        }
      />
    </Card>
  )
}

/** Which face it has; what is under way in this window goes before what the server said last. */
function wordsOf({ state, applied, undone }: ImportRow, { running, done }: RunningImport) {
  if (running === 'undo') return { title: copy.undoingTitle, note: copy.undoingNote, done: done ?? undone }
  if (running === 'apply') return { title: copy.applyingTitle, note: copy.applyingNote, done: done ?? applied }
  if (state === 'applying') return { title: copy.pausedTitle, note: copy.applyingNote, done: applied }
  if (state === 'undoing') return { title: copy.undoPausedTitle, note: copy.undoingNote, done: undone }
  if (state === 'undone') return { title: copy.undoneTitle, note: copy.undoneNote, done: undefined }
  return { title: copy.appliedTitle, note: copy.appliedNote, done: undefined }
}

function Progress({ done, all }: { readonly done: number; readonly all: number }) {
  return (
    <View>
      <View className="import__track">
        <View className="import__bar" style={{ width: `${Math.round((100 * done) / Math.max(1, all))}%` }} />
      </View>
      <View className="t-least">{copy.progress(done, all)}</View>
    </View>
  )
}
