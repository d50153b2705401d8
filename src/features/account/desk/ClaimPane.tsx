import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { Faces } from '~/src/components/Faces'
import { Facts } from '~/src/components/Facts'
import { Photos } from '~/src/components/Photos'
import { Tag } from '~/src/components/Tag'
import { toast } from '~/src/components/toast'
import { useAsked } from '~/src/lib/asking'
import { sayWhen } from '~/src/lib/when'
import { useWide } from '~/src/lib/wide'
import type { ClaimDetail } from '~/types/account/linking.views'
import { accountClient } from '../account.client'
import { claimantPhoneCopy, claimRelationNames, claimsDeskCopy as copy, claimStateNames } from '../linking.copy'
import { ClaimantPhoneSheet } from './ClaimantPhoneSheet'
import { ApproveSheet, RefuseSheet } from './DecideSheets'

interface ClaimPaneProps {
  readonly claimId: string
  readonly onDone: () => void
  readonly onBack: () => void
}

/** One claim on one page: what is claimed, its proof, what approving would change, and the decision. */
export function ClaimPane({ claimId, onDone, onBack }: ClaimPaneProps) {
  const isWide = useWide()
  const [asked, reload] = useAsked(`claim-${claimId}`, () => accountClient.claimDetail({ claimId }))
  const [sheet, setSheet] = useState<'approve' | 'refuse' | 'phone'>()
  const done = () => {
    setSheet(undefined)
    toast(copy.done)
    void reload()
    onDone()
  }
  const close = () => setSheet(undefined)
  return (
    <Faces asked={asked} onRetry={() => void reload()}>
      {(claim, now) => (
        <>
          {!isWide && <Button compact kind="quiet" icon="chevron-left" label={copy.back} onClick={onBack} />}
          <Claimed claim={claim} now={now} />
          <OwnersCard owners={claim.owners} />
          {claim.moves.includes('approveClaim') && (
            <Card>
              <Callout tone="accent">{copy.check}</Callout>
              <View className="row">
                <Button kind="primary" label={copy.approve} onClick={() => setSheet('approve')} />
                <Button label={copy.refuse} onClick={() => setSheet('refuse')} />
                <Button kind="quiet" icon="phone" label={claimantPhoneCopy.open} onClick={() => setSheet('phone')} />
              </View>
            </Card>
          )}
          {sheet === 'approve' && <ApproveSheet claim={claim} onClose={close} onDone={done} />}
          {sheet === 'phone' && <ClaimantPhoneSheet claimId={claimId} onClose={close} />}
          {sheet === 'refuse' && <RefuseSheet claimId={claimId} onClose={close} onDone={done} />}
        </>
      )}
    </Faces>
  )
}

function Claimed({ claim, now }: { readonly claim: ClaimDetail; readonly now: number }) {
  const {
    name,
    relation,
    maskedPhone,
    submittedAt,
    words,
    photos,
    photoUrls,
    decidedAt,
    decidedBy = '',
    reason,
  } = claim
  const urls = photos.flatMap(id => photoUrls[id] ?? [])
  return (
    <Card
      title={claim.unitName}
      aside={<Tag label={claimStateNames[claim.state]} tone={claim.state === 'submitted' ? 'accent' : 'quiet'} />}
    >
      <Facts
        facts={[
          { name: copy.who, value: name },
          { name: copy.relation, value: claimRelationNames[relation] },
          { name: copy.phone, value: maskedPhone },
          { name: copy.at, value: sayWhen(submittedAt, now) },
        ]}
      />
      {words !== '' && <View className="t-body">{words}</View>}
      <Photos urls={urls} />
      {claim.isKnown && <Callout tone="accent">{copy.known}</Callout>}
      {decidedAt !== undefined && (
        <Callout tone="accent">{`${copy.decidedBy(decidedBy, sayWhen(decidedAt, now))} · ${reason ?? ''}`}</Callout>
      )}
    </Card>
  )
}

const OwnersCard = ({ owners }: Pick<ClaimDetail, 'owners'>) => (
  <Card title={copy.owners}>
    {owners.length === 0 && <View className="t-second">{copy.noOwners}</View>}
    {owners.map(({ personId, name, maskedPhone, isLinked, isSameName, isSamePhone }) => (
      <View key={personId} className="row">
        <View className="grow">
          <View className="t-body">{`${name} ${maskedPhone}`}</View>
          <View className="t-second">{isLinked ? copy.linked : copy.notLinked}</View>
        </View>
        <Tag label={isSameName ? copy.sameName : copy.otherName} tone={isSameName ? 'ok' : 'warn'} />
        {isSamePhone && <Tag label={copy.samePhone} tone="ok" />}
      </View>
    ))}
  </Card>
)
