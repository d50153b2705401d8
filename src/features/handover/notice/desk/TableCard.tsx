import { View } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '~/src/components/Card'
import { Choice } from '~/src/components/Choice'
import { ListRow } from '~/src/components/ListRow'
import { Tag, type TagTone } from '~/src/components/Tag'
import { PagedCard } from '~/src/components/PagedCard'
import { usePaged } from '~/src/lib/paging'
import type { NoticeFacts, NoticeMark, NoticeRow } from '~/types/handover/notice.views'
import { handoverClient } from '../../handover.client'
import { boardCopy as copy, markWords } from './notice.desk.copy'

type Face = keyof typeof copy.faces
const faces = ['all', 'listed', 'notPosted', 'notDelivered', 'unread', 'unconfirmed', 'confirmed'] as const

const markTones: Record<NoticeMark, TagTone> = { sent: 'quiet', delivered: 'accent', read: 'accent', confirmed: 'ok' }

/** How far a notice came in the app. */
export function markOf({ sentAt, deliveredAt, readAt, confirmedAt }: NoticeFacts): NoticeMark | undefined {
  if (confirmedAt !== null) return 'confirmed'
  if (readAt !== null) return 'read'
  if (deliveredAt !== null) return 'delivered'
  return sentAt === null ? undefined : 'sent'
}

interface TableCardProps {
  readonly batchId: string
  readonly shown: string | undefined
  readonly show: (unitId: string) => void
}

/** Every flat of the batch, 20 at a time, by what is still missing. */
export function TableCard({ batchId, shown, show }: TableCardProps) {
  const [face, setFace] = useState<Face>('all')
  const list = usePaged(`notices:${batchId}:${face}`, after =>
    handoverClient.notices({ batchId, face, ...(after !== undefined && { after }) }),
  )
  return (
    <>
      <Card title={copy.listTitle}>
        <Choice
          options={faces.map(value => ({ value, label: copy.faces[value] }))}
          value={face}
          columns={4}
          onChange={setFace}
        />
      </Card>
      <PagedCard list={list} empty={{ title: copy.emptyTitle, note: copy.emptyNote }} cards={1}>
        {row => (
          <ListRow
            key={row.unitId}
            title={row.unitName}
            note={noteOf(row)}
            isOn={row.unitId === shown}
            aside={<Marks row={row} />}
            onClick={() => show(row.unitId)}
          />
        )}
      </PagedCard>
    </>
  )
}

const noteOf = ({ posting, notice }: NoticeRow): string => {
  if (posting) return copy.posted(posting.trackingNumber)
  return notice.sentAt === null ? '' : copy.notPosted
}

function Marks({ row }: { readonly row: NoticeRow }) {
  const mark = markOf(row.notice)
  return (
    <View className="notice-marks">
      <Tag label={mark ? markWords[mark] : copy.notSent} tone={mark ? markTones[mark] : 'quiet'} />
      {row.needsCall && <Tag label={copy.call} tone="warn" />}
    </View>
  )
}
