import { View } from '@tarojs/components'
import { useState } from 'react'
import { estateContract } from '~/types/estate/estate.contract'
import type { PromiseView } from '~/types/estate/promise'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { Faces } from '~/src/components/Faces'
import { Facts } from '~/src/components/Facts'
import { Photos } from '~/src/components/Photos'
import { Tag } from '~/src/components/Tag'
import { Timeline } from '~/src/components/Timeline'
import { useMyPositions } from '~/src/features/account/positions.client'
import { useAsked } from '~/src/lib/asking'
import { mayUse } from '~/src/lib/may-use'
import { placeNames } from '../about.copy'
import { estateClient } from '../estate.client'
import { WordsForm } from '../WordsForm'
import { promisesCopy as copy } from './desk.copy'
import { promiseTag } from './promise-tag'

interface PromisePaneProps {
  readonly promiseId: string
  readonly onChanged: () => void
}

/** One promise: where it stands, what may be done with it, and how it came here. */
export function PromisePane({ promiseId, onChanged }: PromisePaneProps) {
  const [asked, reload] = useAsked(`promise:${promiseId}`, () => estateClient.promise({ promiseId }))
  const changed = () => {
    void reload()
    onChanged()
  }
  return (
    <Faces asked={asked} onRetry={() => void reload()}>
      {({ promise, photoUrls, story }, now) => {
        const entries = story.map(({ key, at, what, words, name }) => ({
          key,
          at,
          title: `${copy.steps[what] ?? what} ${name}`,
          note: words,
        }))
        return (
          <>
            <Card>
              <View className="row">
                <Tag {...promiseTag(promise)} />
                {promise.isImportant && <Tag label={copy.important} tone="warn" />}
              </View>
              <View className="t-heading">{promise.what}</View>
              <Facts facts={factsOf(promise)} />
              <Photos urls={photoUrls} />
              <Moves promise={promise} onDone={changed} />
            </Card>
            <Card title={copy.story}>
              <Timeline entries={entries} now={now} />
            </Card>
          </>
        )
      }}
    </Faces>
  )
}

const factsOf = ({ unitName, estateName, place, written, dueOn, isOverdue, staffName }: PromiseView) => [
  { name: copy.facts.unit, value: unitName ?? `${estateName} ${copy.wholeEstate}` },
  { name: copy.facts.place, value: placeNames[place] },
  { name: copy.facts.written, value: written ? `${placeNames[written.into]} ${written.reference}` : copy.nowhere },
  { name: copy.facts.due, value: isOverdue ? copy.late(dueOn) : copy.due(dueOn) },
  { name: copy.facts.keeper, value: staffName },
]

type MoveName = 'write' | 'writeSupplement' | 'fulfil' | 'broken' | 'withdraw'

/** What this person may do with it now, and nothing else. */
function movesOf({ state, isImportant, written }: PromiseView, mayWithdraw: boolean): MoveName[] {
  if (state === 'fulfilled' || state === 'withdrawn') return []
  const isHeld = isImportant && written === null
  const write: MoveName[] = state === 'open' && written === null ? ['write', 'writeSupplement'] : []
  if (isHeld) return write
  const broken: MoveName[] = state === 'open' ? ['broken'] : []
  return ['fulfil', ...write, ...broken, ...(mayWithdraw ? (['withdraw'] as const) : [])]
}

function Moves({ promise, onDone }: { readonly promise: PromiseView; readonly onDone: () => void }) {
  const positions = useMyPositions() ?? []
  const [name, ask] = useState<MoveName>()
  if (!mayUse(estateContract.fulfilPromise, positions)) return null
  const moves = movesOf(promise, mayUse(estateContract.withdrawPromise, positions))
  const isHeld = promise.isImportant && promise.written === null && promise.state === 'open'
  const done = () => {
    ask(undefined)
    onDone()
  }
  return (
    <>
      {isHeld && <Callout>{copy.notWritten}</Callout>}
      <View className="estate-more">
        {moves.map((move, place) => (
          <Button
            key={move}
            compact
            kind={place === 0 ? 'primary' : 'outline'}
            label={copy[move]}
            onClick={() => ask(move)}
          />
        ))}
      </View>
      {name && <MoveForm name={name} promiseId={promise.promiseId} onClose={() => ask(undefined)} onDone={done} />}
    </>
  )
}

interface MoveFormProps {
  readonly name: MoveName
  readonly promiseId: string
  readonly onClose: () => void
  readonly onDone: () => void
}

const ends = { fulfil: 'fulfilPromise', broken: 'declarePromiseBroken', withdraw: 'withdrawPromise' } as const

function MoveForm({ name, promiseId, onClose, onDone }: MoveFormProps) {
  const shared = { title: copy[name], label: copy[name], onClose, onDone }
  if (name === 'write' || name === 'writeSupplement') {
    const into = name === 'write' ? ('contract' as const) : ('supplement' as const)
    return (
      <WordsForm
        {...shared}
        hint={copy.writeHint}
        most={80}
        schema={estateContract.writePromiseInto.input}
        inputOf={reference => ({ promiseId, into, reference })}
        send={estateClient.writePromiseInto}
      />
    )
  }
  const action = ends[name]
  return (
    <WordsForm
      {...shared}
      {...(name === 'withdraw' && { note: copy.withdrawMeans, isDanger: true })}
      hint={copy.wordsHint}
      most={300}
      schema={estateContract[action].input}
      inputOf={words => ({ promiseId, words })}
      send={estateClient[action]}
    />
  )
}
