import type { ActivityKind, AlbumPhoto, Terms } from '~/types/activity/activity'
import type { ActivityState } from '~/types/activity/activity.lifecycle'
import type { SignUpState } from '~/types/activity/sign-up.lifecycle'
import { by, type IndexSpec } from './index-spec'

/** Collections of the feature `activity`: their indexes, and the shape of their documents. */
export const activityCollections = {
  activities: [by('estateId', '-from'), by('estateId', 'state', '-from'), by('-from')],
  activityPlaces: [by('activityId', 'signUpId')],
  signUps: [
    by('activityId', 'since'),
    by('activityId', 'state', 'since'),
    by('activityId', '_id'),
    by('code'),
    by('personId'),
  ],
} as const satisfies Record<string, readonly IndexSpec[]>

export interface ActivityFile extends Terms {
  _id: string
  version: number
  estateId: string
  estateName: string
  kind: ActivityKind
  state: ActivityState
  /** Why it does not take place. */
  cancelledWords: string | null
  /** So many places were ever made: the next one's number is one more. */
  placesMade: number
  album: AlbumPhoto[]
  at: number
  byStaffId: string
}

/**
 * One document per place: a counter that all would write gives false "full" under load (platform.md). There are exactly as many as the
 * capacity says. `_id` = `{activityId}:{number}`.
 */
export interface ActivityPlace {
  _id: string
  activityId: string
  /** Empty: free. */
  signUpId: string
}

/** `_id` = `{activityId}:{unitId}`: a flat signs up once. */
export interface SignUpFile {
  _id: string
  version: number
  activityId: string
  estateId: string
  unitId: string
  unitName: string
  /** Who signed up, or in whose name staff did; hears of it while the flat is theirs. */
  personId: string
  persons: number
  state: SignUpState
  places: string[]
  code: string
  /** Since when it stands like this: the order of those who wait. */
  since: number
  checkedInAt: number | null
  feedback: { stars: number; words: string; at: number } | null
}

export interface ActivityDocuments {
  activities: ActivityFile
  activityPlaces: ActivityPlace
  signUps: SignUpFile
}
