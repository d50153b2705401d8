import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { classNames } from '~/src/components/class-names'
import { Icon } from '~/src/components/Icon'
import { sayNo } from '~/src/lib/no'
import { useSubmit } from '~/src/lib/useSubmit'
import type { VisitWork } from '~/types/handover/day'
import { handoverClient } from '../handover.client'
import { dayCopy as copy, dayRefusals } from './day.copy'
import './day.scss'

interface PapersCardProps {
  readonly batchId: string
  readonly work: VisitWork
  readonly onDone: () => void
}

/** Papers that were seen: a tap each, kept at once. */
export function PapersCard({ batchId, work, onDone }: PapersCardProps) {
  const { submit, isBusy, refused } = useSubmit(handoverClient.tickPapers)
  const names = work.papers.map(({ name }) => name)
  const [seen, see] = useState(() => work.papers.filter(({ isTicked }) => isTicked).map(({ name }) => name))
  const keep = async (papers: string[]) => {
    const before = seen
    see(papers)
    if (await submit({ batchId, unitId: work.visit.unitId, papers })) onDone()
    else see(before)
  }
  const tick = (name: string) => void keep(seen.includes(name) ? seen.filter(each => each !== name) : [...seen, name])
  return (
    <Card title={copy.papers} aside={copy.papersAside(seen.length, names.length)}>
      {names.map(name => (
        <View
          key={name}
          className={classNames('day-tick', seen.includes(name) && 'day-tick--on')}
          onClick={isBusy ? undefined : () => tick(name)}
        >
          <View className="day-tick__box">{seen.includes(name) && <Icon name="check" size="small" />}</View>
          <View className="grow">{name}</View>
        </View>
      ))}
      {seen.length < names.length && <Button label={copy.allPapers} busy={isBusy} onClick={() => void keep(names)} />}
      {refused && <Callout tone="bad">{sayNo(refused, dayRefusals)}</Callout>}
    </Card>
  )
}
