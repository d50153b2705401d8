import { nothing } from './templates.copy'

/**
 * Subscribe-message templates. Field names carry WeChat's value kinds (`thing`, `phrase`, `time` …); the ids are given by
 * WeChat when a company chooses its templates and are settings of the functions (docs/go-live).
 */
export const templateNames = [
  'repairProgress',
  'visitAppointed',
  'callbackAsked',
  'staffTask',
  'estateProgress',
  'activityReminder',
  'handoverNotice',
] as const
export type TemplateName = (typeof templateNames)[number]

export const templateFields = {
  repairProgress: ['character_string1', 'thing2', 'phrase3', 'time4', 'thing5'],
  visitAppointed: ['thing1', 'time2', 'thing3'],
  callbackAsked: ['thing1', 'time2', 'thing3'],
  staffTask: ['thing1', 'phrase2', 'time3', 'thing4'],
  estateProgress: ['thing1', 'thing2', 'time3', 'thing4'],
  activityReminder: ['thing1', 'time2', 'thing3', 'thing4'],
  handoverNotice: ['thing1', 'time2', 'thing3', 'thing4'],
} as const satisfies Record<TemplateName, readonly string[]>

export type TemplateFields = { [T in TemplateName]: Record<(typeof templateFields)[T][number], string> }

const spacesAsOne = (value: string): string => value.replace(/\s+/g, ' ').trim()
const cut = (value: string, most: number): string => [...value].slice(0, most).join('')
const cutInSight = (value: string, most: number): string =>
  [...value].length <= most ? value : `${cut(value, most - 1)}…`

/** What WeChat accepts, by the field's kind (platform.md): another character than these, or none at all, costs the message (47003). */
const fittings: Record<string, (value: string) => string> = {
  thing: value => cutInSight(value, 20) || '-',
  phrase: value => cut(value.replace(/[^\u4e00-\u9fa5]/g, ''), 5) || nothing,
  character_string: value => cut(value.replace(/[^\x20-\x7e]/g, ''), 32).trim() || '-',
}

/** Makes a value one that WeChat accepts for its kind, so that a long word never costs the message. */
export function fitted(field: string, value: string): string {
  const fit = fittings[field.replace(/\d+$/, '')]
  return fit ? fit(spacesAsOne(value)) : value
}
