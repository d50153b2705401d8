import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { Facts } from '~/src/components/Facts'
import { ListRow } from '~/src/components/ListRow'
import { More } from '~/src/components/More'
import { Sheet } from '~/src/components/Sheet'
import { usePaged } from '~/src/lib/paging'
import type { ImportRow } from '~/types/archive/import'
import { sayFinding } from '~/types/archive/roster.copy'
import { archiveClient } from '../../archive.client'
import { importCopy as copy } from './import.copy'
import { OwnersCard } from './OwnersCard'
import type { RunningImport } from './use-running'

interface PassedCardProps {
  readonly row: ImportRow
  readonly running: RunningImport
  readonly onCheckAgain: () => void
}

/** Nothing is wrong: what would be written, and who would lose a home; then the one tap. */
export function PassedCard({ row, running, onCheckAgain }: PassedCardProps) {
  const { importId, rowCount, verdict } = row
  const [isTicked, tick] = useState(false)
  if (!verdict) return null
  const { newUnits, changedUnits, sameUnits, replacedOwners, noticeCount } = verdict
  const isWaiting = replacedOwners > 0 && !isTicked
  const writes = newUnits + changedUnits
  return (
    <>
      <Card title={copy.passedTitle(rowCount)}>
        <Facts
          facts={[
            { name: copy.newUnits, value: copy.homes(newUnits) },
            { name: copy.changedUnits, value: copy.homes(changedUnits) },
            { name: copy.sameUnits, value: copy.homes(sameUnits) },
          ]}
        />
        {noticeCount > 0 && <NoticesRow importId={importId} count={noticeCount} />}
      </Card>
      {replacedOwners > 0 && (
        <OwnersCard importId={importId} count={replacedOwners} isTicked={isTicked} onTick={tick} />
      )}
      {running.problem && <Callout tone="bad">{running.problem}</Callout>}
      <View className="import__buttons">
        <Button label={copy.checkAgain} onClick={onCheckAgain} />
        <Button
          kind="primary"
          label={isWaiting ? copy.tickFirst : writes > 0 ? copy.apply(writes) : copy.applyNone}
          disabled={isWaiting}
          busy={running.running === 'apply'}
          onClick={() => void running.run('apply', replacedOwners)}
        />
      </View>
    </>
  )
}

/** What was put in order without asking, to be looked at. */
function NoticesRow({ importId, count }: { readonly importId: string; readonly count: number }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <View className="import__rows">
        <ListRow title={copy.notices(count)} icon="about" onClick={() => setOpen(true)} />
      </View>
      <Sheet isOpen={isOpen} title={copy.noticesTitle} onClose={() => setOpen(false)}>
        <Notices importId={importId} />
      </Sheet>
    </>
  )
}

function Notices({ importId }: { readonly importId: string }) {
  const notices = usePaged(`${importId}:notices`, after =>
    archiveClient.importNotices({ importId, ...(after && { after }) }),
  )
  return (
    <View className="import__faults">
      {notices.rows.map((notice, place) => (
        <View key={place} className="import__fault">
          {sayFinding(notice)}
        </View>
      ))}
      {notices.hasMore && <More hasMore more={notices.more} onMore={notices.loadMore} />}
    </View>
  )
}
