/** Milliseconds on a scale that only measures; its zero means nothing. Where a phone lacks `performance`, differences of its clock do. */
export const elapsedNow = (): number => (typeof performance === 'undefined' ? Date.now() : performance.now())
