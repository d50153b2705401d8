import type { WechatMemory } from './state'
import { whyValueRefused } from './values'

/** A subscribe-message template as it stands in the mini-program's account: id, title and its fields in order. */
export interface MessageTemplate {
  id: string
  title: string
  /** `key` is such as thing1, time2. */
  fields: readonly { key: string; label: string }[]
}

export type WechatAnswer = { errcode: 0; errmsg: 'ok'; [field: string]: unknown } | { errcode: number; errmsg: string }

export type PromptAnswer = 'accept' | 'reject' | 'ban'

interface Parts {
  memory: WechatMemory
  now(): number
  /** Undefined: no list is known, every template id passes and its fields are taken from the message. */
  templates?: readonly MessageTemplate[]
  isOpenid(openid: string): boolean
}

const MOST_TEMPLATES_A_CALL = 3
const grantKey = (openid: string, templateId: string): string => `${openid}|${templateId}`

function whyDataRefused(template: MessageTemplate | undefined, content: Record<string, unknown>): string | undefined {
  const keys = template ? template.fields.map(field => field.key) : Object.keys(content)
  for (const key of keys) {
    const refused = whyValueRefused(key, content[key])
    if (refused) return refused
  }
  return keys.length === 0 ? 'data is empty' : undefined
}

const textOf = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'value' in value ? String(value.value) : ''

/** Grants and sends: one grant is one send, used up by a send that WeChat takes. */
export function openSubscribe(parts: Parts) {
  const { state, save } = parts.memory
  const templateOf = (id: string): MessageTemplate | undefined => parts.templates?.find(each => each.id === id)
  return {
    /** What the person answered in the prompt; as `wx.requestSubscribeMessage` answers. */
    prompt(
      openid: string,
      tmplIds: readonly string[],
      answers: Readonly<Record<string, PromptAnswer>> = {},
    ): Record<string, unknown> {
      if (tmplIds.length === 0 || tmplIds.length > MOST_TEMPLATES_A_CALL)
        return { errCode: 20003, errMsg: 'requestSubscribeMessage:fail Templates count out of max bounds' }
      if (parts.templates && tmplIds.some(id => !templateOf(id)))
        return { errCode: 20001, errMsg: 'requestSubscribeMessage:fail No template data return' }
      const given = tmplIds.map((id): [string, PromptAnswer] => [id, answers[id] ?? 'accept'])
      for (const [id, answer] of given) {
        const key = grantKey(openid, id)
        if (answer === 'accept') state.grants[key] = (state.grants[key] ?? 0) + 1
      }
      save()
      return { errMsg: 'requestSubscribeMessage:ok', ...Object.fromEntries(given) }
    },
    grants: (openid: string, templateId: string): number => state.grants[grantKey(openid, templateId)] ?? 0,
    send(input: Record<string, unknown>): WechatAnswer {
      const openid = String(input.touser ?? '')
      const templateId = String(input.template_id ?? '')
      const template = templateOf(templateId)
      const content = (typeof input.data === 'object' && input.data !== null ? input.data : {}) as Record<
        string,
        unknown
      >
      if (!parts.isOpenid(openid)) return { errcode: 40003, errmsg: 'invalid openid' }
      if (templateId === '' || (parts.templates && !template)) return { errcode: 40037, errmsg: 'invalid template_id' }
      const refused = whyDataRefused(template, content)
      if (refused) return { errcode: 47003, errmsg: `argument invalid! ${refused}` }
      const left = state.grants[grantKey(openid, templateId)] ?? 0
      if (left === 0) return { errcode: 43101, errmsg: 'user refuse to accept the msg' }
      state.grants[grantKey(openid, templateId)] = left - 1
      const fields = template?.fields ?? Object.keys(content).map(key => ({ key, label: key }))
      const rows = fields.map(field => ({ label: field.label, value: textOf(content[field.key]) }))
      const page = typeof input.page === 'string' ? input.page : undefined
      state.shown.push({ openid, templateId, title: template?.title ?? templateId, rows, page, at: parts.now() })
      save()
      return { errcode: 0, errmsg: 'ok' }
    },
  }
}
