import { View } from '@tarojs/components'
import { Card } from '~/src/components/Card'
import { Empty } from '~/src/components/Empty'
import { Faces } from '~/src/components/Faces'
import { ListRow } from '~/src/components/ListRow'
import { Screen } from '~/src/components/Screen'
import { Tag } from '~/src/components/Tag'
import { OfMyUnit } from '~/src/features/account/my-unit.client'
import { useAsked } from '~/src/lib/asking'
import { useParameter } from '~/src/lib/paths'
import { sayWhen } from '~/src/lib/when'
import type { MyPaper } from '~/types/paper/paper.contract'
import { paperClient } from './paper.client'
import { papersCopy as copy } from './paper.copy'
import { useOpenPaper } from './useOpenPaper'
import { VerifyCard } from './VerifyCard'

/** The papers of my flat (R5.7): opened with a tap, read or not yet; and for the curious the check that nothing was changed. */
export function PapersScreen() {
  return (
    <OfMyUnit wanted={useParameter('unitId')}>
      {unitId => (
        <Screen>
          <Papers unitId={unitId} />
        </Screen>
      )}
    </OfMyUnit>
  )
}

const None = () => (
  <Card>
    <Empty icon="file" title={copy.empty} note={copy.emptyNote} />
  </Card>
)

function Papers({ unitId }: { readonly unitId: string }) {
  const [asked, reload] = useAsked(`papers:${unitId}`, () => paperClient.myPapers({ unitId }))
  const { opening, open, openOriginal } = useOpenPaper(() => void reload())
  return (
    <Faces asked={asked} onRetry={() => void reload()}>
      {({ unitName, rows }, now) =>
        rows.length === 0 ? (
          <None />
        ) : (
          <>
            <View>
              <View className="t-title">{unitName}</View>
              <View className="t-second">{copy.intro}</View>
            </View>
            <Card flush>
              {rows.map(row => (
                <PaperRow
                  key={row.paperId}
                  row={row}
                  now={now}
                  isOpening={opening === row.paperId}
                  onOpen={() => void open(row.paperId)}
                  onOriginal={() => void openOriginal(row.paperId)}
                />
              ))}
            </Card>
            <VerifyCard unitId={unitId} />
          </>
        )
      }
    </Faces>
  )
}

interface PaperRowProps {
  readonly row: MyPaper
  readonly now: number
  readonly isOpening: boolean
  readonly onOpen: () => void
  readonly onOriginal: () => void
}

/** A paper; one of the two books with the original under it, which is pictures. */
const PaperRow = ({ row, now, isOpening, onOpen, onOriginal }: PaperRowProps) => (
  <>
    <ListRow
      icon="file"
      title={row.title}
      note={isOpening ? copy.opening : copy.note(sayWhen(row.at, now), row.pages)}
      aside={<Tag label={row.readAt === null ? copy.unread : copy.read} tone={row.readAt === null ? 'accent' : 'ok'} />}
      onClick={onOpen}
    />
    {row.originalPages > 0 && (
      <ListRow
        icon="picture"
        title={copy.original(row.title)}
        note={copy.originalNote(row.originalPages)}
        onClick={onOriginal}
      />
    )}
  </>
)
