import type { IncomingMessage } from 'node:http'

/** Why a request is turned away before anything is read from it; undefined: welcome. A page of another site must not reach the demo through the browser. */
export function whyTurnedAway(request: IncomingMessage, port: number): string | undefined {
  const own = [`127.0.0.1:${port}`, `localhost:${port}`]
  const { host, origin } = request.headers
  if (!host || !own.includes(host)) return 'Host is not this local cloud'
  if (origin !== undefined && !own.some(each => origin === `http://${each}`)) return 'Origin is not this local cloud'
  // A page opened as localhost shows pictures of 127.0.0.1: those carry their own signature.
  const isSigned = request.url?.startsWith('/storage/') ?? false
  if (
    !isSigned &&
    request.headers['sec-fetch-site'] === 'cross-site' &&
    request.headers['sec-fetch-mode'] !== 'navigate'
  )
    return 'Another site may not call this local cloud'
  return undefined
}
