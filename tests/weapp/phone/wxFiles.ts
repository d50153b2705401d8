import { pictureOf } from './picture'
import type { WxApi, WxCalls, WxOptions } from './wxCalls'

/** The one folder that a mini-program may write into. */
const userDataPath = 'wxfile://usr'

/** The phone's temporary files: chosen pictures lie here until they are read or sent. */
export class PhoneFiles {
  private readonly files = new Map<string, Buffer>()
  /** What the next choosing brings; without it, a new small picture each time. `'cancelled'`: the person went back. */
  nextPicture: Buffer | 'cancelled' | undefined

  keep(bytes: Buffer): string {
    const path = `wxfile://tmp_${this.files.size + 1}.png`
    this.files.set(path, bytes)
    return path
  }

  read(path: unknown): Buffer {
    const bytes = this.files.get(String(path))
    if (!bytes) throw new Error(`no such file or directory, open '${String(path)}'`)
    return bytes
  }

  /** What the app wrote, and what it handed to a chat, by the name that the person sees. */
  readonly written = new Map<string, Buffer>()
  readonly shared = new Map<string, string>()

  write(path: unknown, text: unknown): void {
    if (!String(path).startsWith(`${userDataPath}/`)) throw new Error(`permission denied, open '${String(path)}'`)
    this.written.set(String(path), Buffer.from(String(text)))
  }

  share(path: unknown, name: unknown): void {
    const bytes = this.written.get(String(path))
    if (!bytes) throw new Error(`no such file or directory, open '${String(path)}'`)
    this.shared.set(String(name), bytes.toString('utf8'))
  }

  choose(): string {
    const picture = this.nextPicture ?? pictureOf(this.files.size + 1)
    this.nextPicture = undefined
    if (picture === 'cancelled') throw new Error('cancel')
    return this.keep(picture)
  }
}

const bufferOf = (bytes: Buffer): ArrayBuffer => Uint8Array.from(bytes).buffer

function readAs(bytes: Buffer, encoding: unknown): unknown {
  return typeof encoding === 'string' ? bytes.toString(encoding === 'base64' ? 'base64' : 'utf8') : bufferOf(bytes)
}

/** The parts of wx that have to do with files and pictures. */
export function wxFiles(calls: WxCalls, files: PhoneFiles): Record<string, WxApi | unknown> {
  const read = ({ filePath, encoding }: WxOptions) => ({ data: readAs(files.read(filePath), encoding) })
  const manager = {
    readFile: calls.api('readFile', read),
    readFileSync: (filePath: string, encoding?: string) => readAs(files.read(filePath), encoding),
    writeFileSync: (filePath: string, text: string) => files.write(filePath, text),
    getFileInfo: calls.api('getFileInfo', ({ filePath }) => ({ size: files.read(filePath).length })),
  }
  const media = () => {
    const path = files.choose()
    return { tempFilePath: path, size: files.read(path).length, fileType: 'image' }
  }
  return {
    env: { USER_DATA_PATH: userDataPath },
    shareFileMessage: calls.api('shareFileMessage', ({ filePath, fileName }) => files.share(filePath, fileName)),
    getFileSystemManager: () => manager,
    chooseMedia: calls.api('chooseMedia', () => ({ type: 'image', tempFiles: [media()] })),
    chooseImage: calls.api('chooseImage', () => {
      const { tempFilePath, size } = media()
      return { tempFilePaths: [tempFilePath], tempFiles: [{ path: tempFilePath, size }] }
    }),
    compressImage: calls.api('compressImage', ({ src }) => ({ tempFilePath: files.keep(files.read(src)) })),
    getImageInfo: calls.api('getImageInfo', ({ src }) => ({ width: 16, height: 16, path: src, type: 'png' })),
    previewImage: calls.api('previewImage'),
  }
}
