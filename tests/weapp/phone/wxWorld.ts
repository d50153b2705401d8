import type { Network } from './network'
import type { PageStack } from './pageStack'
import type { WxCalls, WxOptions } from './wxCalls'
import type { PhoneFiles } from './wxFiles'

/** wx.cloud and what else goes over the line to the cloud. */
export function wxCloud(calls: WxCalls, network: Network, files: PhoneFiles): Record<string, unknown> {
  const upload = async ({ cloudPath, filePath }: WxOptions) => ({
    statusCode: 204,
    fileID: await network.upload(String(cloudPath), files.read(filePath)),
  })
  const call = async ({ name, data }: WxOptions) => ({ result: await network.call(String(name), data) })
  const subscribe = ({ tmplIds }: WxOptions) => network.subscribe((tmplIds as string[] | undefined) ?? [])
  return {
    cloud: {
      init: calls.api('cloud.init'),
      callFunction: calls.api('cloud.callFunction', call),
      uploadFile: calls.api('cloud.uploadFile', upload),
    },
    requestSubscribeMessage: calls.api('requestSubscribeMessage', subscribe),
  }
}

export function wxNavigation(calls: WxCalls, stack: () => PageStack): Record<string, unknown> {
  const names = ['navigateTo', 'redirectTo', 'reLaunch', 'switchTab'] as const
  const going = names.map(name => [name, calls.api(name, ({ url }) => stack()[name](String(url)))])
  const back = calls.api('navigateBack', ({ delta }) => stack().navigateBack(Number(delta ?? 1)))
  return { ...Object.fromEntries(going), navigateBack: back }
}

const asText = (value: unknown): string => {
  const stack = (value as Error | null | undefined)?.stack
  return stack ?? (typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value)))
}

/** What a mini-program finds beside wx: timers that can be stopped from outside, and a console that is listened to. */
export class WorldOutside {
  /** What the app printed by console.error. */
  readonly errors: string[] = []
  private readonly timers = new Set<NodeJS.Timeout>()

  globals(): Record<string, unknown> {
    const kept = (timer: NodeJS.Timeout) => {
      this.timers.add(timer)
      return timer
    }
    const quiet = () => undefined
    const error = (...said: unknown[]) => void this.errors.push(said.map(asText).join(' '))
    return {
      requirePlugin: () => ({}),
      __wxConfig: {},
      __wxRoute: '',
      setTimeout: (run: () => void, after?: number) => kept(setTimeout(run, after)),
      setInterval: (run: () => void, every?: number) => kept(setInterval(run, every)),
      clearTimeout,
      clearInterval,
      queueMicrotask,
      console: { log: quiet, info: quiet, warn: quiet, debug: quiet, error },
    }
  }

  stopTimers(): void {
    for (const timer of this.timers) clearTimeout(timer)
    this.timers.clear()
  }
}
