import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto'
import type { Cipher } from '../_schema/documents'

/** Encryption of personal fields at rest (R13.1): AES-256-GCM under a key that lives in the function's settings. */
export interface FieldCrypto {
  seal(text: string): Cipher
  /** Throws when the text was tampered with or the key is another. */
  open(cipher: Cipher): string
  /** Blind index: equal numbers have equal indexes; without the key it says nothing. */
  indexOf(text: string): string
}

const version = 'v1'
/** Bytes. Said when opening, because Node otherwise also takes a tag cut down to 4 bytes, which can be guessed. */
const authTagLength = 16

/** `keyHex`: 32 bytes in hex. Two keys are derived from it, one to encrypt and one for the index. */
export function makeFieldCrypto(keyHex: string): FieldCrypto {
  if (!/^[0-9a-f]{64}$/.test(keyHex)) throw new Error('FIELD_KEY must be 32 bytes in hex')
  const derive = (purpose: string): Buffer => createHmac('sha256', Buffer.from(keyHex, 'hex')).update(purpose).digest()
  const fieldKey = derive('field')
  const indexKey = derive('index')
  return {
    seal(text) {
      const iv = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', fieldKey, iv)
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return [version, ...[iv, cipher.getAuthTag(), sealed].map(part => part.toString('base64url'))].join('.')
    },
    open(cipher) {
      const [given, iv, tag, sealed] = cipher.split('.')
      if (given !== version || !iv || !tag || sealed === undefined) throw new Error('not a sealed field')
      const decipher = createDecipheriv('aes-256-gcm', fieldKey, Buffer.from(iv, 'base64url'), { authTagLength })
      decipher.setAuthTag(Buffer.from(tag, 'base64url'))
      return Buffer.concat([decipher.update(Buffer.from(sealed, 'base64url')), decipher.final()]).toString('utf8')
    },
    indexOf: text => createHmac('sha256', indexKey).update(text).digest('base64url'),
  }
}

/** `13812346021` → `138****6021`; shorter texts keep only their last character. */
export function maskPhone(phone: string): string {
  return phone.length === 11 ? `${phone.slice(0, 3)}****${phone.slice(7)}` : `****${phone.slice(-1)}`
}

/** The first character and a star for each other one, for those who need not know more. */
export function maskName(name: string): string {
  const [first = '', ...rest] = [...name]
  return `${first}${'*'.repeat(Math.max(1, rest.length))}`
}

export const sha256 = (bytes: string | Buffer): string => createHash('sha256').update(bytes).digest('hex')

/** The same value has the same text whatever the order of its keys: for hashes of documents and inputs. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  const entries = Object.entries(value).filter(([, item]) => item !== undefined)
  const sorted = entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return `{${sorted.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(',')}}`
}
