import type { IndexSpec } from './index-spec'

/** Collections of the feature `staff`: their indexes, and the shape of their documents. */
export const staffCollections = {} as const satisfies Record<string, readonly IndexSpec[]>

// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled by the feature
export interface StaffDocuments {}
