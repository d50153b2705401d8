import { View } from '@tarojs/components'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { Choice } from '~/src/components/Choice'
import { Field } from '~/src/components/Field'
import { PhotoPicker } from '~/src/components/PhotoPicker'
import type { usePhotos } from '~/src/components/usePhotos'
import { severities } from '~/types/sla/policy'
import type { PartId, RoomId } from '~/types/ticket/parts'
import { suggest, type Suggestion } from '~/types/ticket/suggestion'
import { hitWords, newRepairCopy as copy, suggestionWords } from './new-repair.copy'
import { dangerOf } from './places'
import { emergencyLine, emergencyLines, severityNames, severityNotes } from './ticket.copy'
import type { RepairDraft } from './useRepairDraft'

export type PlacedDraft = RepairDraft & { readonly room: RoomId; readonly part: PartId }

interface WordsStepProps {
  readonly draft: PlacedDraft
  readonly photos: ReturnType<typeof usePhotos>
  /** Why the words cannot be sent so. */
  readonly refusal?: string
  readonly onChange: (part: Partial<RepairDraft>) => void
}

const severityOptions = severities.map(severity => ({
  value: severity,
  label: severityNames[severity],
  note: severityNotes[severity],
}))

/** What is seen, in words and pictures; the words suggest, a person decides (R6.2). */
export function WordsStep({ draft, photos, refusal, onChange }: WordsStepProps) {
  const suggestion = suggest(draft.words)
  const danger = suggestion.emergency ?? dangerOf(draft.part)
  // What to do this minute waits for no tap: the words are enough.
  const isDangerous = draft.severity === 'emergency' || suggestion.emergency !== undefined
  return (
    <>
      <Field
        label={copy.wordsTitle}
        value={draft.words}
        hint={copy.wordsHint}
        most={500}
        refusal={refusal}
        onChange={words => onChange({ words })}
      />
      {isDangerous && <Callout tone="bad">{danger ? emergencyLines[danger] : emergencyLine}</Callout>}
      <Suggested draft={draft} suggestion={suggestion} onTake={onChange} />
      <View>
        <View className="t-strong">{copy.photosTitle}</View>
        <View className="t-second">{copy.photosNote}</View>
      </View>
      <PhotoPicker {...photos.picker} />
      {photos.hasFailed && <Callout>{copy.photosFailed}</Callout>}
      <View className="t-strong">{copy.severityTitle}</View>
      <Choice
        options={severityOptions}
        value={draft.severity}
        columns={3}
        onChange={severity => onChange({ severity })}
      />
    </>
  )
}

/** What the words would change, and nothing that is chosen so already. */
function newsOf(draft: PlacedDraft, { room, part, severity }: Suggestion): Partial<RepairDraft> {
  return {
    ...(room && room !== draft.room && { room }),
    ...(part && part !== draft.part && { part }),
    ...(severity && severity !== 'routine' && severity !== draft.severity && { severity }),
  }
}

interface SuggestedProps {
  readonly draft: PlacedDraft
  readonly suggestion: Suggestion
  readonly onTake: (part: Partial<RepairDraft>) => void
}

function Suggested({ draft, suggestion, onTake }: SuggestedProps) {
  const news = newsOf(draft, suggestion)
  if (Object.keys(news).length === 0) return null
  return (
    <Card>
      <View className="row">
        <View className="grow">
          <View className="t-strong">{suggestionWords({ ...suggestion, ...news }, draft)}</View>
          <View className="t-second">{hitWords(suggestion.hits)}</View>
        </View>
        <Button compact kind="quiet" label={copy.take} onClick={() => onTake(news)} />
      </View>
    </Card>
  )
}
