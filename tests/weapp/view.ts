/** The view layer of the compiled mini-program: WeChat's own compiler turns WXML and data into a tree, and that into HTML. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import * as vm from 'node:vm'
import { wxmlToJs } from 'miniprogram-compiler'
import type { PageInstance } from './phone/pageStack'

/** A node as WeChat's compiled WXML makes it; words are plain strings. */
interface WxNode {
  tag: string
  attr?: Record<string, unknown>
  children?: (WxNode | string)[]
}
type MakeTree = (path: string) => (data: unknown) => WxNode

const escaped = (text: unknown) => String(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')
const dashed = (name: string) => name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)
const wxTags = 'page|view|text|button|input|image|scroll-view|picker|textarea|swiper|label|icon|switch'
const baseStyle = readFileSync(join(__dirname, 'view.css'), 'utf8')

export class View {
  /** What the compiled templates complained about. */
  readonly warnings: string[] = []
  private readonly makeTree: MakeTree

  constructor(private readonly dist: string) {
    const warn = (...said: unknown[]) => void this.warnings.push(said.join(' '))
    const console = { log: warn, warn, error: warn, info: warn }
    const context = vm.createContext({ console, __webview_engine_version__: 0.02 })
    vm.runInContext('this.window = this.global = this', context)
    const compiled = wxmlToJs(dist, { maxBuffer: 64 << 20 })
    this.makeTree = vm.runInContext(`(function(global,window){${compiled}})(this,this)`, context)
  }

  /** The page with its style sheet, to be opened in a browser of a phone's width. */
  document(page: PageInstance): string {
    const tree = this.makeTree(`${page.route}.wxml`)(JSON.parse(JSON.stringify(page.data)))
    const style = `${baseStyle}\n${this.style(page.route)}`
    const head = '<meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">'
    return `<!doctype html><html lang="zh-CN"><head>${head}<style>${style}</style></head><body>${this.html(tree)}</body></html>`
  }

  private html(node: WxNode | string | null | undefined): string {
    if (node === null || node === undefined) return ''
    if (typeof node !== 'object') return escaped(node)
    const attributes = node.attr ?? {}
    if (node.tag === 'wx-comp') return this.html(this.makeTree('comp.wxml')({ i: attributes['i'], l: attributes['l'] }))
    const children = (node.children ?? []).map(child => this.html(child)).join('')
    if (node.tag === 'virtual' || node.tag === 'wx-page') return children
    return `<${node.tag}${this.attributes(attributes)}>${this.inside(node.tag, attributes, children)}</${node.tag}>`
  }

  private attributes(attributes: Record<string, unknown>): string {
    return Object.entries(attributes)
      .filter(([, value]) => value !== undefined && value !== false && value !== '' && typeof value !== 'object')
      .map(([name, value]) => ` ${dashed(name)}="${escaped(value)}"`)
      .join('')
  }

  private inside(tag: string, attributes: Record<string, unknown>, children: string): string {
    const words = escaped(attributes['value'] || attributes['placeholder'] || '')
    if (tag === 'wx-input' || tag === 'wx-textarea') return words
    if (tag === 'wx-image') return `<img alt="" src="${escaped(attributes['src'] ?? '')}">`
    return children
  }

  /** The page's own style after the app's, with rpx as parts of the width and WeChat's tags as ours. */
  private style(route: string): string {
    const seen = new Set<string>()
    const read = (file: string): string => {
      if (seen.has(file) || !existsSync(file)) return ''
      seen.add(file)
      const imported = /@import\s+["']([^"']+)["'];?/g
      return readFileSync(file, 'utf8').replace(imported, (_all, path: string) => read(resolve(dirname(file), path)))
    }
    const tagAt = new RegExp(`(^|[\\s,}>+~])(${wxTags})(?=[\\s,{.:>+~\\[])`, 'g')
    return `${read(join(this.dist, 'app.wxss'))}\n${read(join(this.dist, `${route}.wxss`))}`
      .replace(/(-?[\d.]+)rpx/g, (_all, size: string) => `${(Number(size) / 7.5).toFixed(4)}vw`)
      .replace(tagAt, (_all, before: string, tag: string) => before + (tag === 'page' ? 'body' : `wx-${tag}`))
  }
}
