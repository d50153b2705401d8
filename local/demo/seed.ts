import type { LocalCloud } from '../cloud'

/** Fills a fresh demonstration by playing actions under the moved clock. Nothing is played yet. */
export async function seedDemo(cloud: LocalCloud): Promise<void> {
  await Promise.resolve(cloud)
}
