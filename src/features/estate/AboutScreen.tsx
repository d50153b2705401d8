import { View } from '@tarojs/components'
import { useState } from 'react'
import type { EstateInformation, EstatePage } from '~/types/estate/public.actions'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { Faces } from '~/src/components/Faces'
import { Facts } from '~/src/components/Facts'
import { ListRow } from '~/src/components/ListRow'
import { Screen } from '~/src/components/Screen'
import { Tag } from '~/src/components/Tag'
import { useMe } from '~/src/features/account/me.client'
import { useAsked } from '~/src/lib/asking'
import { open } from '~/src/lib/paths'
import { aboutCopy as copy, certificateNames, factNames } from './about.copy'
import { CertificateRows } from './CertificateRows'
import { CommitmentCard } from './CommitmentCard'
import { estateClient } from './estate.client'
import { EstateChoice } from './EstateChoice'
import { PromisesToUs } from './PromisesToUs'
import { SaidAlike } from './SaidAlike'
import './estate.scss'

/** An estate as the company must show it (R3.1), what it promised, says and commits itself to. */
export function AboutScreen() {
  return (
    <Screen>
      <EstateChoice>{estateId => <AboutEstate key={estateId} estateId={estateId} />}</EstateChoice>
    </Screen>
  )
}

function AboutEstate({ estateId }: { readonly estateId: string }) {
  const [asked, reload] = useAsked(`about:${estateId}`, () => estateClient.about({ estateId }))
  const me = useMe()
  const units = me.state === 'ready' ? me.data.units.filter(unit => unit.estateId === estateId) : []
  return (
    <Faces asked={asked} onRetry={() => void reload()} cards={3}>
      {page => (
        <>
          <SaleCard page={page} />
          {units.map(({ unitId }) => (
            <PromisesToUs key={unitId} unitId={unitId} />
          ))}
          <CertificateRows certificates={page.certificates} />
          <InformationCard information={page.information} />
          <SaidAlike estateId={estateId} />
          <CommitmentCard />
          <WaysOn estateId={estateId} />
        </>
      )}
    </Faces>
  )
}

/** On sale or not, and by which certificate not (R3.1). */
export function SaleCard({ page: { name, information, sale } }: { readonly page: EstatePage }) {
  const isOnSale = sale.state === 'onSale'
  const named = (kinds: EstatePage['sale']['missing']) => kinds.map(kind => certificateNames[kind])
  return (
    <Card>
      <View className="row row--between">
        <View className="t-title grow">{name}</View>
        <Tag label={isOnSale ? copy.onSale : copy.offSale} tone={isOnSale ? 'ok' : 'quiet'} />
      </View>
      {information.address && <View className="t-second">{information.address}</View>}
      {isOnSale && <View className="t-second">{copy.onSaleNote}</View>}
      {!isOnSale && sale.endedByClock && <Callout>{copy.lapsed}</Callout>}
      {sale.missing.length > 0 && <View className="t-second">{copy.missing(named(sale.missing))}</View>}
      {sale.expired.length > 0 && <View className="t-second">{copy.expired(named(sale.expired))}</View>}
      {!isOnSale && sale.isAllowed && <View className="t-second">{copy.ready}</View>}
    </Card>
  )
}

const short = (Object.keys(factNames) as (keyof EstateInformation)[]).filter(name => name !== 'words')

function InformationCard({ information }: { readonly information: EstateInformation }) {
  const [isWhole, setWhole] = useState(false)
  const facts = short.filter(name => information[name] !== '')
  if (facts.length === 0 && information.words === '') return null
  const shown = isWhole ? facts : facts.slice(0, 6)
  return (
    <Card title={copy.facts}>
      <Facts facts={shown.map(name => ({ name: factNames[name], value: information[name] }))} />
      {isWhole && information.words && <View className="t-second estate-text">{information.words}</View>}
      {!isWhole && (facts.length > 6 || information.words) && (
        <Button kind="quiet" label={copy.read} onClick={() => setWhole(true)} />
      )}
    </Card>
  )
}

const WaysOn = ({ estateId }: { readonly estateId: string }) => (
  <Card flush>
    <ListRow icon="file" title={copy.guides} note={copy.guidesNote} onClick={() => void open('guides', { estateId })} />
    <ListRow
      icon="message"
      title={copy.answers}
      note={copy.answersNote}
      onClick={() => void open('answers', { estateId })}
    />
  </Card>
)
