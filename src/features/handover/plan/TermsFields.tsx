import { View } from '@tarojs/components'
import { Callout } from '~/src/components/Callout'
import { Choice } from '~/src/components/Choice'
import { DayField } from '~/src/components/DayField'
import { Field } from '~/src/components/Field'
import { Asked } from '~/src/components/Asked'
import { Several } from '~/src/components/Several'
import { handoverRegions } from '~/types/handover/conditions'
import { regionNames } from '~/types/handover/plan.copy'
import { batchCopy as copy } from './batch.copy'
import { sayWeekday } from './say-days'
import { daysWithin, type TermsDraft } from './terms-draft'
import './plan.scss'

interface TermsFieldsProps {
  readonly draft: TermsDraft
  readonly problems: Readonly<Record<string, string>>
  readonly onChange: (draft: TermsDraft) => void
}
type LineName = 'title' | 'from' | 'until' | 'place'

/** Title, days, hours, place, region. */
export function TermsFields(props: TermsFieldsProps) {
  const { draft, onChange } = props
  return (
    <>
      <Line {...props} name="title" label={copy.formTitleField} hint={copy.formTitleHint} most={40} />
      <Days {...props} />
      <View className="plan-pair">
        <View className="plan-pair__one">
          <Line {...props} name="from" label={copy.from} hint={copy.timeHint} most={6} />
        </View>
        <View className="plan-pair__one">
          <Line {...props} name="until" label={copy.until} hint={copy.timeHint} most={6} />
        </View>
      </View>
      <Line {...props} name="place" label={copy.place} hint={copy.placeHint} most={60} />
      <Asked label={copy.region}>
        <Choice
          options={handoverRegions.map(value => ({ value, label: regionNames[value] }))}
          value={draft.region}
          columns={4}
          onChange={region => onChange({ ...draft, region })}
        />
      </Asked>
    </>
  )
}

interface LineProps extends TermsFieldsProps {
  readonly name: LineName
  readonly label: string
  readonly hint: string
  readonly most: number
}

function Line({ draft, problems, onChange, name, label, hint, most }: LineProps) {
  const refusal = problems[name]
  return (
    <Field
      line
      {...{ label, hint, most, value: draft[name], ...(refusal !== undefined && { refusal }) }}
      onChange={value => onChange({ ...draft, [name]: value })}
    />
  )
}

/** The first and the last day, and which of those between them are handover days. */
function Days({ draft, problems, onChange }: TermsFieldsProps) {
  const all = daysWithin(draft)
  const kept = all.filter(day => !draft.without.includes(day))
  return (
    <>
      <View className="plan-pair">
        {(['firstDay', 'lastDay'] as const).map(end => (
          <View key={end} className="plan-pair__one">
            <DayField label={copy[end]} value={draft[end]} onChange={value => onChange({ ...draft, [end]: value })} />
          </View>
        ))}
      </View>
      {problems['days'] !== undefined && <Callout>{problems['days']}</Callout>}
      {all.length > 1 && (
        <Asked label={copy.whichDays}>
          <Several
            options={all.map(day => ({ value: day, label: sayWeekday(day) }))}
            chosen={kept}
            onChange={days => onChange({ ...draft, without: all.filter(day => !days.includes(day)) })}
          />
        </Asked>
      )}
    </>
  )
}
