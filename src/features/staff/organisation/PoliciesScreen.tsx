import { View } from '@tarojs/components'
import { useState } from 'react'
import { defaultPolicies } from '~/types/policy/policies'
import type { PolicyDiff, PolicyValue } from '~/types/policy/change'
import { valueAt } from '~/types/policy/check'
import { hotlineFloor, policyGroups, policyRows, type PolicyGroup, type PolicyRow } from '~/types/policy/rows'
import { Button } from '~/src/components/Button'
import { Card } from '~/src/components/Card'
import { Faces } from '~/src/components/Faces'
import { ListRow } from '~/src/components/ListRow'
import { Panes } from '~/src/components/Panes'
import { Screen } from '~/src/components/Screen'
import { useMyPositions } from '~/src/features/account/positions.client'
import { useAsked } from '~/src/lib/asking'
import { useWide } from '~/src/lib/wide'
import { staffClient } from '../staff.client'
import { sayValue } from './DiffCard'
import { ChangesSheet } from './ChangesSheet'
import { policyCopy as copy, policyGroupNames, rowName, sourceWords } from './policies.copy'
import { PolicyHistory, type Policies } from './PolicyHistory'
import { RowSheet } from './RowSheet'
import './organisation.scss'

export type Staged = Readonly<Record<string, PolicyValue>>

/** The company's numbers (R1.1): as they stand, their defaults and floors; changes are gathered and looked at before they are sent. */
export function PoliciesScreen() {
  const positions = useMyPositions() ?? []
  const [asked, reload] = useAsked('policies', () => staffClient.policies({}))
  const [staged, stage] = useState<Staged>({})
  const [isLooking, look] = useState(false)
  const isWide = useWide()
  const count = Object.keys(staged).length
  const done = () => {
    look(false)
    stage({})
    void reload()
  }
  const foot = count > 0 && (
    <View className="policy-foot">
      <Button kind="primary" label={copy.look(count)} onClick={() => look(true)} />
    </View>
  )
  const useDecided = (changes: readonly PolicyDiff[]) =>
    stage(Object.fromEntries(changes.map(({ path, after }) => [path, after])))
  const shown = (policies: Policies, now: number) => {
    const history = <PolicyHistory policies={policies} now={now} onUse={useDecided} />
    const list = (
      <>
        {!isWide && history}
        <Groups values={policies.values} staged={staged} onStage={stage} />
        {foot}
      </>
    )
    const sheet = { policies, staged, positions, onDone: done, onClose: () => look(false) }
    return (
      <>
        <Panes list={list} detail={undefined} nothing={history} />
        {isLooking && <ChangesSheet {...sheet} />}
      </>
    )
  }
  return (
    <Screen wide>
      <Faces asked={asked} cards={4} onRetry={() => void reload()}>
        {shown}
      </Faces>
    </Screen>
  )
}

interface GroupsProps {
  readonly values: Policies['values']
  readonly staged: Staged
  readonly onStage: (staged: Staged) => void
}

function Groups({ values, staged, onStage }: GroupsProps) {
  const [edited, edit] = useState<PolicyRow>()
  const storedAt = (path: string) => values.find(each => each.path === path)?.value ?? ''
  const keep = (path: string, value: PolicyValue) => {
    const { [path]: _before, ...others } = staged
    onStage(value === storedAt(path) ? others : { ...others, [path]: value })
    edit(undefined)
  }
  return (
    <>
      {policyGroups.map(group => (
        <GroupCard key={group} group={group} storedAt={storedAt} staged={staged} onEdit={edit} />
      ))}
      {edited && (
        <RowSheet
          row={edited}
          value={staged[edited.path] ?? storedAt(edited.path)}
          onKeep={value => keep(edited.path, value)}
          onClose={() => edit(undefined)}
        />
      )}
    </>
  )
}

interface GroupCardProps {
  readonly group: PolicyGroup
  readonly storedAt: (path: string) => PolicyValue
  readonly staged: Staged
  readonly onEdit: (row: PolicyRow) => void
}

function GroupCard({ group, storedAt, staged, onEdit }: GroupCardProps) {
  const rows = policyRows.filter(row => row.group === group)
  return (
    <Card title={policyGroupNames[group]} flush>
      {rows.map(row => {
        const { path } = row
        const wanted = staged[path]
        const now = sayValue(path, storedAt(path))
        return (
          <ListRow
            key={path}
            title={rowName(path)}
            note={noteOf(row)}
            aside={wanted === undefined ? now : copy.change(now, sayValue(path, wanted))}
            isOn={wanted !== undefined}
            onClick={() => onEdit(row)}
          />
        )
      })}
    </Card>
  )
}

/** What it is by default, what nobody goes below, and how it is counted. */
const noteOf = (row: PolicyRow): string =>
  [
    copy.byDefault(sayValue(row.path, valueAt(defaultPolicies, row.path) ?? '')),
    floorWords(row),
    row.unit === 'serviceMinutes' ? copy.inServiceHours : '',
  ]
    .filter(Boolean)
    .join(' · ')

/** The floor with its source; empty where there is none. */
export function floorWords({ path, floor }: PolicyRow): string {
  if (path.startsWith(`${hotlineFloor.path}.`)) return copy.hotline
  if (floor === null) return ''
  const source = sourceWords[floor.source]
  return floor.most === undefined
    ? copy.floorLeast(sayValue(path, floor.least ?? 0), source)
    : copy.floorMost(sayValue(path, floor.most), source)
}
