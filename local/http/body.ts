import type { IncomingMessage } from 'node:http'

/** The body is larger than its door allows. */
export class BodyTooLarge extends Error {
  override name = 'BodyTooLarge'
}

/** Reads a whole body, at most `limit` bytes. What is too much is read and dropped: a sender cut off mid-way would never see the answer. @throws BodyTooLarge */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size <= limit) chunks.push(chunk)
  }
  if (size > limit) throw new BodyTooLarge(`body is larger than ${limit} bytes`)
  return Buffer.concat(chunks)
}

/** A JSON object, or {} for an empty body. @throws SyntaxError */
export function jsonObject(body: Buffer): Record<string, unknown> {
  if (body.length === 0) return {}
  const value: unknown = JSON.parse(body.toString('utf8'))
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new SyntaxError('the body is not a JSON object')
  return value as Record<string, unknown>
}

const BLANK_LINE = Buffer.from('\r\n\r\n')

/** The fields of a multipart/form-data body, as bytes; what the SDK sends for openapi. */
export function multipartFields(body: Buffer, contentType: string): Map<string, Buffer> {
  const boundary = /boundary="?([^";]+)"?/.exec(contentType)?.[1]
  if (!boundary) throw new SyntaxError('multipart body without a boundary')
  const delimiter = Buffer.from(`--${boundary}`)
  const fields = new Map<string, Buffer>()
  let from = body.indexOf(delimiter)
  while (from !== -1) {
    const start = from + delimiter.length
    const next = body.indexOf(delimiter, start)
    if (next === -1) break
    const part = body.subarray(start + 2, next - 2) // between the two line ends
    const headEnd = part.indexOf(BLANK_LINE)
    const name = /name="([^"]*)"/.exec(part.subarray(0, headEnd).toString('utf8'))?.[1]
    if (headEnd !== -1 && name !== undefined) fields.set(name, part.subarray(headEnd + BLANK_LINE.length))
    from = next
  }
  return fields
}
