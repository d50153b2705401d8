/** A picture the person chose, already made small: what is shown, what is hashed and what is sent are the same bytes. */
export interface Picture {
  /** A path or address that an Image can show now. */
  readonly path: string
  readonly bytes: Uint8Array
  readonly format: PictureFormat
}

export type PictureFormat = 'jpg' | 'png' | 'webp'

export type SubscribeAnswer = 'accept' | 'reject' | 'ban' | 'filter'

/** Where WeChat draws its own capsule over a page without a bar; css pixels. */
export interface TopEdge {
  readonly statusBar: number
  readonly bar: number
  /** Free width to keep at the right, for the capsule. */
  readonly right: number
}

/** The event of a button with open-type getPhoneNumber, as far as we read it. */
export interface PhoneEvent {
  readonly detail: { readonly code?: string; readonly errMsg?: string }
}

/** Bytes in hand, and where WeChat has them: it uploads a path, a browser the bytes. */
export interface Uploadable {
  readonly path: string
  readonly bytes: Uint8Array
}

/** A file the person chose, read whole; without a path in a browser. */
export interface ChosenFile extends Uploadable {
  readonly name: string
}

/**
 * What stays on the phone when the app is closed, or killed. What a call has resolved for is on the disk; it rejects when it could not be put
 * there.
 */
export interface PhoneStorage {
  /** Texts by key; WeChat takes 1 MB a key and 10 MB in all. */
  readText(key: string): Promise<string | undefined>
  writeText(key: string, text: string): Promise<void>
  removeText(key: string): Promise<void>
  textKeys(): Promise<readonly string[]>
  /** Pictures by name; WeChat takes 200 MB in all. Until it is kept a picture is gone with the app. */
  keepPicture(name: string, picture: Picture): Promise<void>
  /** An address that an Image can show now; undefined when it is not there. */
  showPicture(name: string): Promise<string | undefined>
  openPicture(name: string): Promise<Uploadable | undefined>
  removePicture(name: string): Promise<void>
  pictureNames(): Promise<readonly string[]>
}

/** All that differs between WeChat and the browser; nothing else in src names wx, Taro.cloud, window or fetch. */
export interface Platform {
  readonly name: 'weapp' | 'h5'
  /** Opens the cloud; called once, when the app starts. */
  start(): void
  /** What the function returned. Rejects when the call did not arrive or gave no answer. */
  callFunction(name: string, event: object): Promise<unknown>
  /** The file id. Rejects when the upload failed. */
  uploadFile(cloudPath: string, file: Uploadable): Promise<string>
  /** The `openType` of the button that asks for the phone; undefined where a plain tap does. */
  readonly phoneOpenType: 'getPhoneNumber' | undefined
  /** The one-time code that the cloud changes into a phone number; undefined when the person said no. */
  phoneCode(event?: PhoneEvent): Promise<string | undefined>
  /** The answer for each template id; empty when WeChat did not ask. Must follow a tap directly. */
  requestSubscribe(templateIds: readonly string[]): Promise<Record<string, SubscribeAnswer>>
  /** Up to `count` pictures of at most 500 KB each; none when the person went back. */
  chooseImages(count: number): Promise<readonly Picture[]>
  /** The words of a code that the camera reads, undefined when the person went back; undefined where there is no camera to ask. */
  readonly scanCode: (() => Promise<string | undefined>) | undefined
  previewImages(urls: readonly string[], current: string): void
  topEdge(): TopEdge
  /** A file of the computer, or in WeChat of a chat; undefined when the person went back. `endings`: without dots. */
  chooseFile(endings: readonly string[]): Promise<ChosenFile | undefined>
  readonly storage: PhoneStorage
  isOnline(): Promise<boolean>
  /** Tells when the signal comes or goes, until the returned function is called. */
  onSignal(tell: (isOnline: boolean) => void): () => void
  /** Shows a file that lies at a short-lived address: WeChat's own reader, a tab of the browser. False when it could not be shown. */
  openFile(url: string, name: string): Promise<boolean>
  /** Saves a file on the computer; null in WeChat, which gives away texts only (docs/decisions/0008). */
  readonly save: ((name: string, content: Blob) => void) | null
  /** Gives the person a text as a file: saved by a browser, sent to a chat by WeChat. Must follow a tap directly. False when it was not taken. */
  saveFile(name: string, text: string): Promise<boolean>
}

export const pictureLimit = 500 * 1024
