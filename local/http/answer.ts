import type { ServerResponse } from 'node:http'

/** The SDK looks for exactly this content type to tell a JSON fault from protobuf bytes. */
const JSON_TYPE = 'application/json; charset=utf-8'

export function answerJson(response: ServerResponse, status: number, value: unknown): void {
  answerBytes(response, status, JSON_TYPE, Buffer.from(JSON.stringify(value)))
}

export function answerBytes(response: ServerResponse, status: number, contentType: string, bytes: Buffer): void {
  response.writeHead(status, {
    'content-type': contentType,
    'content-length': bytes.length,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  })
  response.end(bytes)
}

export function redirect(response: ServerResponse, to: string): void {
  response.writeHead(302, { location: to, 'cache-control': 'no-store' })
  response.end()
}
