/** One call of the wx interface, as a test may look it up later. */
export interface WxCall {
  name: string
  options: Record<string, unknown>
}
export type WxApi = (options?: WxOptions) => unknown

type Callback = (answer: unknown) => void
export interface WxOptions extends Record<string, unknown> {
  success?: Callback
  fail?: Callback
  complete?: Callback
}

/** Makes functions in the manner of wx: they answer later, by callbacks where given, by a promise where not. */
export class WxCalls {
  readonly made: WxCall[] = []

  api(name: string, answer: (options: WxOptions) => unknown = () => ({})): WxApi {
    return (options = {}) => {
      this.made.push({ name, options })
      const answered = Promise.resolve()
        .then(() => answer(options))
        .then(value => ({ errMsg: `${name}:ok`, ...(value as object | undefined) }))
      if (!options.success && !options.fail && !options.complete) return answered
      answered.then(
        value => this.tell(options.success, options.complete, value),
        (error: unknown) => this.tell(options.fail, options.complete, refusal(name, error)),
      )
      return undefined
    }
  }

  named(name: string): WxCall[] {
    return this.made.filter(call => call.name === name)
  }

  private tell(first: Callback | undefined, last: Callback | undefined, value: unknown): void {
    first?.(value)
    last?.(value)
  }
}

function refusal(name: string, error: unknown): object {
  const { errCode, message } = error as { errCode?: number; message?: string }
  return { errMsg: `${name}:fail ${message ?? String(error)}`, ...(errCode === undefined ? {} : { errCode }) }
}
