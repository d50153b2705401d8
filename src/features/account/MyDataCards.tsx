import { View } from '@tarojs/components'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { ListRow } from '~/src/components/ListRow'
import { Tag, type TagTone } from '~/src/components/Tag'
import { toast } from '~/src/components/toast'
import { sayNo } from '~/src/lib/no'
import { open } from '~/src/lib/paths'
import { useSubmit } from '~/src/lib/useSubmit'
import { sayDate } from '~/src/lib/when'
import type { CorrectionState } from '~/types/account/correction.lifecycle'
import type { CorrectionView, MyData } from '~/types/account/own-record'
import { dayOf } from '~/types/kernel/time'
import { accountClient } from './account.client'
import { accountRefusals } from './account.copy'
import type { Editing } from './MyDataEdit'
import { contactNames, correctionStates, editCopy, fieldNames, myDataCopy as copy } from './own-record.copy'

interface Of {
  readonly data: MyData
}
interface Edited extends Of {
  readonly onEdit: (editing: Editing) => void
}
interface At {
  readonly now: number
}

export function Identity({ data, now, onShow, onEdit }: Edited & At & { readonly onShow: () => void }) {
  const { name, phone, maskedPhone, idCardTail, hasIdCardTail, kind, openedAt, linkedAt, isSure } = data
  const correct = (field: 'name' | 'phone' | 'idCardTail') => () => onEdit({ field })
  const tail = idCardTail ?? (hasIdCardTail ? copy.tailHeld : copy.none)
  const day = (at: number) => sayDate(dayOf(at), dayOf(now))
  return (
    <Card title={copy.identity} aside={copy.kindOf(kind, data.units)} flush>
      <ListRow title={copy.name} aside={name} onClick={correct('name')} />
      <ListRow title={copy.phone} aside={phone ?? maskedPhone} onClick={correct('phone')} />
      <ListRow title={copy.tail} aside={tail} onClick={correct('idCardTail')} />
      {!isSure && <ListRow icon="eye" title={copy.show} note={copy.showNote} onClick={onShow} />}
      <ListRow title={copy.openedOn} aside={day(openedAt)} />
      {linkedAt !== null && <ListRow title={copy.linkedOn} aside={day(linkedAt)} />}
    </Card>
  )
}

export const Units = ({ data }: Of) => (
  <Card title={copy.units} flush={data.units.length > 0}>
    {data.units.length === 0 && <View className="t-second">{copy.noUnits}</View>}
    {data.units.map(unit => (
      <ListRow
        key={unit.unitId}
        icon="home"
        title={unit.name}
        note={unit.as === 'owner' ? copy.members(unit.members) || copy.ownerOf(unit) : copy.asMember(unit.until)}
        onClick={() => void open('household', { unitId: unit.unitId })}
      />
    ))}
  </Card>
)

export function Wishes({ data, onEdit }: Edited) {
  const { needs, contactPreference, birthday, tags } = data
  const edit = (field: 'needs' | 'contactPreference' | 'birthday') => () => onEdit({ field })
  return (
    <Card title={copy.wishes} flush>
      <ListRow title={copy.needs} note={needs || copy.none} onClick={edit('needs')} />
      <ListRow title={copy.contact} aside={contactNames[contactPreference]} onClick={edit('contactPreference')} />
      <ListRow title={copy.birthday} aside={birthday ?? copy.notKept} onClick={edit('birthday')} />
      {tags.length > 0 && <ListRow title={copy.tags} note={copy.tagsOf(tags)} />}
    </Card>
  )
}

const tones: Record<CorrectionState, TagTone> = { requested: 'accent', done: 'ok', refused: 'warn', withdrawn: 'quiet' }

export function Corrections({ data, now, onChanged }: Of & At & { readonly onChanged: () => void }) {
  const { submit, isBusy, refused } = useSubmit(accountClient.withdrawCorrection)
  if (data.corrections.length === 0) return null
  const withdraw = async (correctionId: string) => {
    if (!(await submit({ correctionId }))) return
    toast(editCopy.withdrawn)
    onChanged()
  }
  const note = ({ state, words, dueOn, reason }: CorrectionView): string =>
    state === 'requested' ? copy.correctionNote(words, sayDate(dueOn, dayOf(now))) : reason
  return (
    <Card title={copy.corrections}>
      {data.corrections.map(each => (
        <View key={each.correctionId}>
          <View className="row">
            <View className="grow t-strong">{`${fieldNames[each.field]} ${each.shown}`}</View>
            <Tag label={correctionStates[each.state]} tone={tones[each.state]} />
          </View>
          {note(each) && <View className="t-second">{note(each)}</View>}
          {each.state === 'requested' && (
            <Button compact label={copy.withdraw} busy={isBusy} onClick={() => void withdraw(each.correctionId)} />
          )}
        </View>
      ))}
      {refused && <Callout tone="bad">{sayNo(refused, accountRefusals)}</Callout>}
    </Card>
  )
}

export function Held({ data: { counts, consents } }: Of) {
  const agreed = consents.filter(({ isAgreed }) => isAgreed).length
  return (
    <Card title={copy.held} flush>
      <ListRow
        icon="eye"
        title={copy.phoneViews}
        aside={copy.count(counts.phoneViews)}
        onClick={() => void open('phoneViews')}
      />
      <ListRow
        icon="shield"
        title={copy.consents}
        note={copy.consentsNote(agreed)}
        onClick={() => void open('privacy')}
      />
      <ListRow icon="bell" title={copy.switches} onClick={() => void open('switches')} />
      <ListRow
        icon="wrench"
        title={copy.tickets}
        aside={copy.count(counts.tickets)}
        onClick={() => void open('service')}
      />
      <ListRow
        icon="message"
        title={copy.messages}
        aside={copy.count(counts.messages)}
        onClick={() => void open('messages')}
      />
      <ListRow icon="clock" title={copy.timeline} aside={copy.count(counts.timeline)} />
    </Card>
  )
}
