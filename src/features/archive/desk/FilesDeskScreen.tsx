import { useState } from 'react'
import { Empty } from '~/src/components/Empty'
import { Panes } from '~/src/components/Panes'
import { Screen } from '~/src/components/Screen'
import { useMyPositions } from '~/src/features/account/positions.client'
import { open, useParameter } from '~/src/lib/paths'
import { useWide } from '~/src/lib/wide'
import { filesCopy as copy } from './files.desk.copy'
import { FilesList } from './FilesList'
import { PersonPane } from './PersonPane'
import { UnitPane } from './UnitPane'

/** The file that is open: a person's or a unit's. */
export interface Open {
  readonly personId?: string
  readonly unitId?: string
}

/** Files of people and units: found, completed, followed (R2.1–2.3, R2.7). */
export function FilesDeskScreen() {
  const positions = useMyPositions() ?? []
  const isWide = useWide()
  const fromAddress: Open = nonEmpty({ personId: useParameter('personId'), unitId: useParameter('unitId') })
  const [chosen, choose] = useState(fromAddress)
  const [version, count] = useState(0)
  // On a phone a file is a page of its own, so that the platform's way back leads to the list.
  const show = (next: Open) => (isWide ? choose(next) : void open('files', next))
  const pane = { positions, onOpen: show, onChanged: () => count(before => before + 1) }
  const { personId, unitId } = chosen
  const detail =
    personId !== undefined ? (
      <PersonPane key={personId} personId={personId} {...pane} />
    ) : unitId !== undefined ? (
      <UnitPane key={unitId} unitId={unitId} {...pane} />
    ) : undefined
  return (
    <Screen wide>
      <Panes
        list={<FilesList positions={positions} chosen={chosen} version={version} onOpen={show} />}
        detail={detail}
        nothing={<Empty title={copy.nothing[0] ?? ''} note={copy.nothing[1] ?? ''} icon="file" />}
      />
    </Screen>
  )
}

const nonEmpty = ({ personId, unitId }: { personId: string | undefined; unitId: string | undefined }): Open => ({
  ...(personId !== undefined && { personId }),
  ...(unitId !== undefined && { unitId }),
})
