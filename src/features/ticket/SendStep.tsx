import { View } from '@tarojs/components'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { Choice } from '~/src/components/Choice'
import { Field } from '~/src/components/Field'
import { Photos } from '~/src/components/Photos'
import { Tag } from '~/src/components/Tag'
import { warrantyName, type PartCover } from '~/src/features/archive/warranty.copy'
import { warrantyPartOf } from '~/types/ticket/parts'
import { coverSentences, newRepairCopy as copy, summaryWords } from './new-repair.copy'
import { coverTag } from './repair.copy'
import type { RepairDraft } from './useRepairDraft'
import type { PlacedDraft } from './WordsStep'

interface SendStepProps {
  readonly draft: PlacedDraft
  /** Undefined while it is not known: that stops nobody. */
  readonly cover: readonly PartCover[] | undefined
  readonly photoPaths: readonly string[]
  readonly refusal?: string
  readonly onChange: (part: Partial<RepairDraft>) => void
}

const convenientOptions = copy.convenient.map(words => ({ value: words as string, label: words }))

/** Covered or not, when it suits, and what will be sent. */
export function SendStep({ draft, cover, photoPaths, refusal, onChange }: SendStepProps) {
  const isTile = convenientOptions.some(({ value }) => value === draft.convenient)
  return (
    <>
      <CoverCard draft={draft} cover={cover} />
      <View className="t-strong">{copy.convenientTitle}</View>
      <Choice
        options={convenientOptions}
        value={draft.convenient}
        columns={2}
        onChange={convenient => onChange({ convenient })}
      />
      <Field
        line
        value={isTile ? '' : draft.convenient}
        hint={copy.convenientHint}
        most={60}
        refusal={refusal}
        onChange={convenient => onChange({ convenient })}
      />
      <Card title={copy.summaryTitle} aside={copy.photos(photoPaths.length)}>
        <View className="t-strong">{summaryWords(draft)}</View>
        <View className="t-second">{draft.words}</View>
        <Photos urls={photoPaths} />
      </Card>
    </>
  )
}

function CoverCard({ draft, cover }: Pick<SendStepProps, 'draft' | 'cover'>) {
  const warrantyPart = warrantyPartOf(draft.part, draft.room)
  if (warrantyPart === 'notWarranty') return <Callout tone="accent">{coverSentences.notWarranty}</Callout>
  const found = cover?.find(each => each.warrantyPart === warrantyPart)
  if (!found) return <Callout tone="accent">{copy.coverUnknown}</Callout>
  return (
    <Card>
      <View className="row row--between row--wrap">
        <View className="t-heading">{copy.coverTitle}</View>
        <Tag {...coverTag(found)} />
      </View>
      <View className="t-second">{coverSentence(found)}</View>
    </Card>
  )
}

function coverSentence({ warrantyPart, isCovered, coveredUntil }: PartCover): string {
  const name = warrantyName(warrantyPart)
  if (isCovered)
    return coveredUntil === null ? coverSentences.lifelong(name) : coverSentences.covered(name, coveredUntil)
  return coveredUntil === null ? coverSentences.byContract(name) : coverSentences.over(name, coveredUntil)
}
