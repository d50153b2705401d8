import Taro from '@tarojs/taro'
import { formatOf } from './picture-format'
import { storage } from './storage.weapp'
import { pictureLimit, type ChosenFile, type Picture, type Platform, type SubscribeAnswer } from './platform.type'

export type * from './platform.type'

const readBytes = (path: string): Promise<Uint8Array> =>
  new Promise((resolve, reject) =>
    Taro.getFileSystemManager().readFile({
      filePath: path,
      success: read => resolve(new Uint8Array(read.data as ArrayBuffer)), // no encoding asked: always a buffer
      fail: reject,
    }),
  )

/** Each step is worse to look at, so the first that fits is taken. */
const qualities = [80, 60, 40, 20] as const

/** The file itself when it is small and of a known format, else a JPEG. Rejects when it is no picture. */
async function small(path: string): Promise<Picture> {
  const bytes = await readBytes(path)
  const format = formatOf(bytes)
  if (format !== undefined && bytes.length <= pictureLimit) return { path, bytes, format }
  for (const quality of qualities) {
    const made = await Taro.compressImage({ src: path, quality })
    const fewer = await readBytes(made.tempFilePath)
    if (fewer.length <= pictureLimit) return { path: made.tempFilePath, bytes: fewer, format: formatOf(fewer) ?? 'jpg' }
  }
  throw new Error('picture stays over the limit')
}

async function chooseImages(count: number): Promise<readonly Picture[]> {
  const chosen = await Taro.chooseMedia({ count, mediaType: ['image'], sizeType: ['compressed'] }).catch(
    () => undefined,
  )
  return Promise.all((chosen?.tempFiles ?? []).map(file => small(file.tempFilePath)))
}

/** From a chat; on a computer WeChat shows the computer's own files. */
async function chooseFile(endings: readonly string[]): Promise<ChosenFile | undefined> {
  const asked = { count: 1, type: 'file' as const, extension: [...endings] }
  const [file] = (await Taro.chooseMessageFile(asked).catch(() => undefined))?.tempFiles ?? []
  return file && { name: file.name, path: file.path, bytes: await readBytes(file.path) }
}

async function requestSubscribe(templateIds: readonly string[]): Promise<Record<string, SubscribeAnswer>> {
  // Typed for every mini-program at once, Taro asks for Alipay's field too; WeChat reads tmplIds alone.
  const asked = { tmplIds: [...templateIds] } as unknown as Taro.requestSubscribeMessage.Option
  const said: object | undefined = await Taro.requestSubscribeMessage(asked).catch(() => undefined)
  const entries = Object.entries(said ?? {}).filter(([key]) => templateIds.includes(key))
  return Object.fromEntries(entries) as Record<string, SubscribeAnswer>
}

/** Written into our own folder, then handed to a chat (one's own file transfer): WeChat has no other way out of a mini-program. */
async function saveFile(name: string, text: string): Promise<boolean> {
  const filePath = `${Taro.env.USER_DATA_PATH ?? ''}/${name}`
  try {
    Taro.getFileSystemManager().writeFileSync(filePath, text, 'utf8')
    await Taro.shareFileMessage({ filePath, fileName: name })
    return true
  } catch {
    return false
  }
}

/** Read into our own folder under its name, which WeChat's reader shows and keeps when it is forwarded. */
async function openFile(url: string, name: string): Promise<boolean> {
  try {
    const filePath = `${Taro.env.USER_DATA_PATH ?? ''}/${name}`
    await Taro.downloadFile({ url, filePath })
    await Taro.openDocument({ filePath, fileType: 'pdf', showMenu: true })
    return true
  } catch {
    return false
  }
}

function onSignal(tell: (isOnline: boolean) => void): () => void {
  const listener = ({ isConnected }: { isConnected: boolean }): void => tell(isConnected)
  Taro.onNetworkStatusChange(listener)
  return () => Taro.offNetworkStatusChange(listener)
}

export const platform: Platform = {
  name: 'weapp',
  start: () => Taro.cloud.init({ traceUser: true }),
  callFunction: async (name, event) => (await Taro.cloud.callFunction({ name, data: event })).result,
  uploadFile: async (cloudPath, { path }) => (await Taro.cloud.uploadFile({ cloudPath, filePath: path })).fileID,
  phoneOpenType: 'getPhoneNumber',
  phoneCode: async event => event?.detail.code,
  requestSubscribe,
  chooseImages,
  scanCode: async () => (await Taro.scanCode({}).catch(() => undefined))?.result,
  previewImages: (urls, current) => void Taro.previewImage({ urls: [...urls], current }),
  saveFile,
  openFile,
  chooseFile,
  storage,
  isOnline: async () => (await Taro.getNetworkType()).networkType !== 'none',
  onSignal,
  save: null,
  topEdge() {
    const screen = Taro.getWindowInfo()
    const capsule = Taro.getMenuButtonBoundingClientRect()
    const statusBar = screen.statusBarHeight ?? 0
    return {
      statusBar,
      bar: capsule.height + 2 * (capsule.top - statusBar),
      right: screen.windowWidth - capsule.left,
    }
  },
}
