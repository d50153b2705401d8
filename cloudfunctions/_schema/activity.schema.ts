import type { IndexSpec } from './index-spec'

/** Collections of the feature `activity`: their indexes, and the shape of their documents. */
export const activityCollections = {} as const satisfies Record<string, readonly IndexSpec[]>

// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled by the feature
export interface ActivityDocuments {}
