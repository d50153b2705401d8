import { View } from '@tarojs/components'
import { useState } from 'react'
import { archiveContract } from '~/types/archive/archive.contract'
import type { PersonFileView } from '~/types/archive/files.views'
import { dayOf } from '~/types/kernel/time'
import { archiveClient } from '../archive.client'
import { formCopy as copy } from './files.desk.copy'
import { DayField, FormField, FormSheet, orNothing, useForm, type Form } from './form'

interface SigningSheetProps {
  readonly file: PersonFileView
  readonly now: number
  readonly onDone: () => void
  readonly onClose: () => void
}

const door = { building: '', entrance: '', room: '', houseType: '', area: '' }

/** The contract is signed (R2.2): the unit and its contract, entered together. */
export function SigningSheet({ file, now, onDone, onClose }: SigningSheetProps) {
  const [said, say] = useState<Said>({
    ...door,
    contractNumber: '',
    signedOn: dayOf(now),
    contractHandoverOn: '',
    idCardTail: '',
  })
  const form = useForm({
    schema: archiveContract.recordSigning.input,
    send: archiveClient.recordSigning,
    done: copy.signDone,
    onDone,
  })
  const send = () => {
    const { building, entrance, room, houseType, area, idCardTail, ...contract } = said
    const estateId = file.estates[0]?.estateId ?? ''
    const unit = { is: 'new', estateId, building, entrance, room, houseType, areaSquareMetres: Number(area) }
    form.go({ personId: file.personId, unit, ...contract, idCardTail: orNothing(idCardTail) })
  }
  const fields = { form, said, onChange: (part: Partial<Said>) => say(before => ({ ...before, ...part })) }
  return (
    <FormSheet title={copy.signTitle} note={copy.signNote} form={form} onSend={send} onClose={onClose}>
      <SigningFields {...fields} hasIdCardTail={file.hasIdCardTail} />
    </FormSheet>
  )
}

type Said = Record<
  | 'building'
  | 'entrance'
  | 'room'
  | 'houseType'
  | 'area'
  | 'contractNumber'
  | 'signedOn'
  | 'contractHandoverOn'
  | 'idCardTail',
  string
>

interface SigningFieldsProps {
  readonly form: Form
  readonly said: Said
  readonly hasIdCardTail: boolean
  readonly onChange: (part: Partial<Said>) => void
}

function SigningFields({ form, said, hasIdCardTail, onChange }: SigningFieldsProps) {
  const line = (name: keyof Said, label: string, hint?: string, field: string = name) => (
    <FormField
      key={name}
      {...{ form, name: field, label, value: said[name] }}
      {...(hint !== undefined && { hint })}
      onChange={value => onChange({ [name]: value })}
    />
  )
  const day = (name: 'signedOn' | 'contractHandoverOn', label: string) => (
    <DayField {...{ form, name, label, value: said[name] }} onChange={value => onChange({ [name]: value })} />
  )
  return (
    <>
      <View className="files-pair">
        {line('building', copy.building, copy.buildingHint)}
        {line('entrance', copy.entrance, copy.entranceHint)}
      </View>
      <View className="files-pair">
        {line('room', copy.room, copy.roomHint)}
        {line('area', copy.area, copy.areaHint, 'areaSquareMetres')}
      </View>
      {line('houseType', copy.houseType, copy.houseTypeHint)}
      {line('contractNumber', copy.contract)}
      <View className="files-pair">
        {day('signedOn', copy.signedOn)}
        {day('contractHandoverOn', copy.contractHandoverOn)}
      </View>
      {!hasIdCardTail && line('idCardTail', copy.idCardTail)}
    </>
  )
}
