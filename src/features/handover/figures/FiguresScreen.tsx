import { useState } from 'react'
import { Card } from '~/src/components/Card'
import { Empty } from '~/src/components/Empty'
import { Faces } from '~/src/components/Faces'
import { Panes } from '~/src/components/Panes'
import { Screen } from '~/src/components/Screen'
import { useAsked } from '~/src/lib/asking'
import { useWide } from '~/src/lib/wide'
import type { FlatFigure, SnagFigure } from '~/types/handover/figures'
import type { HandoverContract } from '~/types/handover/handover.contract'
import type { InputOf, OutputOf } from '~/types/kernel/contract'
import { handoverClient } from '../handover.client'
import { Behind } from './Behind'
import { Charts } from './Charts'
import { figuresCopy as copy } from './figures.copy'
import { ScopeChoice } from './ScopeChoice'
import { Tiles } from './Tiles'

export type Scope = InputOf<HandoverContract, 'figures'>
export type Scopes = OutputOf<HandoverContract, 'figureScopes'>['estates']
export type Opened =
  { readonly of: 'snags'; readonly figure: SnagFigure } | { readonly of: 'flats'; readonly figure: FlatFigure }

/** The handover in figures (R5.10, R12.3): each with what it is counted of, and opening into its snags or flats. */
export function FiguresScreen() {
  const [asked, reload] = useAsked('figureScopes', () => handoverClient.figureScopes({}))
  return (
    <Screen wide>
      <Faces asked={asked} onRetry={() => void reload()}>
        {({ estates }) => <OfEstates estates={estates} />}
      </Faces>
    </Screen>
  )
}

function OfEstates({ estates }: { readonly estates: Scopes }) {
  const [chosen, choose] = useState<Scope>()
  const scope = chosen ?? (estates[0] && { estateId: estates[0].estateId })
  if (!scope) {
    return (
      <Card>
        <Empty icon="grid" title={copy.emptyTitle} note={copy.emptyNote} />
      </Card>
    )
  }
  return <OfScope estates={estates} scope={scope} onScope={choose} />
}

interface OfScopeProps {
  readonly estates: Scopes
  readonly scope: Scope
  readonly onScope: (scope: Scope) => void
}

function OfScope({ estates, scope, onScope }: OfScopeProps) {
  const isWide = useWide()
  const [opened, open] = useState<Opened>()
  const [asked, reload] = useAsked(JSON.stringify(scope), () => handoverClient.figures(scope))
  const change = (next: Scope) => {
    open(undefined)
    onScope(next)
  }
  const charts = (
    <Faces asked={asked} onRetry={() => void reload()} cards={3}>
      {({ figures }) => <Charts figures={figures} scope={scope} onOpen={open} />}
    </Faces>
  )
  const list = (
    <>
      <ScopeChoice
        estates={estates}
        scope={scope}
        months={asked.state === 'ready' ? asked.data.months : []}
        onScope={change}
      />
      <Faces asked={asked} onRetry={() => void reload()} cards={3}>
        {({ figures }) => <Tiles figures={figures} onOpen={open} />}
      </Faces>
      {!isWide && charts}
    </>
  )
  const detail = opened && (
    <Behind key={JSON.stringify(opened)} scope={scope} opened={opened} onBack={() => open(undefined)} />
  )
  return <Panes list={list} detail={detail} nothing={charts} />
}
