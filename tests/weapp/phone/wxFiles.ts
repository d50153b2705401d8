import { pictureOf } from './picture'
import type { WxApi, WxCalls, WxOptions } from './wxCalls'

/** The one folder that a mini-program may write into. */
const userDataPath = 'wxfile://usr'

/** WeChat's limit of what a mini-program may keep in files. */
const largestFolder = 200 * 1024 * 1024

/** The folder of one phone that outlives the app. */
export class PhoneFolder {
  readonly kept = new Map<string, Buffer>()

  save(path: unknown, bytes: Buffer): void {
    if (!String(path).startsWith(`${userDataPath}/`)) throw new Error(`permission denied, open '${String(path)}'`)
    const used = [...this.kept.values()].reduce((sum, each) => sum + each.length, 0)
    if (used + bytes.length > largestFolder) throw new Error('the maximum size of the file storage limit is exceeded')
    this.kept.set(String(path), bytes)
  }

  /** Names of the files in it. */
  get names(): string[] {
    return [...this.kept.keys()].map(path => path.slice(userDataPath.length + 1))
  }
}

/** The phone's temporary files: chosen pictures lie here until they are read, sent or saved, and go with the app. */
export class PhoneFiles {
  private readonly files = new Map<string, Buffer>()
  private made = 0

  constructor(readonly folder = new PhoneFolder()) {}

  /** What the next choosing brings; without it, a new small picture each time. `'cancelled'`: the person went back. */
  nextPicture: Buffer | 'cancelled' | undefined

  keep(bytes: Buffer): string {
    const path = `wxfile://tmp_${(this.made += 1)}.png`
    this.files.set(path, bytes)
    return path
  }

  read(path: unknown): Buffer {
    const bytes = this.files.get(String(path)) ?? this.folder.kept.get(String(path))
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

  /** As WeChat's saveFile: the temporary file moves. */
  save(from: unknown, to: unknown): void {
    this.folder.save(to, this.read(from))
    this.files.delete(String(from))
  }

  unlink(path: unknown): void {
    if (!this.folder.kept.delete(String(path))) throw new Error(`no such file or directory, unlink '${String(path)}'`)
  }

  choose(): string {
    const picture = this.nextPicture ?? pictureOf(this.made + 1)
    this.nextPicture = undefined
    if (picture === 'cancelled') throw new Error('cancel')
    return this.keep(picture)
  }
}

const bufferOf = (bytes: Buffer): ArrayBuffer => Uint8Array.from(bytes).buffer

function readAs(bytes: Buffer, encoding: unknown): unknown {
  return typeof encoding === 'string' ? bytes.toString(encoding === 'base64' ? 'base64' : 'utf8') : bufferOf(bytes)
}

/** As WeChat's downloadFile: into the app's folder. */
async function download(files: PhoneFiles, url: unknown, filePath: unknown): Promise<object> {
  const answer = await fetch(String(url))
  if (answer.ok) files.folder.save(filePath, Buffer.from(await answer.arrayBuffer()))
  return { statusCode: answer.status, filePath }
}

/** The parts of wx that have to do with files and pictures. */
export function wxFiles(calls: WxCalls, files: PhoneFiles): Record<string, WxApi | unknown> {
  const read = ({ filePath, encoding }: WxOptions) => ({ data: readAs(files.read(filePath), encoding) })
  const manager = {
    readFile: calls.api('readFile', read),
    readFileSync: (filePath: string, encoding?: string) => readAs(files.read(filePath), encoding),
    writeFileSync: (filePath: string, text: string) => files.write(filePath, text),
    saveFile: calls.api('saveFile', ({ tempFilePath, filePath }) => {
      files.save(tempFilePath, filePath)
      return { savedFilePath: filePath }
    }),
    access: calls.api('access', ({ path }) => void files.read(path)),
    unlink: calls.api('unlink', ({ filePath }) => files.unlink(filePath)),
    readdir: calls.api('readdir', () => ({ files: files.folder.names })),
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
    downloadFile: calls.api('downloadFile', ({ url, filePath }) => download(files, url, filePath)),
    openDocument: calls.api('openDocument', ({ filePath }) => void files.read(filePath)),
  }
}
