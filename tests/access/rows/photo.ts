import { everybody, nobodyElse } from './marks'

export const photoRows: Record<string, string> = {
  // A visitor, too: the proof of a claim.
  'photo.begin': everybody,
  // A photo that the flat's owner began.
  'photo.confirm': nobodyElse.owner,
}
