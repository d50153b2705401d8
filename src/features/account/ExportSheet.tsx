import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { Sheet } from '~/src/components/Sheet'
import { Skeleton } from '~/src/components/Skeleton'
import { toast } from '~/src/components/toast'
import { sayNo } from '~/src/lib/no'
import { platform } from '~/src/lib/platform'
import { sayExactly } from '~/src/lib/when'
import { dayOf } from '~/types/kernel/time'
import type { ExportPart } from '~/types/account/own-record'
import { accountRefusals } from './account.copy'
import { asJson, asText, countOf, isFailed, readExport, type Read } from './exporting'
import { exportCopy as copy, partNames } from './own-record.copy'
import './own-record.scss'

interface ExportSheetProps {
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** My data to take along: read part by part, then given as two files, for people and for machines (R2.6; PIPL 45). */
export const ExportSheet = ({ isOpen, onClose }: ExportSheetProps) => (
  <Sheet title={copy.title} isOpen={isOpen} onClose={onClose}>
    <Making />
  </Sheet>
)

function Making() {
  const [part, setPart] = useState<ExportPart>('person')
  const [made, setMade] = useState<Read>()
  const [refusal, setRefusal] = useState<string>()
  const make = async () => {
    setRefusal(undefined)
    const read = await readExport(setPart)
    if (isFailed(read)) setRefusal(sayNo(read, accountRefusals))
    else setMade(read)
  }
  // Made when the sheet is opened, once.
  useEffect(() => void make(), [])
  if (refusal !== undefined)
    return (
      <>
        <Callout tone="bad">{refusal}</Callout>
        <Button label={copy.again} onClick={() => void make()} />
      </>
    )
  if (!made)
    return (
      <>
        <View className="t-second">{copy.making(partNames[part])}</View>
        <Skeleton cards={1} />
      </>
    )
  return <Made {...made} />
}

function Made({ parts: exported, now }: Read) {
  const partOf = (part: string): string => (partNames as Record<string, string>)[part] ?? ''
  const words = {
    title: copy.title,
    madeAt: copy.madeAt(sayExactly(now)),
    empty: copy.empty,
    partOf,
    whenOf: sayExactly,
  }
  const text = asText(exported, words)
  const save = async (kind: 'txt' | 'json') => {
    const isSaved = await platform.saveFile(
      copy.fileName(dayOf(now), kind),
      kind === 'txt' ? text : asJson(exported, sayExactly(now)),
    )
    toast(isSaved ? copy.saved : copy.notSaved)
  }
  return (
    <>
      <View className="t-strong">{copy.done(countOf(exported))}</View>
      <Button kind="primary" icon="file" label={copy.page} onClick={() => void save('txt')} />
      <Button icon="file" label={copy.json} onClick={() => void save('json')} />
      <Button kind="quiet" label={copy.copy} onClick={() => void Taro.setClipboardData({ data: text })} />
      <Card>
        <View className="t-second own-record__text">{text}</View>
      </Card>
    </>
  )
}
