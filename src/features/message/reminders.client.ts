import { useAsked } from '~/src/lib/asking'
import { platform } from '~/src/lib/platform'
import type { TemplateName } from '~/types/message/templates'
import { messageClient } from './message.client'

/** What each side may be reminded of. At most three can be asked for at one tap. */
const templatesFor: Record<'customer' | 'staff' | 'activity' | 'handover', readonly TemplateName[]> = {
  customer: ['repairProgress', 'visitAppointed', 'callbackAsked'],
  staff: ['staffTask'],
  activity: ['activityReminder'],
  handover: ['handoverNotice'],
}

interface Reminder {
  readonly template: string
  readonly templateId: string
  readonly left: number
}

export interface Reminders {
  /** By template, in the ledger's order; empty until it is known. */
  readonly rows: readonly Reminder[]
  /** How many WeChat reminders are left, all kinds together; undefined until it is known. */
  readonly left: number | undefined
  /** Asks for one more of each; must be called straight from a tap (R9.2). A "no" is an answer like any other. */
  readonly ask: () => Promise<void>
}

/** The ledger of WeChat reminders, loaded before the tap: WeChat asks only directly after one, with no wait between. */
export function useReminders(side: keyof typeof templatesFor = 'customer'): Reminders {
  const [asked, reload] = useAsked('reminders', () => messageClient.quota({}))
  const all = asked.state === 'ready' ? asked.data.templates : []
  const rows = all.filter(row => (templatesFor[side] as readonly string[]).includes(row.template))
  const ask = async () => {
    const said = await platform.requestSubscribe(rows.map(row => row.templateId))
    const answers = Object.entries(said).map(([templateId, answer]) => ({ templateId, answer }))
    if (answers.length === 0) return
    await messageClient.recordGrants({ answers })
    await reload()
  }
  const left = asked.state === 'ready' ? rows.reduce((sum, row) => sum + row.left, 0) : undefined
  return { rows, left, ask }
}
