/** How each function is deployed. One function per feature; only `timers` has a trigger, and no client may call it. */
export interface FunctionSpec {
  timeoutSeconds: number
  memoryMb: number
  /** 7 fields, Beijing time (platform.md). */
  timer?: string
  clientMayCall: boolean
  /** WeChat's server interfaces that it calls; go into config.json's permissions. */
  openapi: readonly string[]
}

export const functions: Record<string, FunctionSpec> = {
  account: { timeoutSeconds: 10, memoryMb: 256, clientMayCall: true, openapi: ['phonenumber.getPhoneNumber'] },
  activity: { timeoutSeconds: 20, memoryMb: 256, clientMayCall: true, openapi: [] },
  archive: { timeoutSeconds: 30, memoryMb: 256, clientMayCall: true, openapi: [] },
  estate: { timeoutSeconds: 20, memoryMb: 256, clientMayCall: true, openapi: [] },
  handover: { timeoutSeconds: 30, memoryMb: 256, clientMayCall: true, openapi: [] },
  message: { timeoutSeconds: 10, memoryMb: 256, clientMayCall: true, openapi: [] },
  paper: { timeoutSeconds: 60, memoryMb: 512, clientMayCall: true, openapi: [] },
  photo: { timeoutSeconds: 20, memoryMb: 256, clientMayCall: true, openapi: [] },
  progress: { timeoutSeconds: 20, memoryMb: 256, clientMayCall: true, openapi: [] },
  staff: { timeoutSeconds: 10, memoryMb: 256, clientMayCall: true, openapi: [] },
  ticket: { timeoutSeconds: 20, memoryMb: 256, clientMayCall: true, openapi: [] },
  timers: {
    timeoutSeconds: 60,
    memoryMb: 512,
    timer: '0 * * * * * *',
    clientMayCall: false,
    openapi: ['subscribeMessage.send'],
  },
}
