import type { LocalCloud } from '../cloud'

/** The instant at which a stranger meets the demonstration. */
export const DEMO_STARTS_AT = Date.parse('2026-09-21T09:00+08:00')

/** Where the clock stands when the playing begins; before DEMO_STARTS_AT as soon as something is played. */
export const SEED_STARTS_AT = DEMO_STARTS_AT

/** Fills a fresh demonstration by playing actions under the moved clock. Nothing is played yet. */
export async function seedDemo(cloud: LocalCloud): Promise<void> {
  await Promise.resolve(cloud)
}
