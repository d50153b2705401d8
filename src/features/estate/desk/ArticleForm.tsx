import { View } from '@tarojs/components'
import { useState } from 'react'
import { articleCategories, type ArticleCategory, type ArticleText } from '~/types/estate/answers.actions'
import { estateContract } from '~/types/estate/estate.contract'
import type { Answer } from '~/types/kernel/contract'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { Choice } from '~/src/components/Choice'
import { Field } from '~/src/components/Field'
import { categoryNames } from '../answers.copy'
import { useChecked } from '../useChecked'
import { articlesCopy as copy, estateDeskCopy } from './desk.copy'

interface ArticleFormProps {
  readonly title: string
  readonly text: ArticleText
  readonly send: (text: ArticleText, options: { requestId: string }) => Promise<Answer<unknown>>
  readonly onDone: () => void
}

/** The text of an answer for everybody; another reviews it before it is seen. */
export function ArticleForm({ title, text, send, onDone }: ArticleFormProps) {
  const [written, change] = useState(text)
  const [keywords, setKeywords] = useState(text.keywords.join(estateDeskCopy.joiner))
  const form = useChecked(estateContract.draftArticle.input, send)
  const input = { ...written, keywords: keywords.split(estateDeskCopy.separator).filter(Boolean) }
  const problems = form.problems(input)
  const set = (patch: Partial<ArticleText>) => change(now => ({ ...now, ...patch }))
  const save = async () => {
    if ((await form.attempt(input)) !== undefined) onDone()
  }
  return (
    <Card title={title}>
      <View className="column">
        <Field
          line
          label={copy.title}
          hint={copy.titleHint}
          value={written.title}
          most={60}
          refusal={problems['title']}
          onChange={value => set({ title: value })}
        />
        <Field
          label={copy.body}
          hint={copy.bodyHint}
          value={written.body}
          most={3000}
          refusal={problems['body']}
          onChange={value => set({ body: value })}
        />
        <CategoryChoice value={written.category} onChange={category => set({ category })} />
        <Field
          line
          label={copy.keywords}
          value={keywords}
          most={200}
          refusal={problems['keywords']}
          onChange={setKeywords}
        />
        {form.refusal && <Callout tone="bad">{form.refusal}</Callout>}
      </View>
      <Button kind="primary" label={copy.save} busy={form.isBusy} onClick={() => void save()} />
    </Card>
  )
}

interface CategoryChoiceProps {
  readonly value: ArticleCategory
  readonly onChange: (category: ArticleCategory) => void
}

const CategoryChoice = ({ value, onChange }: CategoryChoiceProps) => (
  <>
    <View className="t-strong">{copy.category}</View>
    <Choice
      options={articleCategories.map(each => ({ value: each, label: categoryNames[each] }))}
      value={value}
      columns={3}
      onChange={onChange}
    />
  </>
)
