import { createReadStream, existsSync, statSync } from 'node:fs'
import { extname, join, normalize, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Visit } from './server'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.gif': 'image/gif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.mp4': 'video/mp4',
  '.pdf': 'application/pdf',
  '.map': 'application/json; charset=utf-8',
}

/** By the name's ending; unknown endings are plain bytes, never guessed. */
export const contentTypeOf = (path: string): string => TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream'

/** Sends `path` from under `root`; false when there is no such file or the path leaves the root. */
export async function sendFileUnder(root: string, path: string, visit: Visit): Promise<boolean> {
  const file = normalize(join(root, path))
  if (file !== root && !file.startsWith(root + sep)) return false
  if (!existsSync(file) || !statSync(file).isFile()) return false
  visit.response.writeHead(200, {
    'content-type': contentTypeOf(file),
    'content-length': statSync(file).size,
    // File names carry a hash of their content except the page itself.
    'cache-control': /\.[0-9a-f]{8}\./.test(file) ? 'max-age=31536000, immutable' : 'no-store',
  })
  if (visit.request.method === 'HEAD') visit.response.end()
  else await pipeline(createReadStream(file), visit.response)
  return true
}
