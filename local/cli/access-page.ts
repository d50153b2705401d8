import { accountContract } from '~/types/account/account.contract'
import { activityContract } from '~/types/activity/activity.contract'
import { archiveContract } from '~/types/archive/archive.contract'
import { estateContract } from '~/types/estate/estate.contract'
import { handoverContract } from '~/types/handover/handover.contract'
import { roles, type Contract } from '~/types/kernel/contract'
import { messageContract } from '~/types/message/message.contract'
import { paperContract } from '~/types/paper/paper.contract'
import { photoContract } from '~/types/photo/photo.contract'
import { progressContract } from '~/types/progress/progress.contract'
import { staffContract } from '~/types/staff/staff.contract'
import { ticketContract } from '~/types/ticket/ticket.contract'

/** Every feature with actions; a test compares them with the files. */
export const contracts: Record<string, Contract> = {
  account: accountContract,
  activity: activityContract,
  archive: archiveContract,
  estate: estateContract,
  handover: handoverContract,
  message: messageContract,
  paper: paperContract,
  photo: photoContract,
  progress: progressContract,
  staff: staffContract,
  ticket: ticketContract,
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

function tableOf(feature: string, contract: Contract): string {
  const head = ['action', ...roles]
  const lines = Object.entries(contract).map(([action, { kind, allow }]) =>
    row([kind === 'command' ? `**${action}**` : action, ...roles.map(role => allow[role] ?? '')]),
  )
  return [`## ${feature}`, '', row(head), row(head.map(() => '---')), ...lines].join('\n')
}

/** R13.2: who may do what, printed from the contracts' `allow`. */
export function accessPage(): string {
  const intro = [
    '# Who may do what',
    '',
    'Printed by `npm run diagrams` from the contracts; a test holds them equal. Bold actions change something.',
    '`own`: of my own flats or account · `assigned`: given to me · `estate`: of the estates that I serve · `all`: everything.',
    'What is not in a table is refused, with the same answer for "forbidden" and "absent". `timers` has no actions: nobody may call it.',
  ].join('\n')
  return `${[intro, ...Object.entries(contracts).map(([feature, contract]) => tableOf(feature, contract))].join('\n\n')}\n`
}
