import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { StartRefused } from '../refused'
import { answerJson } from './answer'
import { BodyTooLarge } from './body'
import { whyTurnedAway } from './guard'

export interface Visit {
  request: IncomingMessage
  response: ServerResponse
  url: URL
}
/** A door of the server: answers and says true, or leaves the visit to the next door. */
export type Door = (visit: Visit) => Promise<boolean> | boolean

export interface HttpServer {
  port: number
  close(): Promise<void>
}

async function throughDoors(doors: readonly Door[], visit: Visit): Promise<void> {
  for (const door of doors) {
    if (await door(visit)) return
  }
  answerJson(visit.response, 404, { code: 'NOT_FOUND', message: `nothing at ${visit.url.pathname}` })
}

function answerFault(response: ServerResponse, fault: unknown): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  const message = fault instanceof Error ? fault.message : String(fault)
  if (fault instanceof BodyTooLarge) answerJson(response, 413, { code: 'BODY_TOO_LARGE', message })
  else if (fault instanceof SyntaxError || fault instanceof URIError)
    answerJson(response, 400, { code: 'INVALID_PARAM', message })
  else answerJson(response, 500, { code: 'SYS_ERR', message })
}

/** Serves on loopback only. @throws StartRefused when the port is taken. */
export async function serve(options: {
  port: number
  doors: readonly Door[]
  log: (event: string, fields: Record<string, unknown>) => void
}): Promise<HttpServer> {
  let port = options.port
  const server = createServer((request, response) => {
    const turnedAway = whyTurnedAway(request, port)
    if (turnedAway) return answerJson(response, 403, { code: 'INVALID_REQUEST_SOURCE', message: turnedAway })
    const url = new URL(request.url ?? '/', `http://127.0.0.1:${port}`)
    throughDoors(options.doors, { request, response, url }).catch((fault: unknown) => {
      options.log('http.fault', { path: url.pathname, message: fault instanceof Error ? fault.stack : String(fault) })
      answerFault(response, fault)
    })
  })
  server.keepAliveTimeout = 65_000 // a keep-alive client must never find the socket closed under it
  await new Promise<void>((resolve, reject) => {
    server.once('error', (fault: NodeJS.ErrnoException) =>
      reject(
        fault.code === 'EADDRINUSE'
          ? new StartRefused(`Port ${options.port} is taken`)
          : new StartRefused(`Port ${options.port}: ${fault.message}`),
      ),
    )
    server.listen(options.port, '127.0.0.1', resolve)
  })
  port = (server.address() as AddressInfo).port
  return {
    port,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
