import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Card } from '~/src/components/Card'
import { Empty } from '~/src/components/Empty'
import { Faces } from '~/src/components/Faces'
import { ListRow } from '~/src/components/ListRow'
import { Segmented } from '~/src/components/Segmented'
import { Tag } from '~/src/components/Tag'
import { useAsked } from '~/src/lib/asking'
import { categoryNames } from '../answers.copy'
import { estateClient } from '../estate.client'
import { addressOf, freshArticle } from './article-address'
import { articlesCopy as copy } from './desk.copy'

interface ArticleListProps {
  readonly chosen: string | undefined
  readonly turn: number
  readonly onChoose: (id: string) => void
}

const faces = ['waiting', 'published'] as const

/** Answers that wait for review, and those that everybody reads. */
export function ArticleList({ chosen, turn, onChoose }: ArticleListProps) {
  const [face, show] = useState<(typeof faces)[number]>('waiting')
  const [asked, reload] = useAsked(`articles:${face}:${turn}`, () => estateClient.articles({ face }))
  return (
    <>
      <Button kind="primary" icon="plus" label={copy.add} onClick={() => onChoose(freshArticle)} />
      <Segmented options={faces.map(value => ({ value, label: copy[value] }))} value={face} onChange={show} />
      <Faces asked={asked} onRetry={() => void reload()}>
        {({ rows }) => (
          <Card flush={rows.length > 0}>
            {rows.length === 0 && <Empty icon="file" title={copy.emptyTitle} note={copy.emptyNote} />}
            {rows.map(({ articleId, text, authorName, isWaiting }) => (
              <ListRow
                key={articleId}
                title={text.title}
                note={`${categoryNames[text.category]} · ${copy.author(authorName)}`}
                aside={<Tag label={isWaiting ? copy.waiting : copy.published} tone={isWaiting ? 'warn' : 'ok'} />}
                isOn={addressOf(articleId) === chosen}
                onClick={() => onChoose(addressOf(articleId))}
              />
            ))}
          </Card>
        )}
      </Faces>
    </>
  )
}
