import { useState } from 'react'
import { ListRow } from '~/src/components/ListRow'
import { Segmented } from '~/src/components/Segmented'
import { Tag, type TagTone } from '~/src/components/Tag'
import { PagedCard } from '~/src/components/PagedCard'
import { usePaged } from '~/src/lib/paging'
import type { KeysRow, KeysStage } from '~/types/handover/keys'
import { keysStageWords } from '~/types/handover/keys.copy'
import { handoverClient } from '../../handover.client'
import { keysDeskCopy as copy, unitStateWords } from './keys.desk.copy'

interface KeysListProps {
  readonly batchId: string
  readonly turn: number
  readonly chosen: string | undefined
  readonly choose: (unitId: string) => void
}

type Face = keyof typeof copy.faces
const faces = (Object.keys(copy.faces) as Face[]).map(value => ({ value, label: copy.faces[value] }))
const tones: Record<KeysStage, TagTone> = { toPrepare: 'warn', toSign: 'quiet', toHandOut: 'accent', handedOut: 'ok' }

/** Flats of a batch by how far they are, each with where its keys stand. */
export function KeysList({ batchId, turn, chosen, choose }: KeysListProps) {
  const [face, setFace] = useState<Face>('now')
  const list = usePaged(`keys:${batchId}:${face}:${turn}`, after =>
    handoverClient.keysQueue({ batchId, face, ...(after !== undefined && { after }) }),
  )
  return (
    <>
      <Segmented options={faces} value={face} onChange={setFace} />
      <PagedCard
        list={list}
        empty={{ icon: 'lock', title: copy.emptyTitle[face], note: copy.emptyNote[face] }}
        cards={1}
      >
        {(row, now) => (
          <KeysListRow key={row.unitId} row={row} now={now} isOn={row.unitId === chosen} choose={choose} />
        )}
      </PagedCard>
    </>
  )
}

interface RowProps {
  readonly row: KeysRow
  readonly now: number
  readonly isOn: boolean
  readonly choose: (unitId: string) => void
}

const KeysListRow = ({ row, now, isOn, choose }: RowProps) => (
  <ListRow
    title={row.unitName}
    note={copy.row(unitStateWords[row.state], row.takenOverAt, now)}
    isOn={isOn}
    aside={<Tag label={keysStageWords[row.stage]} tone={tones[row.stage]} />}
    onClick={() => choose(row.unitId)}
  />
)
