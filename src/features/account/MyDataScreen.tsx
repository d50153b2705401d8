import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { Faces } from '~/src/components/Faces'
import { ListRow } from '~/src/components/ListRow'
import { Screen } from '~/src/components/Screen'
import { useAsked, type Asked } from '~/src/lib/asking'
import type { MyData } from '~/types/account/own-record'
import { accountClient } from './account.client'
import { CloseSheet } from './CloseSheet'
import { Confirm } from './ConfirmCard'
import { ExportSheet } from './ExportSheet'
import { Corrections, Held, Identity, Units, Wishes } from './MyDataCards'
import { MySureSheet } from './MySureSheet'
import { isNobody, NoFile } from './NoFile'
import { MyDataEdit, type Editing } from './MyDataEdit'
import { Told } from './MyDataTold'
import { myDataCopy as copy, sureCopy } from './own-record.copy'

type After = 'show' | 'export' | 'close'

/** Everything that is held about me, and what I may do about it (R2.6; PIPL 44–50). */
export function MyDataScreen() {
  const [asked, reload] = useAsked('my-data', () => accountClient.myData({}))
  return <Screen>{isNobody(asked) ? <NoFile /> : <MyDataFaces asked={asked} reload={reload} />}</Screen>
}

interface FacesProps {
  readonly asked: Asked<MyData>
  readonly reload: () => Promise<void>
}

const MyDataFaces = ({ asked, reload }: FacesProps) => (
  <Faces asked={asked} onRetry={() => void reload()} cards={4}>
    {(data, now) => <MyDataOf data={data} now={now} reload={reload} />}
  </Faces>
)

interface MyDataOfProps {
  readonly data: MyData
  readonly now: number
  readonly reload: () => Promise<void>
}

function MyDataOf({ data, now, reload }: MyDataOfProps) {
  const [editing, setEditing] = useState<Editing>()
  const [proving, setProving] = useState<After>()
  const [doing, setDoing] = useState<After>()
  /** With the second fact still counting, at once; else after it. */
  const begin = (what: After) => (data.isSure ? setDoing(what) : setProving(what))
  const proven = () => {
    setDoing(proving)
    setProving(undefined)
    void reload()
  }
  const own = data.units.filter(unit => unit.as === 'owner')
  const changed = () => {
    setEditing(undefined)
    void reload()
  }
  return (
    <>
      <Callout tone="accent">{copy.intro}</Callout>
      <Identity data={data} now={now} onShow={() => begin('show')} onEdit={setEditing} />
      <Units data={data} />
      <Wishes data={data} onEdit={setEditing} />
      <Corrections data={data} now={now} onChanged={() => void reload()} />
      <Confirm data={data} now={now} onChanged={() => void reload()} />
      <Held data={data} />
      <Told />
      <Card title={copy.exportTitle}>
        <Callout tone="accent">{copy.exportNote}</Callout>
        <Button kind="primary" icon="file" label={copy.exportButton} onClick={() => begin('export')} />
      </Card>
      <Card flush>
        <ListRow icon="lock" title={copy.close} note={copy.closeNote} onClick={() => begin('close')} />
      </Card>
      <MyDataEdit editing={editing} data={data} onClose={() => setEditing(undefined)} onChanged={changed} />
      <MySureSheet
        why={sureCopy.why}
        units={own}
        isByPhone={own.length === 0 || !data.hasIdCardTail}
        isOpen={proving !== undefined}
        onClose={() => setProving(undefined)}
        onSure={proven}
      />
      <ExportSheet isOpen={doing === 'export'} onClose={() => setDoing(undefined)} />
      <CloseSheet isOpen={doing === 'close'} onClose={() => setDoing(undefined)} />
    </>
  )
}
