import type { ServerResponse } from 'node:http'
import { answerBytes } from '../http/answer'
import { readBody } from '../http/body'
import type { Door, Visit } from '../http/server'
import { contentTypeOf } from '../http/static'
import type { StorageParts } from './actions'
import { LARGEST_FILE, whyPathRefused } from './bucket'

/** The object store's own way to say no; the SDK reads these four elements. */
function answerXml(response: ServerResponse, status: number, code: string, message: string): void {
  const xml = `<?xml version='1.0' encoding='utf-8' ?><Error><Code>${code}</Code><Message>${message}</Message><RequestId>local</RequestId><TraceId>local</TraceId></Error>`
  answerBytes(response, status, 'application/xml', Buffer.from(xml))
}

async function upload(parts: StorageParts, path: string, { request, response }: Visit): Promise<void> {
  const [until, signature] = (request.headers.authorization ?? '').split('.')
  if (!parts.tokens.isValid('put', path, Number(until), signature ?? '')) {
    request.resume()
    return answerXml(response, 403, 'SignatureDoesNotMatch', 'the upload token is not valid for this path, or is over')
  }
  parts.bucket.write(path, await readBody(request, LARGEST_FILE))
  response.writeHead(200, { 'content-length': 0 })
  response.end()
}

function download(parts: StorageParts, path: string, { url, request, response }: Visit): void {
  const isValid = parts.tokens.isValid(
    'get',
    path,
    Number(url.searchParams.get('t')),
    url.searchParams.get('sign') ?? '',
  )
  if (!isValid)
    return answerXml(response, 403, 'AccessDenied', 'the bucket is private: the signature is missing, wrong or over')
  const bytes = parts.bucket.read(path)
  if (!bytes) return answerXml(response, 404, 'NoSuchKey', 'no such file')
  answerBytes(response, 200, contentTypeOf(path), request.method === 'HEAD' ? Buffer.alloc(0) : bytes)
}

/** PUT and GET under /storage/, each with a signed, short-lived token. */
export function storageDoor(parts: StorageParts): Door {
  return async visit => {
    if (!visit.url.pathname.startsWith('/storage/')) return false
    const path = decodeURIComponent(visit.url.pathname.slice('/storage/'.length))
    if (whyPathRefused(path)) answerXml(visit.response, 400, 'InvalidURI', 'no such path can exist')
    else if (visit.request.method === 'PUT') await upload(parts, path, visit)
    else if (visit.request.method === 'GET' || visit.request.method === 'HEAD') download(parts, path, visit)
    else answerXml(visit.response, 405, 'MethodNotAllowed', 'PUT and GET only')
    return true
  }
}
