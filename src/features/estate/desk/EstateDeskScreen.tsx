import { useState } from 'react'
import { certificateKinds } from '~/types/estate/certificate'
import type { CertificateView, EstatePage } from '~/types/estate/public.actions'
import { estateContract } from '~/types/estate/estate.contract'
import { Card } from '~/src/components/Card'
import { Faces } from '~/src/components/Faces'
import { ListRow } from '~/src/components/ListRow'
import { Panes } from '~/src/components/Panes'
import { Screen } from '~/src/components/Screen'
import { Tag } from '~/src/components/Tag'
import { toast } from '~/src/components/toast'
import { useMyPositions } from '~/src/features/account/positions.client'
import { useAsked } from '~/src/lib/asking'
import { mayUse, type Position } from '~/src/lib/may-use'
import { Act } from '../Act'
import { aboutCopy, certificateNames, standingNames } from '../about.copy'
import { SaleCard } from '../AboutScreen'
import { endWords, standingTones } from '../CertificateRows'
import { ConfirmedAct } from '../ConfirmedAct'
import { estateClient } from '../estate.client'
import { EstateChoice } from '../EstateChoice'
import { CertificateForm, type Slot } from './CertificateForm'
import { CertificateHistory } from './CertificateHistory'
import { deskCopy, estateDeskCopy as copy, guideDeskCopy, subscriptionCopy } from './desk.copy'
import { GuideForm } from './GuideForm'
import { InformationForm } from './InformationForm'
import { Nothing } from './Nothing'
import { SubscriptionForm } from './SubscriptionForm'
import '../estate.scss'

/** Forms that are about the estate as a whole. */
type Simple = 'information' | 'history' | 'guide' | 'subscription'
/** What is open beside the list. */
type Opened = { what: 'certificate'; slot: Slot } | { what: Simple }

/** An estate's public page as its keepers work on it: certificates, information, the switch (R3.1). */
export function EstateDeskScreen() {
  const [opened, open] = useState<{ estateId: string; now: Opened }>()
  return (
    <Screen wide>
      <Panes
        list={
          <EstateChoice>
            {estateId => (
              <EstateList key={estateId} estateId={estateId} onOpen={now => open({ estateId, now })} version={opened} />
            )}
          </EstateChoice>
        }
        detail={opened && <Detail {...opened} onDone={() => open(undefined)} />}
        nothing={<Nothing />}
      />
    </Screen>
  )
}

interface EstateListProps {
  readonly estateId: string
  /** Asked again whenever a form beside it closes. */
  readonly version: unknown
  readonly onOpen: (opened: Opened) => void
}

function EstateList({ estateId, version, onOpen }: EstateListProps) {
  const [asked, reload] = useAsked(`desk:${estateId}:${version === undefined}`, () => estateClient.about({ estateId }))
  const positions = useMyPositions() ?? []
  const mayChange = mayUse(estateContract.recordCertificate, positions)
  return (
    <Faces asked={asked} onRetry={() => void reload()}>
      {page => (
        <>
          <SaleCard page={page} />
          {mayChange && <SaleSwitch page={page} onDone={() => void reload()} />}
          <Certificates page={page} onOpen={slot => onOpen({ what: 'certificate', slot })} />
          <Card flush>
            {rowsFor(positions).map(({ what, title, note }) => (
              <ListRow key={what} title={title} note={note} onClick={() => onOpen({ what })} />
            ))}
          </Card>
        </>
      )}
    </Faces>
  )
}

const simpleRows = [
  { what: 'information', title: copy.information, note: copy.informationNote, needs: estateContract.setInformation },
  { what: 'history', title: copy.history, note: copy.historyNote, needs: estateContract.certificateHistory },
  { what: 'guide', title: guideDeskCopy.title, note: guideDeskCopy.rowNote, needs: estateContract.changeGuide },
  {
    what: 'subscription',
    title: subscriptionCopy.title,
    note: subscriptionCopy.rowNote,
    needs: estateContract.registerSubscription,
  },
] as const
const rowsFor = (positions: readonly Position[]) => simpleRows.filter(({ needs }) => mayUse(needs, positions))

function SaleSwitch({ page: { estateId, sale }, onDone }: { readonly page: EstatePage; readonly onDone: () => void }) {
  if (sale.state !== 'onSale')
    return (
      <Act
        kind="primary"
        label={copy.putOnSale}
        send={options => estateClient.putOnSale({ estateId }, options)}
        onDone={onDone}
      />
    )
  return (
    <ConfirmedAct
      label={copy.takeOffSale}
      meaning={copy.takeOffSaleMeans}
      send={options => estateClient.takeOffSale({ estateId }, options)}
      onDone={onDone}
    />
  )
}

interface CertificatesProps {
  readonly page: EstatePage
  readonly onOpen: (slot: Slot) => void
}

function Certificates({ page: { certificates }, onOpen }: CertificatesProps) {
  return (
    <Card title={aboutCopy.certificates} flush>
      {certificateKinds.flatMap(kind => {
        const held = certificates.filter(each => each.kind === kind)
        const missing = <ListRow key={kind} {...missingRow(kind)} onClick={() => onOpen({ kind, held: undefined })} />
        return held.length === 0 ? [missing] : held.map(each => <Held key={each.slot} held={each} onOpen={onOpen} />)
      })}
      <ListRow icon="plus" title={copy.add} onClick={() => onOpen({ kind: 'presalePermit', held: undefined })} />
    </Card>
  )
}

const missingRow = (kind: CertificateView['kind']) => ({
  title: certificateNames[kind],
  aside: <Tag label={aboutCopy.notShown} tone="bad" />,
})

const Held = ({ held, onOpen }: { readonly held: CertificateView; readonly onOpen: CertificatesProps['onOpen'] }) => (
  <ListRow
    title={certificateNames[held.kind]}
    note={`${held.number} · ${endWords(held)}`}
    aside={<Tag label={standingNames[held.standing]} tone={standingTones[held.standing]} />}
    onClick={() => onOpen({ kind: held.kind, held })}
  />
)

interface DetailProps {
  readonly estateId: string
  readonly now: Opened
  readonly onDone: () => void
}

function Detail({ estateId, now, onDone }: DetailProps) {
  const saved = () => {
    toast(deskCopy.saved)
    onDone()
  }
  switch (now.what) {
    case 'certificate':
      return (
        <CertificateForm
          key={`${now.slot.kind}:${now.slot.held?.slot}`}
          estateId={estateId}
          slot={now.slot}
          onBack={onDone}
          onDone={saved}
        />
      )
    case 'information':
      return <InformationForm estateId={estateId} onBack={onDone} onDone={saved} />
    case 'history':
      return <CertificateHistory estateId={estateId} onBack={onDone} />
    case 'guide':
      return <GuideForm estateId={estateId} onBack={onDone} onDone={saved} />
    case 'subscription':
      return <SubscriptionForm estateId={estateId} onBack={onDone} onDone={saved} />
  }
}
