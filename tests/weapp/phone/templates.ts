import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What base.wxml makes of one kind of node: WeChat delivers only the events that are bound here. */
export interface Template {
  tag: string
  /** Event → whether it goes on to the parents (`bind`) or stops here (`catch`). */
  events: Map<string, 'bind' | 'catch'>
  /** Attribute → the node's short field that fills it, e.g. `placeholder` → `p16`. */
  fields: Map<string, string>
}
export type Templates = Map<string, Template>

const templateBlock = /<template name="tmpl_\d+_([\w-]+?)(?:_(?:focus|blur))?">([\s\S]*?)<\/template>/g
const firstTag = /<([\w-]+)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*\/?>/
const boundEvent = /\b(bind|catch):?([\w-]+)="eh"/g
const filledField = /([\w-]+)="\{\{(?:xs\.b\()?i\.(\w+)/g

export function readTemplates(dist: string): Templates {
  const templates: Templates = new Map()
  const path = join(dist, 'base.wxml')
  if (!existsSync(path)) return templates
  for (const [, name = '', body = ''] of readFileSync(path, 'utf8').matchAll(templateBlock)) {
    const [, tag, attributes = ''] = firstTag.exec(body) ?? []
    if (!tag || tag === 'template' || tag === 'block') continue
    const known = templates.get(name) ?? { tag, events: new Map(), fields: new Map() }
    for (const [, how, event = ''] of attributes.matchAll(boundEvent))
      known.events.set(event, how === 'catch' ? 'catch' : 'bind')
    for (const [, attribute = '', field = ''] of attributes.matchAll(filledField)) known.fields.set(attribute, field)
    templates.set(name, known)
  }
  return templates
}
