import cloud from 'wx-server-sdk'
import { randomBytes, randomInt } from 'node:crypto'
import { makeDatabase, type Database, type SdkDatabase } from './database'
import { makeFieldCrypto, type FieldCrypto } from './field-crypto'
import { makeLog, type Log } from './log'
import type { Patience } from './transaction'

/** WeChat's server interfaces that we use; each throws `{ errCode }` when WeChat refuses. */
export interface WeChat {
  /** Phone number behind a code of the getPhoneNumber button: once, within 5 minutes. */
  phoneOf(code: string): Promise<string>
  sendSubscribeMessage(message: {
    openid: string
    templateId: string
    page: string
    fields: Record<string, string>
  }): Promise<void>
}

export interface Storage {
  download(fileId: string): Promise<Buffer>
  /** The file id. What stood at this path before is replaced. */
  upload(path: string, bytes: Buffer): Promise<string>
  /** Short-lived addresses by file id; at most 50 a call on the platform, paged here. */
  temporaryUrls(fileIds: readonly string[]): Promise<Record<string, string>>
  /** At most 50 files a call; one that is not there is no fault. */
  remove(fileIds: readonly string[]): Promise<void>
}

/** What a handler needs of the world, made once a process; tests read the same shape. */
export interface Deps extends Patience {
  database: Database
  storage: Storage
  wechat: WeChat
  crypto: FieldCrypto
  log: Log
  now: () => number
  /** An id of 20 characters that nobody can guess. */
  newId: () => string
  /** `length` characters that are easily read out: no 0/O, 1/I/L. */
  newCode: (length: number) => string
  /** A setting of the company, by its name: the environment variable `FN_{name}` of the functions. */
  setting: (name: string) => string | undefined
}

const readable = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const urlsPerCall = 50
const urlSeconds = 600

type SdkOpenApi = {
  phonenumber: { getPhoneNumber(input: { code: string }): Promise<{ phoneInfo: { purePhoneNumber: string } }> }
  subscribeMessage: { send(input: Record<string, unknown>): Promise<unknown> }
}

let made: Deps | undefined

/** The process's one set of dependencies: the SDK costs 0.3 s to start, so never per call. */
export function deps(): Deps {
  made ??= makeDeps()
  return made
}

function makeDeps(): Deps {
  cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string })
  const setting = (name: string): string | undefined => process.env[`FN_${name}`]
  return {
    // The SDK's own types answer `any`; SdkDatabase is the part that we call.
    database: makeDatabase(cloud.database() as unknown as SdkDatabase),
    storage: makeStorage(),
    wechat: makeWeChat(cloud.openapi as unknown as SdkOpenApi),
    crypto: makeFieldCrypto(process.env.FIELD_KEY ?? ''),
    log: makeLog(),
    now: () => Date.now(),
    newId: () => randomBytes(15).toString('base64url').replace(/[-_]/g, 'x'),
    newCode: length => Array.from({ length }, () => readable[randomInt(readable.length)]).join(''),
    setting,
    random: () => Math.random(),
    sleep: ms => new Promise(resolve => setTimeout(resolve, ms)),
  }
}

function makeStorage(): Storage {
  return {
    async download(fileId) {
      return (await cloud.downloadFile({ fileID: fileId })).fileContent
    },
    async upload(path, bytes) {
      return (await cloud.uploadFile({ cloudPath: path, fileContent: bytes })).fileID
    },
    async temporaryUrls(fileIds) {
      const urls: Record<string, string> = {}
      for (let from = 0; from < fileIds.length; from += urlsPerCall) {
        const page = fileIds.slice(from, from + urlsPerCall).map(fileID => ({ fileID, maxAge: urlSeconds }))
        const answer = await cloud.getTempFileURL({ fileList: page })
        for (const file of answer?.fileList ?? []) if (file.tempFileURL) urls[file.fileID] = file.tempFileURL
      }
      return urls
    },
    async remove(fileIds) {
      await cloud.deleteFile({ fileList: [...fileIds] })
    },
  }
}

function makeWeChat(openapi: SdkOpenApi): WeChat {
  return {
    async phoneOf(code) {
      return (await openapi.phonenumber.getPhoneNumber({ code })).phoneInfo.purePhoneNumber
    },
    async sendSubscribeMessage({ openid, templateId, page, fields }) {
      const values = Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, { value }]))
      await openapi.subscribeMessage.send({ touser: openid, templateId, page, data: values })
    },
  }
}
