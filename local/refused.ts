/** The local cloud will not start; the message is the one line to print. */
export class StartRefused extends Error {
  override name = 'StartRefused'
}

/** @throws StartRefused: the local cloud has no access control worth the name and must never serve real people. */
export function refuseProduction(env: NodeJS.ProcessEnv): void {
  if (env.NODE_ENV === 'production')
    throw new StartRefused('The local cloud is for development and tests: it refuses NODE_ENV=production')
}

/** The cloud's own zone is UTC and a worker's TZ is ignored, so the whole process must run in UTC. */
export function requireUtc(): void {
  if (process.env.TZ !== 'UTC') process.env.TZ = 'UTC'
  if (new Date(Date.now()).getTimezoneOffset() !== 0) throw new StartRefused('Start the local cloud with TZ=UTC')
}
