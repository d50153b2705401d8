/** How an invocation ends badly, in the platform's numbers and words. */
export interface PlatformFault {
  errCode: number
  errMsg: string
}

export const functionNotFound = (name: string): PlatformFault => ({
  errCode: -501000,
  errMsg: `FunctionName parameter could not be found: ${name}`,
})
export const invokeDenied = (name: string): PlatformFault => ({
  errCode: -501007,
  errMsg: `permission denied: clients may not call ${name}`,
})
export const executeFailed = (words: string): PlatformFault => ({
  errCode: -504002,
  errMsg: `functions execute fail | errMsg: ${words}`,
})
export const timedOut = (seconds: number): PlatformFault => ({
  errCode: -504003,
  errMsg: `Invoking task timed out after ${seconds} seconds`,
})
export const replyTooLarge = (bytes: number): PlatformFault => ({
  errCode: -604001,
  errMsg: `cloud function result size exceed limit: ${bytes} bytes`,
})
export const eventTooLarge = (bytes: number): PlatformFault => ({
  errCode: -501007,
  errMsg: `the event of ${bytes} bytes is too large`,
})
export const hostStopped = (): PlatformFault => ({ errCode: -501001, errMsg: 'the local cloud is stopping' })
