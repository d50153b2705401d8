import { View } from '@tarojs/components'
import { useState } from 'react'
import { articleLifecycle } from '~/types/estate/article.lifecycle'
import type { ArticleView } from '~/types/estate/answers.actions'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { Faces } from '~/src/components/Faces'
import { toast } from '~/src/components/toast'
import { useMyPositions } from '~/src/features/account/positions.client'
import { useAsked } from '~/src/lib/asking'
import { Act } from '../Act'
import { categoryNames } from '../answers.copy'
import { ConfirmedAct } from '../ConfirmedAct'
import { estateClient } from '../estate.client'
import { addressOf, freshArticle } from './article-address'
import { ArticleForm } from './ArticleForm'
import { articlesCopy as copy, deskCopy } from './desk.copy'
import { Nothing } from './Nothing'

export { articleOf } from './article-address'

interface ArticlePaneProps {
  readonly articleId: string
  readonly onDone: () => void
  readonly onGone: () => void
}
const blank = { title: '', body: '', category: 'law' as const, keywords: [] }

/** One answer: read, changed, reviewed, withdrawn; or the form of a new one. */
export function ArticlePane({ articleId, onDone, onGone }: ArticlePaneProps) {
  const gone = () => {
    toast(deskCopy.saved)
    onDone()
    onGone()
  }
  if (addressOf(articleId) === freshArticle)
    return <ArticleForm title={copy.add} text={blank} send={estateClient.draftArticle} onDone={gone} />
  return <Stored articleId={articleId} onDone={gone} />
}

function Stored({ articleId, onDone }: { readonly articleId: string; readonly onDone: () => void }) {
  const [waiting, reload] = useAsked('articles:waiting', () => estateClient.articles({ face: 'waiting' }))
  const [published] = useAsked('articles:published', () => estateClient.articles({ face: 'published' }))
  const shown = published.state === 'ready' ? published.data.rows : []
  return (
    <Faces asked={waiting} onRetry={() => void reload()}>
      {({ rows }) => {
        const article = [...rows, ...shown].find(each => each.articleId === articleId)
        return article ? <ArticleCard article={article} onDone={onDone} /> : <Nothing />
      }}
    </Faces>
  )
}

function ArticleCard({ article, onDone }: { readonly article: ArticleView; readonly onDone: () => void }) {
  const { articleId, text, state, isWaiting, isMine, authorName } = article
  const [isEditing, edit] = useState(false)
  const moves = articleLifecycle.movesFor(state, (useMyPositions() ?? []) as never)
  if (isEditing) {
    const send = (changed: typeof text, options: { requestId: string }) =>
      estateClient.editArticle({ articleId, ...changed }, options)
    return <ArticleForm title={copy.edit} text={text} send={send} onDone={onDone} />
  }
  const mayPublish = moves.includes('publishArticle') && isWaiting
  return (
    <Card title={text.title} aside={categoryNames[text.category]}>
      <View className="t-body estate-text">{text.body}</View>
      <View className="t-least">{[copy.author(authorName), ...text.keywords].join(' · ')}</View>
      {mayPublish && isMine && <Callout tone="accent">{copy.own}</Callout>}
      {mayPublish && !isMine && (
        <Act
          kind="primary"
          label={copy.publish}
          send={options => estateClient.publishArticle({ articleId }, options)}
          onDone={onDone}
        />
      )}
      {moves.includes('editArticle') && <Button label={copy.edit} onClick={() => edit(true)} />}
      {moves.includes('withdrawArticle') && (
        <ConfirmedAct
          kind="danger"
          label={copy.withdraw}
          meaning={copy.withdrawMeans}
          send={options => estateClient.withdrawArticle({ articleId }, options)}
          onDone={onDone}
        />
      )}
    </Card>
  )
}
