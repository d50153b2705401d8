import { View } from '@tarojs/components'
import { Card } from '~/src/components/Card'
import { Empty } from '~/src/components/Empty'
import { Faces } from '~/src/components/Faces'
import { Screen } from '~/src/components/Screen'
import { UnitSwitcher } from '~/src/components/UnitSwitcher'
import { chooseUnit, loadMe, useMe, useMyUnit, type Me } from '~/src/features/account/me.client'
import { unitNote } from '~/src/features/account/unit.copy'
import { ticketClient } from '~/src/features/ticket/ticket.client'
import { useAsked } from '~/src/lib/asking'
import { useParameter } from '~/src/lib/paths'
import { periodWords, warrantyRuleWords } from '~/types/warranty/warranty.copy'
import type { WarrantyRow } from '~/types/warranty/warranty-table'
import { useState } from 'react'
import { coverShort, warrantyCopy as copy, warrantyName, type PartCover } from './warranty.copy'
import { decidingRow } from './warranty-rule'
import './WarrantyScreen.scss'

/** The warranty book: every part, until when, and by which rule (R6.7). */
export function WarrantyScreen() {
  const asked = useMe()
  return (
    <Screen>
      <Faces asked={asked} onRetry={() => void loadMe()}>
        {me => <BookOf me={me} />}
      </Faces>
    </Screen>
  )
}

function BookOf({ me }: { readonly me: Me }) {
  const [wanted, setWanted] = useState(useParameter('unitId'))
  const mine = useMyUnit(me.units)
  const unit = me.units.find(each => each.unitId === wanted) ?? mine
  const choose = (unitId: string) => {
    setWanted(unitId)
    chooseUnit(unitId)
  }
  const units = me.units.map(each => ({ unitId: each.unitId, name: each.name, note: unitNote(each) }))
  if (!unit || unit.handedOverOn === null) {
    return (
      <>
        {unit && <UnitSwitcher units={units} unitId={unit.unitId} onChange={choose} />}
        <Card>
          <Empty icon="shield" title={copy.notHandedOver} note={copy.notHandedOverNote} />
        </Card>
      </>
    )
  }
  return (
    <>
      <UnitSwitcher units={units} unitId={unit.unitId} onChange={choose} />
      <Book unitId={unit.unitId} />
    </>
  )
}

function Book({ unitId }: { readonly unitId: string }) {
  const [asked, reload] = useAsked(unitId, () => ticketClient.coverage({ unitId }))
  return (
    <Faces asked={asked} onRetry={() => void reload()}>
      {({ handedOverOn, parts }) => {
        const covered = parts.filter(part => part.isCovered)
        const over = parts.filter(part => !part.isCovered && part.coveredUntil !== null)
        const others = parts.filter(part => !part.isCovered && part.coveredUntil === null)
        const day = handedOverOn ?? ''
        return (
          <>
            <View>
              <View className="t-second">{copy.handedOver(day)}</View>
              <View className="t-least">{copy.repairNote}</View>
            </View>
            <Parts title={copy.covered} parts={covered} handedOverOn={day} />
            <Parts title={copy.over} parts={over} handedOverOn={day} />
            <Parts title={copy.other} parts={others} handedOverOn={day} />
          </>
        )
      }}
    </Faces>
  )
}

const ruleWords = ({ startsAt, period, rule }: WarrantyRow): string =>
  copy
    .rule(period.kind === 'designedLife' ? '' : copy.startsAt[startsAt], periodWords(period), warrantyRuleWords[rule])
    .trim()

interface PartsProps {
  readonly title: string
  readonly parts: readonly PartCover[]
  readonly handedOverOn: string
}

function Parts({ title, parts, handedOverOn }: PartsProps) {
  if (parts.length === 0) return null
  return (
    <Card title={title} aside={copy.count(parts.length)} flush>
      {parts.map(part => {
        const row = handedOverOn ? decidingRow(part, handedOverOn) : undefined
        return (
          <View key={part.warrantyPart} className="warranty-line">
            <View className="row row--between row--wrap">
              <View className="t-body">{warrantyName(part.warrantyPart)}</View>
              <View className="t-second warranty-line__until">{coverShort(part)}</View>
            </View>
            {row && <View className="t-least">{ruleWords(row)}</View>}
          </View>
        )
      })}
    </Card>
  )
}
