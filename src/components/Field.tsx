import { Input, Textarea, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { fieldCopy } from './Field.copy'
import { Icon } from './Icon'
import './Field.scss'

interface FieldProps {
  readonly label?: string
  readonly value: string
  readonly hint?: string
  /** The most characters, counted as a person counts them; shown beside what is used. */
  readonly most: number
  /** One line instead of a block. */
  readonly line?: boolean
  /** Why it cannot be sent so, in the person's words. */
  readonly refusal?: string
  /** Stands at the end of a line: another way to fill it. */
  readonly aside?: ReactNode
  readonly onChange: (value: string) => void
}

export function Field({ label, value, hint, most, line = false, refusal, aside, onChange }: FieldProps) {
  const used = [...value].length
  const shared = {
    className: classNames('field__input', !line && 'field__input--block'),
    value,
    placeholder: hint,
    placeholderClass: 'field__hint',
    onInput: (event: { detail: { value: string } }) => onChange(event.detail.value),
  }
  return (
    <View className="field">
      {label && <View className="field__label">{label}</View>}
      <View
        className={classNames(
          'field__box',
          refusal && 'field__box--refused',
          aside !== undefined && 'field__box--aside',
        )}
      >
        {line ? <Input {...shared} maxlength={-1} /> : <Textarea {...shared} maxlength={-1} autoHeight />}
        {aside}
        {!line && (
          <View className={classNames('field__count', used > most && 'field__count--over')}>
            {fieldCopy.count(used, most)}
          </View>
        )}
      </View>
      {refusal && (
        <View className="field__refusal">
          <Icon name="warning" size="small" />
          <View className="grow">{refusal}</View>
        </View>
      )}
    </View>
  )
}
