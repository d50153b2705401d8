import type { EvidenceFault } from '~/types/paper/verify'
import { evidenceHash, evidenceId, firstEvidenceHash } from '../../_kernel/evidence'
import type { EvidenceHead, EvidenceLink } from '../../_schema/paper.schema'

/** A link at the place that its id gives it. */
export interface PlacedLink {
  link: EvidenceLink
  number: number
}

export interface CheckedChain {
  /** Links that stand where a link may stand, by their number. */
  links: PlacedLink[]
  faults: EvidenceFault[]
}

const at = (fault: EvidenceFault['fault'], number: number, link?: EvidenceLink): EvidenceFault => ({
  ...{ fault, number },
  kind: link?.kind ?? null,
  refId: link?.refId ?? null,
})

/** An id says where a link stands; one that says nothing does not belong. */
function placeOf(unitId: string, { _id }: EvidenceLink): number | null {
  const number = Number(_id.slice(unitId.length + 1))
  return Number.isInteger(number) && number > 0 && _id === evidenceId(unitId, number) ? number : null
}

const isSound = (unitId: string, { link, number }: PlacedLink): boolean =>
  link.number === number && link.unitId === unitId && link.hash === evidenceHash(link)

/**
 * The chain by itself (R13.5): each link has the hash of what it says, follows from the one before, and there are as many as the head knows
 * of. Whoever changes a link and makes its own hash right breaks it from the next one, or from the head.
 */
export function checkChain(unitId: string, found: readonly EvidenceLink[], head: EvidenceHead | null): CheckedChain {
  const placed = found.map(link => ({ link, number: placeOf(unitId, link) }))
  const strangers = placed.filter(({ number }) => number === null)
  const links = placed
    .flatMap(({ link, number }) => (number === null ? [] : [{ link, number }]))
    .sort((one, other) => one.number - other.number)
  const byNumber = new Map(links.map(each => [each.number, each]))
  const length = head?.length ?? 0
  const last = Math.max(length, links[links.length - 1]?.number ?? 0)
  const faults = strangers.map(({ link }) => at('LINK_ADDED', link.number, link))
  if (!head && links.length > 0) faults.push({ fault: 'HEAD_MISSING', number: null, kind: null, refId: null })
  for (let number = 1; number <= last; number += 1) {
    const fault = faultAt(unitId, byNumber, number, head)
    if (fault) faults.push(at(fault, number, byNumber.get(number)?.link))
  }
  if (head && !endsAs(head, byNumber.get(length))) faults.push(at('HEAD_CHANGED', length))
  return { links, faults }
}

function faultAt(
  unitId: string,
  byNumber: ReadonlyMap<number, PlacedLink>,
  number: number,
  head: EvidenceHead | null,
): EvidenceFault['fault'] | null {
  const here = byNumber.get(number)
  if (!here) return 'LINK_MISSING'
  if (!isSound(unitId, here)) return 'LINK_CHANGED'
  if (head && number > head.length) return 'LINK_ADDED'
  const before = number === 1 ? firstEvidenceHash : byNumber.get(number - 1)?.link.hash
  return before !== undefined && here.link.previousHash !== before ? 'LINK_OUT_OF_ORDER' : null
}

/** A link that is missing at the end was named already. */
const endsAs = (head: EvidenceHead, end: PlacedLink | undefined): boolean =>
  head.length === 0 ? head.hash === firstEvidenceHash : end === undefined || end.link.hash === head.hash
