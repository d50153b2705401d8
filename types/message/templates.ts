/**
 * Subscribe-message templates. Field names carry WeChat's value kinds (`thing`, `phrase`, `time` …); the ids are given by
 * WeChat when a company chooses its templates and are settings of the functions (docs/go-live).
 */
export const templateNames = ['repairProgress', 'visitAppointed', 'callbackAsked', 'staffTask'] as const
export type TemplateName = (typeof templateNames)[number]

export const templateFields = {
  repairProgress: ['character_string1', 'thing2', 'phrase3', 'time4', 'thing5'],
  visitAppointed: ['thing1', 'time2', 'thing3'],
  callbackAsked: ['thing1', 'time2', 'thing3'],
  staffTask: ['thing1', 'phrase2', 'time3', 'thing4'],
} as const satisfies Record<TemplateName, readonly string[]>

export type TemplateFields = { [T in TemplateName]: Record<(typeof templateFields)[T][number], string> }

const longest = { thing: 20, phrase: 5, character_string: 32, time: 20 } as const

/** Shortens a value to what WeChat accepts for its kind (platform.md), so that a long word never costs the message. */
export function fitted(field: string, value: string): string {
  const kind = field.replace(/\d+$/, '') as keyof typeof longest
  const most = longest[kind] ?? 20
  const characters = [...value.replace(/\s+/g, ' ').trim()]
  if (characters.length === 0) return '-'
  return characters.length <= most ? characters.join('') : `${characters.slice(0, most - 1).join('')}…`
}
