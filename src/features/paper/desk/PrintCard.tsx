import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { Choice } from '~/src/components/Choice'
import { Faces } from '~/src/components/Faces'
import { ListRow } from '~/src/components/ListRow'
import { Tag } from '~/src/components/Tag'
import { useMyPositions } from '~/src/features/account/positions.client'
import { useAsked } from '~/src/lib/asking'
import { mayUse } from '~/src/lib/may-use'
import { sayNo } from '~/src/lib/no'
import { platform } from '~/src/lib/platform'
import { useSubmit } from '~/src/lib/useSubmit'
import { sayWhen } from '~/src/lib/when'
import type { OutputOf } from '~/types/kernel/contract'
import { paperContract, type PaperContract, type PrintRow } from '~/types/paper/paper.contract'
import { paperClient } from '../paper.client'
import { papersDeskCopy as copy, papersDeskRefusals } from './papers.desk.copy'

type Prints = OutputOf<PaperContract, 'prints'>

/** The letters of a batch as files to be printed (R5.3): asked for here, made by the clock. */
export function PrintCard({ batchId }: { readonly batchId: string }) {
  const [asked, reload] = useAsked(`prints:${batchId}`, () => paperClient.prints({ batchId }))
  return (
    <Faces asked={asked} onRetry={() => void reload()} cards={1}>
      {(prints, now) => <Shown batchId={batchId} prints={prints} now={now} reload={() => void reload()} />}
    </Faces>
  )
}

interface ShownProps {
  readonly batchId: string
  readonly prints: Prints
  readonly now: number
  readonly reload: () => void
}

function Shown({ batchId, prints: { rows, buildings, letters }, now, reload }: ShownProps) {
  const { submit, isBusy, refused } = useSubmit(paperClient.printLetters)
  const positions = useMyPositions() ?? []
  const [building, setBuilding] = useState('')
  const make = async () => {
    if (await submit({ batchId, building: building === '' ? null : building })) reload()
  }
  const options = ['', ...buildings].map(value => ({ value, label: value === '' ? copy.all : value }))
  const isMaking = rows.some(({ state }) => state === 'making')
  return (
    <Card title={copy.print}>
      <View className="t-second">{copy.printNote(letters)}</View>
      {letters > 0 && mayUse(paperContract.printLetters, positions) && (
        <>
          {buildings.length > 1 && <Choice options={options} value={building} onChange={setBuilding} />}
          <Button icon="file" label={copy.make} busy={isBusy} onClick={() => void make()} />
        </>
      )}
      {refused && <Callout tone="bad">{sayNo(refused, papersDeskRefusals)}</Callout>}
      {rows.map(row => (
        <Print key={row.printId} row={row} now={now} />
      ))}
      {isMaking && <Button kind="quiet" icon="refresh" label={copy.refresh} onClick={reload} />}
    </Card>
  )
}

function Print({ row, now }: { readonly row: PrintRow; readonly now: number }) {
  const { building, at, state, files } = row
  const isEmpty = state === 'done' && files.length === 0
  return (
    <>
      <View className="row row--between row--wrap">
        <View className="t-second">{copy.printTitle(building, sayWhen(at, now))}</View>
        <Tag
          label={isEmpty ? copy.none : state === 'done' ? copy.done : copy.making}
          tone={isEmpty ? 'warn' : state === 'done' ? 'ok' : 'accent'}
        />
      </View>
      {files.map(({ url, from, until, letters, pages }) => (
        <ListRow
          key={url}
          icon="file"
          title={copy.file(from, until)}
          note={copy.fileNote(letters, pages)}
          onClick={() => void platform.openFile(url, copy.fileName(from))}
        />
      ))}
    </>
  )
}
