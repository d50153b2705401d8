import { View } from '@tarojs/components'
import { useState } from 'react'
import { archiveContract } from '~/types/archive/archive.contract'
import type { PersonFileView } from '~/types/archive/files.views'
import { dayOf } from '~/types/kernel/time'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { Faces } from '~/src/components/Faces'
import { Facts, type Fact } from '~/src/components/Facts'
import { ListRow } from '~/src/components/ListRow'
import { Tag } from '~/src/components/Tag'
import { toast } from '~/src/components/toast'
import { useAsked } from '~/src/lib/asking'
import { mayUse, type Position } from '~/src/lib/may-use'
import { sayNo } from '~/src/lib/no'
import { useSubmit } from '~/src/lib/useSubmit'
import { sayDate } from '~/src/lib/when'
import { archiveClient } from '../archive.client'
import { CardSheet } from './CardSheet'
import { CompletenessCard } from './CompletenessCard'
import { ContactSheet } from './ContactSheet'
import { FilePhoneSheet } from './FilePhoneSheet'
import { comingWords, filesCopy as copy, filesRefusals, kindWords } from './files.desk.copy'
import type { Open } from './FilesDeskScreen'
import { SigningSheet } from './SigningSheet'
import { PersonTimeline } from './TimelineCard'

interface PersonPaneProps {
  readonly personId: string
  readonly positions: readonly Position[]
  readonly onOpen: (open: Open) => void
  readonly onChanged: () => void
}

type SheetName = 'card' | 'contact' | 'signing' | 'phone'

/** A person's file on one page (R2.2). */
export function PersonPane({ personId, positions, onOpen, onChanged }: PersonPaneProps) {
  const [asked, reload] = useAsked(personId, () => archiveClient.personFile({ personId }))
  const [version, count] = useState(0)
  const changed = () => {
    count(before => before + 1)
    void reload()
    onChanged()
  }
  return (
    <Faces asked={asked} onRetry={() => void reload()} cards={3}>
      {(file, now) => (
        <View className="column">
          <PersonHead file={file} now={now} positions={positions} onChanged={changed} />
          <CompletenessCard file={file} />
          <UnitsCard file={file} onOpen={onOpen} />
          <PersonTimeline personId={personId} version={version} />
        </View>
      )}
    </Faces>
  )
}

function factsOf(file: PersonFileView, now: number): Fact[] {
  const { birthday, needs, tags, cameBy, openedAt, estates, confirmedAt, staleFrom, isStale, memberships } = file
  const today = dayOf(now)
  const day = sayDate(dayOf(confirmedAt), today)
  const lines: [string, string | undefined][] = [
    [copy.estates, copy.named(estates.map(({ name }) => name))],
    [copy.needs, needs || copy.needsNone],
    [copy.tags, copy.named(tags)],
    [copy.birthday, birthday === null ? copy.birthdayNone : copy.birthdayLine(birthday)],
    [copy.idCardTail, file.hasIdCardTail ? copy.has : copy.hasNot],
    [copy.linked, file.isLinked ? copy.isLinked : copy.notLinked],
    [copy.memberships, memberships > 0 ? copy.membersLine(memberships) : undefined],
    [copy.cameBy, cameBy === null ? undefined : comingWords[cameBy]],
    [copy.opened, sayDate(dayOf(openedAt), today)],
    [copy.confirmed, isStale ? copy.staleLine(day) : copy.confirmedLine(day, sayDate(dayOf(staleFrom), today))],
  ]
  return lines.flatMap(([name, value]) => (value === undefined || value === '' ? [] : [{ name, value }]))
}

interface PersonHeadProps {
  readonly file: PersonFileView
  readonly now: number
  readonly positions: readonly Position[]
  readonly onChanged: () => void
}

function PersonHead({ file, now, positions, onChanged }: PersonHeadProps) {
  const [opened, open] = useState<SheetName>()
  const close = () => open(undefined)
  const done = () => {
    close()
    onChanged()
  }
  const may = (action: 'recordContact' | 'changePersonCard' | 'recordSigning' | 'revealPhone') =>
    mayUse(archiveContract[action], positions)
  const tone = file.kind === 'customer' ? 'accent' : 'quiet'
  return (
    <Card title={file.name} aside={<Tag label={kindWords[file.kind]} tone={tone} />}>
      <View className="row row--between">
        <View className="t-body">{file.maskedPhone}</View>
        {may('revealPhone') && (
          <Button kind="quiet" icon="phone" label={copy.showPhone} compact onClick={() => open('phone')} />
        )}
      </View>
      <Facts facts={factsOf(file, now)} />
      <View className="row row--wrap files-moves">
        {may('recordContact') && <Button kind="primary" label={copy.contact} compact onClick={() => open('contact')} />}
        <ConfirmButton file={file} positions={positions} onDone={onChanged} />
        {may('changePersonCard') && <Button label={copy.edit} compact onClick={() => open('card')} />}
        {may('recordSigning') && file.estates.length > 0 && (
          <Button label={copy.sign} compact onClick={() => open('signing')} />
        )}
      </View>
      {opened === 'card' && <CardSheet file={file} onDone={done} onClose={close} />}
      {opened === 'contact' && <ContactSheet file={file} now={now} onDone={done} onClose={close} />}
      {opened === 'signing' && <SigningSheet file={file} now={now} onDone={done} onClose={close} />}
      {opened === 'phone' && <FilePhoneSheet personId={file.personId} onClose={close} />}
    </Card>
  )
}

interface ConfirmButtonProps {
  readonly file: PersonFileView
  readonly positions: readonly Position[]
  readonly onDone: () => void
}

function ConfirmButton({ file: { personId }, positions, onDone }: ConfirmButtonProps) {
  const { submit, isBusy, refused } = useSubmit(archiveClient.confirmFile)
  if (!mayUse(archiveContract.confirmFile, positions)) return null
  const confirm = async () => {
    if (!(await submit({ personId }))) return
    toast(copy.confirmDone)
    onDone()
  }
  return (
    <>
      <Button label={copy.confirm} busy={isBusy} compact onClick={() => void confirm()} />
      {refused && <Callout tone="bad">{sayNo(refused, filesRefusals)}</Callout>}
    </>
  )
}

function UnitsCard({ file, onOpen }: Pick<PersonPaneProps, 'onOpen'> & { readonly file: PersonFileView }) {
  if (file.units.length === 0) return null
  return (
    <Card title={copy.units} flush>
      {file.units.map(({ unitId, name, houseType, contractNumber }) => (
        <ListRow
          key={unitId}
          icon="door"
          title={name}
          note={[houseType, contractNumber].join(' · ')}
          onClick={() => onOpen({ unitId })}
        />
      ))}
    </Card>
  )
}
