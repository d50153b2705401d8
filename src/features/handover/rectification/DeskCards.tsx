import { View } from '@tarojs/components'
import { Card } from '~/src/components/Card'
import { Facts } from '~/src/components/Facts'
import { Photos } from '~/src/components/Photos'
import { Tag } from '~/src/components/Tag'
import { Timeline } from '~/src/components/Timeline'
import { sayWhen } from '~/src/lib/when'
import type { ChargeView, SnagPage } from '~/types/handover/rectification'
import { byWords, chargeWords, rectificationCopy as copy, storyWords } from './rectification.copy'

/** What a contractor was charged, and what became of it. */
export function ChargeCard({ charge, now }: { readonly charge: ChargeView; readonly now: number }) {
  const { state, contractorName, words, amountFen, contestUntil, contest, decision } = charge
  const names = copy.chargeFacts
  const facts = [
    { name: names.who, value: contractorName },
    { name: names.words, value: words },
    { name: names.amount, value: amountFen === null ? copy.noAmount : copy.yuan(amountFen) },
    ...(state === 'charged' ? [{ name: names.until, value: sayWhen(contestUntil, now) }] : []),
    ...(contest ? [{ name: names.contest, value: contest.words }] : []),
    ...(decision ? [{ name: names.decision, value: `${decision.words}（${decision.byName}）` }] : []),
  ]
  const tone = state === 'lifted' ? 'ok' : state === 'stands' ? 'quiet' : 'warn'
  return (
    <Card title={copy.charge} aside={<Tag label={chargeWords[state]} tone={tone} />}>
      <Facts facts={facts} />
      {contest && <Photos urls={contest.photoUrls} />}
    </Card>
  )
}

interface DeskCardProps {
  readonly desk: NonNullable<SnagPage['desk']>
  readonly recordedAt: number
  readonly now: number
}

/** For the company alone: who said and did what. */
export function DeskCard({ desk, recordedAt, now }: DeskCardProps) {
  const { responsible, recordedBy, withdrawn, story } = desk
  const names = copy.deskFacts
  const facts = [
    ...(responsible === null ? [] : [{ name: names.responsible, value: responsible }]),
    { name: names.recorded, value: recordedBy.name || copy.byCustomer },
    { name: names.recordedAt, value: sayWhen(recordedAt, now) },
    ...(withdrawn
      ? [
          { name: names.withdrawn, value: withdrawn.words },
          { name: names.owner, value: withdrawn.ownerWords },
        ]
      : []),
  ]
  const entries = [...story].reverse().map(({ at, action, role, name, words }, index) => ({
    ...{ key: `${story.length - index}`, at, title: `${storyWords[action]} · ${byWords(role, name)}`, note: words },
  }))
  return (
    <Card title={copy.desk}>
      <Facts facts={facts} />
      {entries.length > 0 ? <Timeline entries={entries} now={now} /> : <View className="t-second">{copy.noStory}</View>}
    </Card>
  )
}
