import type { Templates } from './templates'

/** A node as Taro hands it to setData: `nn` kind, `cn` children, `cl` class, `uid`/`sid` ids, `v` text, `p0`… attributes. */
export interface ViewNode {
  nn?: string
  sid?: string
  uid?: string
  cl?: string
  v?: unknown
  cn?: ViewNode[]
  [field: string]: unknown
}

/** A node and those it stands in, the nearest first. */
export interface Found {
  node: ViewNode
  ancestors: ViewNode[]
}

/** The page as the view layer would have it: what is there, what it says, how it is found. */
export class ViewTree {
  constructor(
    private readonly root: ViewNode,
    private readonly templates: Templates,
  ) {}

  all(matches: (node: ViewNode, tree: ViewTree) => boolean): Found[] {
    const found: Found[] = []
    const visit = (node: ViewNode, ancestors: ViewNode[]) => {
      for (const child of node.cn ?? []) {
        if (matches(child, this)) found.push({ node: child, ancestors })
        visit(child, [child, ...ancestors])
      }
    }
    visit(this.root, [])
    return found
  }

  tag(node: ViewNode): string {
    const template = this.templates.get(node.nn ?? '')
    if (!template) return node.v === undefined ? 'unknown' : '#text'
    return template.tag
  }

  /** All words in and under the node, in order. */
  text(node: ViewNode = this.root): string {
    const own = node.v !== undefined && !node.cn?.length && this.isText(node) ? String(node.v) : ''
    return own + (node.cn ?? []).map(child => this.text(child)).join('')
  }

  /** The value of a WXML attribute, e.g. `placeholder` of an input. */
  attribute(node: ViewNode, name: string): unknown {
    const field = this.templates.get(node.nn ?? '')?.fields.get(name)
    return field === undefined ? undefined : node[field]
  }

  /** The innermost nodes that say exactly these words; a node's own words count, and those of its children together. */
  saying(words: string): Found[] {
    const saying = this.all(node => !this.isText(node) && this.text(node) === words)
    return saying.filter(({ node }) => !saying.some(other => other.ancestors.includes(node)))
  }

  byClass(name: string): Found[] {
    return this.all(node => (node.cl ?? '').split(/\s+/).includes(name))
  }

  byId(id: string): Found[] {
    return this.all(node => node.uid === id)
  }

  byTag(tag: string): Found[] {
    return this.all(node => this.tag(node) === tag)
  }

  /** The tree in indented lines, for a failing test to print. */
  print(node: ViewNode = this.root, depth = 0): string {
    return (node.cn ?? [])
      .map(child => {
        const id = child.uid ? ` #${child.uid}` : ''
        const classes = child.cl ? ` .${child.cl.trim().replace(/\s+/g, '.')}` : ''
        const shown = this.isText(child) ? JSON.stringify(child.v) : `<${this.tag(child)}${id}${classes}>`
        return `${'  '.repeat(depth)}${shown}\n${this.print(child, depth + 1)}`
      })
      .join('')
  }

  /** Nodes, depth and the widest family of the page (WeChat's limits: 1,000, 30, 60). */
  size(): { nodes: number; depth: number; children: number } {
    const measure = (node: ViewNode, depth: number): { nodes: number; depth: number; children: number } =>
      (node.cn ?? [])
        .map(child => measure(child, depth + 1))
        .reduce(
          (sum, part) => ({
            nodes: sum.nodes + part.nodes,
            depth: Math.max(sum.depth, part.depth),
            children: Math.max(sum.children, part.children),
          }),
          { nodes: 1, depth, children: node.cn?.length ?? 0 },
        )
    return measure(this.root, 0)
  }

  private isText(node: ViewNode): boolean {
    return node.v !== undefined && !this.templates.has(node.nn ?? '')
  }
}
