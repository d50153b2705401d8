import type { Strokes } from '~/types/handover/signature'

/** A column of a table; `share` is its part of the width. */
export interface Column {
  title: string
  share: number
  align?: 'left' | 'center' | 'right'
}

/** A picture with its words below; null: not in this file. */
export interface Picture {
  caption: string
  bytes: Buffer | null
}

/** What stands on a page, one under the other: a paper's layout makes these, the sheet draws them. */
export type Block =
  | { kind: 'title'; words: string; note?: string }
  | { kind: 'heading'; words: string }
  | { kind: 'text'; words: string; tone?: 'strong' | 'quiet' }
  | { kind: 'list'; lines: readonly string[] }
  | { kind: 'facts'; facts: readonly (readonly [name: string, value: string])[] }
  | { kind: 'table'; columns: readonly Column[]; rows: readonly (readonly string[])[] }
  | { kind: 'pictures'; pictures: readonly Picture[] }
  /** What a signature means, and the signature under it: on one page. */
  | {
      kind: 'signature'
      heading: string
      words: string
      label: string
      lines: readonly string[]
      strokes: Strokes | null
    }
  | { kind: 'ending'; lines: readonly string[] }

/** One document of a file: it begins on a page of its own, and its pages are numbered by themselves. */
export interface Sheet {
  title: string
  /** At the top of each page: whose it is, and which flat. */
  letterhead: string
  unitName: string
  /** At the foot, in small type. */
  footer: string
  blocks: readonly Block[]
}
