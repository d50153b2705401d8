import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { classNames } from '~/src/components/class-names'
import { Faces } from '~/src/components/Faces'
import { More } from '~/src/components/More'
import { usePaged } from '~/src/lib/paging'
import type { FaultGroup, ImportRow } from '~/types/archive/import'
import { sayFinding } from '~/types/archive/roster.copy'
import { archiveClient } from '../../archive.client'
import { importCopy as copy } from './import.copy'
import { useFaultyRows } from './use-faulty-rows'
import type { FileInHand } from './use-file'

interface FaultsCardProps {
  readonly row: ImportRow
  readonly inHand: FileInHand
}

/** What is wrong, by kind and row by row; the faulty rows to take away. */
export function FaultsCard({ row, inHand }: FaultsCardProps) {
  const { importId, rowCount, verdict } = row
  const [group, setGroup] = useState<FaultGroup>()
  const code = group?.code
  const errors = usePaged(`${importId}:${code ?? ''}`, after =>
    archiveClient.importErrors({ importId, ...(code && { code }), ...(after && { after }) }),
  )
  const download = useFaultyRows(row, inHand)
  const shown = errors.rows.filter(({ column }) => group === undefined || column === group.column)
  return (
    <Card title={copy.faultyTitle(rowCount, verdict?.errorCount ?? 0)}>
      <View className="t-second">{copy.faultyNote}</View>
      <Groups groups={verdict?.groups ?? []} all={verdict?.errorCount ?? 0} chosen={group} onChoose={setGroup} />
      <Faces asked={errors.asked} onRetry={() => void errors.reload()} cards={1}>
        {() => (
          <View className="import__faults">
            {shown.map((fault, place) => (
              <View key={place} className="import__fault">
                {sayFinding(fault)}
              </View>
            ))}
          </View>
        )}
      </Faces>
      {errors.hasMore && <More hasMore more={errors.more} onMore={errors.loadMore} />}
      {download.problem && <Callout tone="bad">{download.problem}</Callout>}
      <View className="import__buttons">
        <Button label={copy.otherFile} onClick={() => void inHand.choose()} />
        <Button
          kind="primary"
          icon="file"
          label={download.hasFile ? copy.download : copy.downloadAgain}
          busy={download.isBusy}
          onClick={() => void download.save()}
        />
      </View>
    </Card>
  )
}

interface GroupsProps {
  readonly groups: readonly FaultGroup[]
  readonly all: number
  readonly chosen: FaultGroup | undefined
  readonly onChoose: (group: FaultGroup | undefined) => void
}

/** The most frequent kinds; the others on a tap. */
const mostGroups = 6

function Groups({ groups, all, chosen, onChoose }: GroupsProps) {
  const [isWhole, showWhole] = useState(false)
  const isOn = (group: FaultGroup) => group.code === chosen?.code && group.column === chosen.column
  const shown = isWhole ? groups : groups.slice(0, mostGroups)
  return (
    <View className="import__groups">
      <Kind label={copy.allFaults(all)} isOn={!chosen} onClick={() => onChoose(undefined)} />
      {shown.map(group => (
        <Kind
          key={`${group.code}:${group.column ?? ''}`}
          label={copy.group(group)}
          isOn={isOn(group)}
          onClick={() => onChoose(group)}
        />
      ))}
      {shown.length < groups.length && (
        <Kind label={copy.moreGroups(groups.length - shown.length)} isOn={false} onClick={() => showWhole(true)} />
      )}
    </View>
  )
}

function Kind({
  label,
  isOn,
  onClick,
}: {
  readonly label: string
  readonly isOn: boolean
  readonly onClick: () => void
}) {
  return (
    <View className={classNames('import__group', isOn && 'import__group--on')} onClick={onClick}>
      {label}
    </View>
  )
}
