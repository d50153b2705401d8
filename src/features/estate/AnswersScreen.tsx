import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { articleCategories, type ArticleCategory, type FoundArticle } from '~/types/estate/answers.actions'
import { Button } from '~/src/components/Button'
import { Card } from '~/src/components/Card'
import { Empty } from '~/src/components/Empty'
import { Faces } from '~/src/components/Faces'
import { Field } from '~/src/components/Field'
import { Screen } from '~/src/components/Screen'
import { Segmented } from '~/src/components/Segmented'
import { Sheet } from '~/src/components/Sheet'
import { StickyFoot } from '~/src/components/StickyFoot'
import { useMyPositions } from '~/src/features/account/positions.client'
import { useAsked } from '~/src/lib/asking'
import { open, useParameter } from '~/src/lib/paths'
import { answersCopy as copy, categoryNames } from './answers.copy'
import { estateClient } from './estate.client'
import { Marked } from './Marked'
import './estate.scss'

const settleMs = 350

/** What was typed, once the fingers rest. */
function useSettled(words: string): string {
  const [settled, settle] = useState(words)
  useEffect(() => {
    const timer = setTimeout(() => settle(words.trim()), settleMs)
    return () => clearTimeout(timer)
  }, [words])
  return settled
}

const everything = 'all'
const options = [
  { value: everything, label: copy.all },
  ...articleCategories.map(value => ({ value, label: categoryNames[value] })),
] as { value: ArticleCategory | typeof everything; label: string }[]

/** Questions and answers with search (R3.4); what nothing answers becomes a question to us. */
export function AnswersScreen() {
  const estateId = useParameter('estateId')
  const [words, setWords] = useState('')
  const [category, choose] = useState<ArticleCategory | typeof everything>(everything)
  const [opened, show] = useState<FoundArticle>()
  const asked60 = [...useSettled(words)].slice(0, 60).join('')
  const [asked, reload] = useAsked(`${category}:${asked60}`, () =>
    estateClient.searchAnswers({ words: asked60, ...(category !== everything && { category }) }),
  )
  const isCustomer = useMyPositions()?.length === 0
  const foot = isCustomer && (
    <StickyFoot note={copy.notHere}>
      <Button label={copy.mine} onClick={() => void open('question', {})} />
      <Button kind="primary" label={copy.ask} onClick={() => void open('question', estateId ? { estateId } : {})} />
    </StickyFoot>
  )
  return (
    <Screen foot={foot}>
      <Field line hint={copy.hint} value={words} most={60} onChange={setWords} />
      <View className="estate-categories">
        <Segmented options={options} value={category} onChange={choose} />
      </View>
      <Faces asked={asked} onRetry={() => void reload()}>
        {({ rows }) => <Found rows={rows} isSearch={asked60 !== ''} onOpen={show} />}
      </Faces>
      {opened && (
        <Sheet title={opened.title} note={categoryNames[opened.category]} isOpen onClose={() => show(undefined)}>
          <View className="t-body estate-text">
            <Marked text={opened.body} hits={opened.hits} />
          </View>
        </Sheet>
      )}
    </Screen>
  )
}

interface FoundProps {
  readonly rows: readonly FoundArticle[]
  readonly isSearch: boolean
  readonly onOpen: (article: FoundArticle) => void
}

const longestExcerpt = 46
const before = 10

/** The beginning of an answer, or what stands around the first word that was asked for. */
function excerptOf(body: string, hits: readonly string[]): string {
  const places = hits.map(hit => body.indexOf(hit)).filter(place => place >= 0)
  const from = places.length === 0 ? 0 : Math.max(0, Math.min(...places) - before)
  const piece = [...body.slice(from)].slice(0, longestExcerpt).join('')
  return `${from > 0 ? '…' : ''}${piece}${from + piece.length < body.length ? '…' : ''}`
}

function Found({ rows, isSearch, onOpen }: FoundProps) {
  if (rows.length === 0) {
    const [title, note] = isSearch ? [copy.none, copy.noneNote] : [copy.emptyTitle, copy.emptyNote]
    return (
      <Card>
        <Empty icon="message" title={title} note={note} />
      </Card>
    )
  }
  return (
    <Card title={isSearch ? copy.found(rows.length) : copy.newest}>
      {rows.map(article => (
        <View key={article.articleId} className="estate-line estate-line--tap" onClick={() => onOpen(article)}>
          <View className="t-strong">
            <Marked text={article.title} hits={article.hits} />
          </View>
          <View className="t-second">
            <Marked text={excerptOf(article.body, article.hits)} hits={article.hits} />
          </View>
        </View>
      ))}
    </Card>
  )
}
