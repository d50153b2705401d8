import Taro from '@tarojs/taro'
import type { PhoneStorage } from './platform.type'

const folder = (): string => Taro.env.USER_DATA_PATH ?? ''
const pathOf = (name: string): string => `${folder()}/${name}`
const prefix = 'kept-'

/** WeChat's file calls by promise: some of them answer by callbacks only. */
const asked = <Answer>(
  ask: (told: { success: (answer: Answer) => void; fail: (fault: unknown) => void }) => unknown,
): Promise<Answer> => new Promise((success, fail) => void ask({ success, fail }))

const files = () => Taro.getFileSystemManager()
const read = async (filePath: string): Promise<Uint8Array> => {
  const { data } = await asked<{ data: string | ArrayBuffer }>(told => files().readFile({ filePath, ...told }))
  return new Uint8Array(data as ArrayBuffer) // no encoding asked: always a buffer
}
const isThere = (path: string): Promise<boolean> =>
  asked<unknown>(told => files().access({ path, ...told })).then(
    () => true,
    () => false,
  )

export const storage: PhoneStorage = {
  readText: async key => {
    const text: unknown = Taro.getStorageSync(key)
    return typeof text === 'string' && text !== '' ? text : undefined
  },
  writeText: async (key, text) => Taro.setStorageSync(key, text),
  removeText: async key => Taro.removeStorageSync(key),
  textKeys: async () => Taro.getStorageInfoSync().keys,
  keepPicture: async (name, { path }) => {
    await asked(told => files().saveFile({ tempFilePath: path, filePath: pathOf(prefix + name), ...told }))
  },
  showPicture: async name => ((await isThere(pathOf(prefix + name))) ? pathOf(prefix + name) : undefined),
  openPicture: async name => {
    const path = pathOf(prefix + name)
    return (await isThere(path)) ? { path, bytes: await read(path) } : undefined
  },
  removePicture: async name => {
    const filePath = pathOf(prefix + name)
    if (await isThere(filePath)) await asked(told => files().unlink({ filePath, ...told }))
  },
  pictureNames: async () => {
    const found = await asked<{ files: string[] }>(told => files().readdir({ dirPath: folder(), ...told }))
    return found.files.filter(name => name.startsWith(prefix)).map(name => name.slice(prefix.length))
  },
}
