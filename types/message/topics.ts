import * as v from 'valibot'

/**
 * What messages are about, as a person chooses among them (R9.3). Every topic hangs on one of two independent switches:
 * service notices (on), and care & activities (off until agreed to; stop at once). The inbox keeps what was said either way; the switches
 * decide what rings on the phone, and whether care is sent at all. `work` is the staff's own and is not switched.
 */
export const switchNames = ['service', 'care'] as const
export type SwitchName = (typeof switchNames)[number]

export const topicSwitch = {
  repair: 'service',
  progress: 'service',
  account: 'service',
  estate: 'service',
  handover: 'service',
  activity: 'care',
  news: 'care',
  work: null,
} as const satisfies Record<string, SwitchName | null>
export type Topic = keyof typeof topicSwitch

export const customerTopics = ['repair', 'progress', 'account', 'estate', 'handover', 'activity', 'news'] as const
export type CustomerTopic = (typeof customerTopics)[number]

export const Switches = v.object({
  service: v.boolean(),
  care: v.boolean(),
  /** Topics that the person does not want although their switch is on. */
  without: v.array(v.picklist(customerTopics)),
})
export type Switches = v.InferOutput<typeof Switches>

export const defaultSwitches: Switches = { service: true, care: false, without: [] }

/** Whether a message of this topic may ring. */
export function isWanted(topic: Topic, switches: Switches): boolean {
  const name = topicSwitch[topic]
  if (name === null) return true
  return switches[name] && !switches.without.some(each => each === topic)
}

/** The switches with one topic wanted or not; the two switches themselves stay. */
export function withTopic(switches: Switches, topic: CustomerTopic, isOn: boolean): Switches {
  const without = switches.without.filter(each => each !== topic)
  return { ...switches, without: isOn ? without : [...without, topic] }
}
