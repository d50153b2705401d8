import { useState } from 'react'
import { estateContract } from '~/types/estate/estate.contract'
import { ListRow } from '~/src/components/ListRow'
import { PagedCard } from '~/src/components/PagedCard'
import { Panes } from '~/src/components/Panes'
import { Screen } from '~/src/components/Screen'
import { Segmented } from '~/src/components/Segmented'
import { Tag } from '~/src/components/Tag'
import { useMyPositions } from '~/src/features/account/positions.client'
import { useChosen } from '~/src/lib/chosen'
import { mayUse } from '~/src/lib/may-use'
import { usePaged } from '~/src/lib/paging'
import { questionCopy } from '../answers.copy'
import { showClock } from '~/src/components/clock-shown'
import { consultTag } from '../consult-tag'
import { estateClient } from '../estate.client'
import { ArticleList } from './ArticleList'
import { articleOf, ArticlePane } from './ArticlePane'
import { ConsultPane } from './ConsultPane'
import { consultsCopy as copy } from './desk.copy'
import { Nothing } from './Nothing'
import '../estate.scss'

type Face = 'waiting' | 'deviations' | 'done'
type Shown = Face | 'articles'

interface QueueProps {
  readonly face: Face
  readonly chosen: string | undefined
  readonly turn: number
  readonly onChoose: (id: string) => void
}

/** Questions by what is due first (R3.4), reports on sales (R3.5), and the answers for everybody. */
export function ConsultsDeskScreen() {
  const { chosen, choose } = useChosen('consults')
  const positions = useMyPositions() ?? []
  const mayConsult = mayUse(estateContract.consults, positions)
  const [picked, show] = useState<Shown>()
  const [turn, setTurn] = useState(0)
  const shown = picked ?? (mayConsult ? 'waiting' : 'articles')
  const changed = () => setTurn(now => now + 1)
  const isLead = positions.includes('manager') || positions.includes('director')
  const faces: Shown[] = [
    ...(mayConsult ? (['waiting'] as const) : []),
    ...(isLead ? (['deviations'] as const) : []),
    ...(mayConsult ? (['done'] as const) : []),
    ...(mayUse(estateContract.articles, positions) ? (['articles'] as const) : []),
  ]
  const article = chosen === undefined ? undefined : articleOf(chosen)
  const list = (
    <>
      <Segmented options={faces.map(value => ({ value, label: copy[value] }))} value={shown} onChange={show} />
      {shown === 'articles' ? (
        <ArticleList chosen={chosen} turn={turn} onChoose={choose} />
      ) : (
        <Queue face={shown} chosen={chosen} turn={turn} onChoose={choose} />
      )}
    </>
  )
  const detail =
    chosen === undefined ? undefined : article !== undefined ? (
      <ArticlePane key={chosen} articleId={article} onDone={changed} onGone={() => choose(undefined)} />
    ) : (
      <ConsultPane key={chosen} consultId={chosen} onChanged={changed} />
    )
  return (
    <Screen wide>
      <Panes list={list} detail={detail} nothing={<Nothing />} />
    </Screen>
  )
}

function Queue({ face, chosen, turn, onChoose }: QueueProps) {
  const paged = usePaged(`consults:${face}:${turn}`, after => estateClient.consults({ face, after }))
  return (
    <PagedCard list={paged} empty={{ icon: 'inbox', title: copy.emptyTitle, note: copy.emptyNote }}>
      {(row, now) => (
        <ListRow
          key={row.consultId}
          title={row.words}
          note={[questionCopy.about(row.estateName, row.unitName), row.clock && showClock(row.clock, now).words]
            .filter(Boolean)
            .join(' · ')}
          aside={<Tag {...consultTag(row)} />}
          isOn={row.consultId === chosen}
          onClick={() => onChoose(row.consultId)}
        />
      )}
    </PagedCard>
  )
}
