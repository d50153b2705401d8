import type { EvidenceFault } from '~/types/paper/verify'
import { fileHash, paperHash, signatureHash } from '../../_kernel/evidence'
import { canonical, sha256 } from '../../_kernel/field-crypto'
import type { Photo } from '../../_schema/documents'
import type { UnitHandover } from '../../_schema/handover.schema'
import type { Paper, Signature } from '../../_schema/paper.schema'
import type { PlacedLink } from './check-chain'

/** What storage holds at a file id; null: nothing. */
export type StoredBytes = { hash: string; bytes: number } | null

/** All that a flat's chain may prove, as it stands now. */
export interface Proved {
  unitId: string
  photos: ReadonlyMap<string, Photo>
  signatures: ReadonlyMap<string, Signature>
  papers: ReadonlyMap<string, Paper>
  posting: UnitHandover['posting']
  stored: ReadonlyMap<string, StoredBytes>
  /** Photos that snags show. */
  snagPhotos: readonly string[]
}

type Found = 'EVIDENCE_MISSING' | 'EVIDENCE_CHANGED' | null

/** What links prove is there and is what it was; and nothing is there that no link proves (R13.5). */
export function checkEvidence(links: readonly PlacedLink[], proved: Proved): EvidenceFault[] {
  const postings = links.filter(({ link }) => link.kind === 'posting')
  const faults = links.flatMap((placed): EvidenceFault[] => {
    const { kind, refId } = placed.link
    // An earlier posting was corrected by the later one: what it said stands in no document any more.
    const isReplaced = kind === 'posting' && placed !== postings[postings.length - 1]
    const fault = isReplaced ? null : faultOf(placed, proved, postings.length > 1)
    return fault ? [{ fault, number: placed.number, kind, refId }] : []
  })
  return [...faults, ...added(links, proved)]
}

function faultOf({ link }: PlacedLink, proved: Proved, isCorrected: boolean): Found {
  const { refId, contentHash } = link
  switch (link.kind) {
    case 'photo':
      return photoFault(proved, refId, contentHash)
    case 'signature': {
      const signature = proved.signatures.get(refId)
      return !signature
        ? 'EVIDENCE_MISSING'
        : changedUnless(signatureHash(signature), signature.contentHash, contentHash)
    }
    case 'paper': {
      const paper = proved.papers.get(refId)
      if (!paper) return 'EVIDENCE_MISSING'
      const isCounted = paper.version === (paper.file ? 2 : 1)
      return isCounted ? changedUnless(paperHash(paper), paper.contentHash, contentHash) : 'EVIDENCE_CHANGED'
    }
    case 'file':
      return fileFault(proved, refId, contentHash)
    case 'posting':
      return postingFault(proved, refId, contentHash, isCorrected)
  }
}

const changedUnless = (...hashes: string[]): Found => (new Set(hashes).size === 1 ? null : 'EVIDENCE_CHANGED')

function photoFault({ photos, stored }: Proved, photoId: string, contentHash: string): Found {
  const photo = photos.get(photoId)
  const bytes = photo?.fileId == null ? null : stored.get(photo.fileId)
  if (!photo || !bytes) return 'EVIDENCE_MISSING'
  // A photo's place carries its id: of two with the same bytes, too, each is its own.
  const isItself =
    (photo.path.split('/').pop() ?? '').startsWith(photoId) && (photo.fileId ?? '').endsWith(`/${photo.path}`)
  const isSame = isItself && photo.bytes === bytes.bytes
  return isSame ? changedUnless(bytes.hash, photo.hash, contentHash) : 'EVIDENCE_CHANGED'
}

function fileFault({ papers, stored }: Proved, paperId: string, contentHash: string): Found {
  const file = papers.get(paperId)?.file
  const bytes = file && stored.get(file.fileId)
  if (!file || !bytes) return 'EVIDENCE_MISSING'
  if (file.hash !== bytes.hash || file.bytes !== bytes.bytes) return 'EVIDENCE_CHANGED'
  return changedUnless(fileHash(file), contentHash)
}

/** The words of a correction stand in the chain alone, so that of a corrected posting only the number can be compared. */
function postingFault({ unitId, posting }: Proved, refId: string, contentHash: string, isCorrected: boolean): Found {
  if (!posting) return 'EVIDENCE_MISSING'
  if (refId !== `${unitId}:posting:${posting.trackingNumber}`) return 'EVIDENCE_CHANGED'
  return isCorrected ? null : changedUnless(sha256(canonical({ unitId, ...posting, correction: '' })), contentHash)
}

function added(links: readonly PlacedLink[], { signatures, papers, snagPhotos }: Proved): EvidenceFault[] {
  const known = new Set(links.map(({ link }) => `${link.kind} ${link.refId}`))
  const there: [EvidenceFault['kind'] & string, string][] = [
    ...[...signatures.keys()].map(id => ['signature', id] as const),
    ...[...papers.values()].flatMap(({ _id, file }) =>
      file
        ? ([
            ['paper', _id],
            ['file', _id],
          ] as const)
        : ([['paper', _id]] as const),
    ),
    ...snagPhotos.map(id => ['photo', id] as const),
  ].map(([kind, refId]) => [kind, refId])
  return there
    .filter(([kind, refId]) => !known.has(`${kind} ${refId}`))
    .map(([kind, refId]) => ({ fault: 'EVIDENCE_ADDED', number: null, kind, refId }))
}
