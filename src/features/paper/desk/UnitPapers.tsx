import { View } from '@tarojs/components'
import { Card } from '~/src/components/Card'
import { Empty } from '~/src/components/Empty'
import { Faces } from '~/src/components/Faces'
import { ListRow } from '~/src/components/ListRow'
import { Tag } from '~/src/components/Tag'
import { useAsked } from '~/src/lib/asking'
import { sayWhen } from '~/src/lib/when'
import type { DeskPaper } from '~/types/paper/paper.contract'
import { paperClient } from '../paper.client'
import { useOpenPaper } from '../useOpenPaper'
import { VerifyCard } from '../VerifyCard'
import { papersDeskCopy as copy } from './papers.desk.copy'

/** A flat's papers: each opened with a tap, with who of its people opened it first (R5.7). */
export function UnitPapers({ unitId }: { readonly unitId: string }) {
  const [asked, reload] = useAsked(`paperPage:${unitId}`, () => paperClient.paperPage({ unitId }))
  const { opening, open } = useOpenPaper(() => void reload())
  return (
    <Faces asked={asked} onRetry={() => void reload()} cards={2}>
      {({ unitName, rows }, now) => (
        <>
          <View className="t-title">{unitName}</View>
          {rows.length === 0 ? (
            <Card>
              <Empty icon="file" title={copy.noPapers} note={copy.noPapersNote} />
            </Card>
          ) : (
            <Card flush title={copy.papers}>
              {rows.map(row => (
                <ListRow
                  key={row.paperId}
                  icon="file"
                  title={row.title}
                  note={opening === row.paperId ? copy.opening : copy.drawn(sayWhen(row.at, now), row.pages)}
                  aside={<Receipt reads={row.reads} now={now} />}
                  onClick={() => void open(row.paperId)}
                />
              ))}
            </Card>
          )}
          <VerifyCard unitId={unitId} />
        </>
      )}
    </Faces>
  )
}

const Receipt = ({ reads: [first], now }: { readonly reads: DeskPaper['reads']; readonly now: number }) =>
  first ? (
    <Tag label={copy.readBy(first.name, sayWhen(first.at, now))} tone="ok" />
  ) : (
    <Tag label={copy.unread} tone="quiet" />
  )
