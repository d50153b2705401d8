export type SignalListener = (change: { isConnected: boolean; networkType: string }) => void

/** Whether there is a signal where the phone is, and who wants to hear when that changes. */
export class Signal {
  isOn = true
  private readonly listeners = new Set<SignalListener>()

  listen(listener: SignalListener): void {
    this.listeners.add(listener)
  }

  forget(listener: SignalListener): void {
    this.listeners.delete(listener)
  }

  turn(isOn: boolean): void {
    this.isOn = isOn
    for (const listener of this.listeners) listener({ isConnected: isOn, networkType: isOn ? 'wifi' : 'none' })
  }
}
