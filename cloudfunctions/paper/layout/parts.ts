import type { PaperSignature, PaperSnag } from '~/types/handover/papers'
import { dayOf } from '~/types/kernel/time'
import type { Signature } from '../../_schema/paper.schema'
import { flatWords, sayDay, sayInstant, signatureWords, snagWords } from '../paper.copy'
import type { Block } from './blocks'

/** The signatures that a paper names, by their ids. */
export type Signatures = ReadonlyMap<string, Signature>
/** The pictures that a paper names, by the SHA-256 of their bytes; those that cannot be drawn are not there. */
export type Pictures = ReadonlyMap<string, Buffer>

/** What a paper is drawn with besides its frozen content, all of it named by that content. */
export interface Enclosed {
  signatures: Signatures
  pictures: Pictures
}

interface Flat {
  estateName: string
  unitName: string
  houseType: string
  areaSquareMetres: number
}

export const flatBlock = ({ estateName, unitName, houseType, areaSquareMetres }: Flat): Block => ({
  kind: 'facts',
  facts: [
    [flatWords.estate, estateName],
    [flatWords.unit, unitName],
    [flatWords.houseType, houseType],
    [flatWords.area, flatWords.square(areaSquareMetres)],
  ],
})

/** A signature with what it means, who gave it, when, and when the second fact was right (electronic signatures act art. 13). */
export function signedBlocks(signed: PaperSignature, { signatures }: Enclosed, heading: string): Block[] {
  const signature = signatures.get(signed.signatureId)
  const lines = [
    signatureWords.signer(signed.signerName),
    signatureWords.at(sayInstant(signed.signedAt)),
    ...(signature
      ? [signatureWords.verified(sayInstant(signature.verifiedAt)), signatureWords.hash(signature.contentHash)]
      : []),
  ]
  const label = signed.asProxy ? signatureWords.proxyLabel : signatureWords.label
  return [{ kind: 'signature', heading, words: signed.words, label, lines, strokes: signature?.strokes ?? null }]
}

const { columns } = snagWords

const dueWords = ({ kind, dueAt }: PaperSnag): string => snagWords.due[kind](sayDay(dayOf(dueAt - 1)))

export function snagBlocks(snags: readonly PaperSnag[], heading: string, none: string): Block[] {
  if (snags.length === 0)
    return [
      { kind: 'heading', words: heading },
      { kind: 'text', words: none },
    ]
  return [
    { kind: 'heading', words: heading },
    {
      kind: 'table',
      columns: [
        { title: columns.number, share: 0.08, align: 'center' },
        { title: columns.where, share: 0.18 },
        { title: columns.words, share: 0.42 },
        { title: columns.due, share: 0.22 },
        { title: columns.photos, share: 0.1, align: 'center' },
      ],
      rows: snags.map(snag => [
        String(snag.number),
        `${snag.room} ${snag.component}`,
        snag.words,
        dueWords(snag),
        snagWords.photos(snag.photoCount),
      ]),
    },
  ]
}

/** What the pictures of these snags show (R5.6), each under its snag. */
export function pictureBlocks(snags: readonly PaperSnag[], { pictures }: Enclosed): Block[] {
  const shown = snags.flatMap(({ number, room, component, photoHashes }) =>
    photoHashes.map(hash => ({
      caption: snagWords.caption(number, room, component),
      bytes: pictures.get(hash) ?? null,
    })),
  )
  if (shown.length === 0) return []
  return [
    { kind: 'heading', words: snagWords.pictures(shown.length) },
    { kind: 'pictures', pictures: shown },
  ]
}
