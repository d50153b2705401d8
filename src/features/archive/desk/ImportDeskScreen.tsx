import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { Button } from '~/src/components/Button'
import { Card } from '~/src/components/Card'
import { Empty } from '~/src/components/Empty'
import { Panes } from '~/src/components/Panes'
import { Screen } from '~/src/components/Screen'
import { usePaged } from '~/src/lib/paging'
import { useParameter } from '~/src/lib/paths'
import { useWide } from '~/src/lib/wide'
import { archiveClient } from '../archive.client'
import { importCopy as copy } from './import/import.copy'
import { ImportDetail } from './import/ImportDetail'
import { ImportList } from './import/ImportList'
import { ImportNew } from './import/ImportNew'
import { useFile } from './import/use-file'
import './import/import.scss'

/** `new`: a file is being chosen and its columns put; else the import that is open. */
type Open = { readonly importId: string } | 'new' | undefined

/** The roster comes in (R2.5): recent imports at the left, the one at work beside them; one after the other on a phone. */
export function ImportDeskScreen() {
  const isWide = useWide()
  const given = useParameter('importId')
  const [open, setOpen] = useState<Open>(given ? { importId: given } : undefined)
  const imports = usePaged('imports', after => archiveClient.imports(after ? { after } : {}))
  const inHand = useFile(() => setOpen('new'))
  const chosen = open === 'new' ? undefined : open?.importId
  // Another step begins at its top, wherever the last one was left.
  useEffect(() => void Taro.pageScrollTo({ scrollTop: 0, duration: 0 }), [open, inHand.file])
  const begin = () => {
    inHand.forget()
    setOpen('new')
  }
  const checked = (importId: string) => {
    setOpen({ importId })
    void imports.reload()
  }
  const detail =
    open === 'new' ? (
      <ImportNew inHand={inHand} onChecked={checked} />
    ) : (
      chosen && <ImportDetail key={chosen} importId={chosen} inHand={inHand} onChange={imports.reload} />
    )
  const list = (
    <>
      <Button kind={open === undefined ? 'primary' : 'outline'} icon="plus" label={copy.fresh} onClick={begin} />
      <ImportList imports={imports} chosen={chosen} onChoose={importId => setOpen({ importId })} />
    </>
  )
  const nothing = (
    <Card>
      <Empty title={copy.title} note={copy.pick} icon="file" />
    </Card>
  )
  const back = !isWide && open !== undefined && <Button label={copy.back} onClick={() => setOpen(undefined)} />
  return (
    <Screen wide>
      <Panes list={list} detail={detail || undefined} nothing={nothing} />
      {back}
    </Screen>
  )
}
