/** The rules of a subscribe message's values, by the field's kind (platform.md, "Messages"). None may be empty. */
const RULES: Record<string, (text: string) => boolean> = {
  thing: text => [...text].length <= 20,
  number: text => /^\d{1,32}(\.\d+)?$/.test(text) && text.length <= 33,
  letter: text => /^[A-Za-z]{1,32}$/.test(text),
  symbol: text => [...text].length <= 5 && !/[\p{L}\p{N}]/u.test(text),
  character_string: text => text.length <= 32 && /^[\x20-\x7e]+$/.test(text),
  time: text =>
    /^(\d{4}\u5e74\d{1,2}\u6708\d{1,2}\u65e5 ?)?([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(text) ||
    /^\d{4}\u5e74\d{1,2}\u6708\d{1,2}\u65e5$/.test(text),
  date: text => /^\d{4}(\u5e74\d{1,2}\u6708\d{1,2}\u65e5|-\d{1,2}-\d{1,2})( ?([01]?\d|2[0-3]):[0-5]\d)?$/.test(text),
  amount: text => /^[¥$€£￥]?\d{1,10}(\.\d{1,2})?\u5143?$/.test(text),
  phone_number: text => text.length <= 17 && /^[\d+\-() ]+$/.test(text),
  car_number: text => [...text].length <= 8,
  name: text => (/[\u4e00-\u9fa5]/.test(text) ? [...text].length <= 10 : text.length <= 20),
  phrase: text => /^[\u4e00-\u9fa5]{1,5}$/.test(text),
}

/** Why WeChat refuses a value (the words that follow 47003), or undefined. `key` is such as thing1, character_string2. */
export function whyValueRefused(key: string, value: unknown): string | undefined {
  const kind = key.replace(/\d+$/, '')
  const rule = Object.hasOwn(RULES, kind) ? RULES[kind] : undefined
  if (!rule) return `data.${key} is no field`
  const text = typeof value === 'object' && value !== null && 'value' in value ? value.value : undefined
  const words = typeof text === 'number' ? String(text) : text
  if (typeof words !== 'string' || words === '') return `data.${key}.value is empty`
  return rule(words) ? undefined : `data.${key}.value invalid`
}
