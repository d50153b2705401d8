import { randomUUID } from 'node:crypto'
import { fileIdOf, pathOf, whyPathRefused, type Bucket } from './bucket'
import type { StorageTokens } from './tokens'

const UPLOAD_LASTS_S = 900
const DOWNLOAD_LASTS_S = 7200
/** The platform's limit of addresses and deletions per call. */
const MOST_PER_CALL = 50

export interface StorageFault {
  code: string
  message: string
}
type Answer = { data: Record<string, unknown> } | StorageFault

export interface StorageParts {
  bucket: Bucket
  tokens: StorageTokens
  baseUrl(): string
}

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}

function uploadMetadata(parts: StorageParts, body: Record<string, unknown>): Answer {
  const path = typeof body.path === 'string' ? body.path : ''
  const refused = whyPathRefused(path)
  if (refused) return { code: 'INVALID_PARAM', message: refused }
  const { until, signature } = parts.tokens.issue('put', path, UPLOAD_LASTS_S)
  return {
    data: {
      url: `${parts.baseUrl()}/storage/${path.split('/').map(encodeURIComponent).join('/')}`,
      token: randomUUID(),
      authorization: `${until}.${signature}`,
      fileId: fileIdOf(path),
      cosFileId: randomUUID(),
    },
  }
}

/** A signed address. Not percent-encoded: the SDK encodes it once more before it downloads. */
export function downloadUrl(parts: StorageParts, path: string, lastsSeconds = DOWNLOAD_LASTS_S): string {
  const { until, signature } = parts.tokens.issue('get', path, lastsSeconds)
  return `${parts.baseUrl()}/storage/${path}?sign=${signature}&t=${until}`
}

function oneDownload(parts: StorageParts, wanted: unknown): Record<string, unknown> {
  const { fileid, max_age: maxAge } = record(wanted)
  const fileID = typeof fileid === 'string' ? fileid : ''
  const path = pathOf(fileID)
  if (path === undefined || !parts.bucket.has(path))
    return { code: 'STORAGE_FILE_NONEXIST', message: 'storage file not exists', fileID, tempFileURL: '' }
  const lasts = typeof maxAge === 'number' && maxAge > 0 ? maxAge : DOWNLOAD_LASTS_S
  return { code: 'SUCCESS', fileID, fileid: fileID, tempFileURL: downloadUrl(parts, path, lasts), maxAge: lasts }
}

function deleteOne(parts: StorageParts, fileID: unknown): Record<string, unknown> {
  const path = typeof fileID === 'string' ? pathOf(fileID) : undefined
  const isGone = path !== undefined && parts.bucket.remove(path)
  return { fileID, code: isGone ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST' }
}

/** The storage actions of the wire protocol, by their names. */
export function storageAction(parts: StorageParts, action: string, body: Record<string, unknown>): Answer {
  if (action === 'storage.getUploadMetadata') return uploadMetadata(parts, body)
  const wanted = action === 'storage.batchGetDownloadUrl' ? body.file_list : body.fileid_list
  if (!Array.isArray(wanted) || wanted.length > MOST_PER_CALL)
    return { code: 'INVALID_PARAM', message: `a list of at most ${MOST_PER_CALL} files is expected` }
  if (action === 'storage.batchGetDownloadUrl')
    return { data: { download_list: wanted.map(each => oneDownload(parts, each)) } }
  if (action === 'storage.batchDeleteFile') return { data: { delete_list: wanted.map(each => deleteOne(parts, each)) } }
  return { code: 'INVALID_PARAM', message: `${action} is not known here` }
}
