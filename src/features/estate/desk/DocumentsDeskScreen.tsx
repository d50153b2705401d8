import { useState } from 'react'
import type { DocumentRow } from '~/types/estate/documents.actions'
import { estateContract } from '~/types/estate/estate.contract'
import { Button } from '~/src/components/Button'
import { Card } from '~/src/components/Card'
import { Empty } from '~/src/components/Empty'
import { Faces } from '~/src/components/Faces'
import { ListRow } from '~/src/components/ListRow'
import { Panes } from '~/src/components/Panes'
import { Screen } from '~/src/components/Screen'
import { Tag } from '~/src/components/Tag'
import { useMyPositions } from '~/src/features/account/positions.client'
import { useAsked } from '~/src/lib/asking'
import { useChosen } from '~/src/lib/chosen'
import { mayUse } from '~/src/lib/may-use'
import { estateClient } from '../estate.client'
import { documentsCopy as copy } from './desk.copy'
import { DocumentForm } from './DocumentForm'
import { DocumentPane } from './DocumentPane'
import { Nothing } from './Nothing'
import '../estate.scss'

/** In the place of an id: the form of a new one. */
const fresh = 'new'

/** Commitment text, manual and charts: versions, and who has acknowledged them (R3.7). */
export function DocumentsDeskScreen() {
  const { chosen, choose } = useChosen('companyDocuments')
  const [turn, setTurn] = useState(0)
  const changed = () => setTurn(now => now + 1)
  const [asked, reload] = useAsked(`documents:${turn}`, () => estateClient.documents({}))
  const mayAdd = mayUse(estateContract.draftDocument, useMyPositions() ?? [])
  const done = (documentId: string) => {
    changed()
    choose(documentId)
  }
  const list = (
    <>
      {mayAdd && <Button kind="primary" icon="plus" label={copy.add} onClick={() => choose(fresh)} />}
      <Faces asked={asked} onRetry={() => void reload()}>
        {({ rows }) => (
          <Card flush={rows.length > 0}>
            {rows.length === 0 && <Empty icon="file" title={copy.emptyTitle} note={copy.emptyNote} />}
            {rows.map(row => (
              <ListRow
                key={row.documentId}
                title={row.title}
                note={`${copy.kinds[row.kind]} · ${row.version === 0 ? copy.noVersion : copy.version(row.version)}`}
                aside={<DocumentTag row={row} />}
                isOn={row.documentId === chosen}
                onClick={() => choose(row.documentId)}
              />
            ))}
          </Card>
        )}
      </Faces>
    </>
  )
  const detail =
    chosen === fresh ? (
      <DocumentForm onDone={done} />
    ) : (
      chosen && <DocumentPane key={chosen} documentId={chosen} onChanged={changed} />
    )
  return (
    <Screen wide>
      <Panes list={list} detail={detail} nothing={<Nothing />} />
    </Screen>
  )
}

function DocumentTag({ row: { isAcknowledged, hasDraft } }: { readonly row: DocumentRow }) {
  if (isAcknowledged === false) return <Tag label={copy.toAcknowledge} tone="warn" />
  if (hasDraft) return <Tag label={copy.states.draft} tone="accent" />
  return isAcknowledged ? <Tag label={copy.acknowledged} tone="ok" /> : null
}
