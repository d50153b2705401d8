export interface InjectedFault {
  /** Such as subscribeMessage.send; every api when absent. */
  api?: string
  kind: 'limit' | 'busy' | 'timeout' | 'code'
  /** For kind 'code': the errcode to answer. */
  errcode?: number
  /** How many calls fail, 1 when absent. */
  times?: number
  /** For 'timeout': whether the work was done although no answer came. The sender cannot know. */
  delivered?: boolean
}

export interface Faults {
  inject(fault: InjectedFault): void
  /** Takes the fault that this call meets, if any. */
  meet(api: string): InjectedFault | undefined
  clear(): void
}

export function openFaults(): Faults {
  let pending: { fault: InjectedFault; left: number }[] = []
  return {
    inject: fault => void pending.push({ fault, left: fault.times ?? 1 }),
    meet(api) {
      const met = pending.find(each => each.fault.api === undefined || each.fault.api === api)
      if (!met) return undefined
      met.left -= 1
      pending = pending.filter(each => each.left > 0)
      return met.fault
    },
    clear: () => void (pending = []),
  }
}
