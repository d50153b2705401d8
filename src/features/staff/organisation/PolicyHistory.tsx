import type { OutputOf } from '~/types/kernel/contract'
import type { PolicyDiff } from '~/types/policy/change'
import type { StaffContract } from '~/types/staff/staff.contract'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { ListRow } from '~/src/components/ListRow'
import { sayWhen } from '~/src/lib/when'
import { DiffRows } from './DiffCard'
import { policyCopy as copy } from './policies.copy'

export type Policies = OutputOf<StaffContract, 'policies'>

interface PolicyHistoryProps {
  readonly policies: Policies
  readonly now: number
  readonly onUse: (changes: readonly PolicyDiff[]) => void
}

/** Which version counts, what was decided and not done yet, and who changed what, when and why. */
export function PolicyHistory({ policies: { versions, inForceId, usableDecisions }, now, onUse }: PolicyHistoryProps) {
  const inForce = versions.find(({ policyId }) => policyId === inForceId)
  const words = inForce === undefined ? copy.versionFirst : copy.version(inForce.number, sayWhen(inForce.at, now))
  return (
    <>
      <Callout tone="accent">{copy.inForce(words)}</Callout>
      {usableDecisions.map(({ decisionId, title, changes }) => (
        <Card
          key={decisionId}
          title={title}
          aside={changes.length > 0 && <Button compact label={copy.byDecision} onClick={() => onUse(changes)} />}
          flush
        >
          {changes.length === 0 ? <ListRow title={copy.usable} /> : <DiffRows changes={changes} />}
        </Card>
      ))}
      {versions.map(({ policyId, number, at, by, words: why, decision, changes }) => (
        <Card
          key={policyId}
          title={at > now ? copy.later(number, sayWhen(at, now)) : copy.versionNumber(number)}
          aside={decision?.title ?? ''}
          flush
        >
          <ListRow title={copy.historyLine(by, sayWhen(at, now), why)} />
          <DiffRows changes={changes} />
        </Card>
      ))}
    </>
  )
}
