import type { SnagAct } from '~/types/handover/rectification'
import { AssignSheet } from './AssignSheet'
import type { ActProps } from './act-form'
import { ChargeSheet, ContestSheet, DecideSheet } from './ChargeSheets'
import { AnswerSheet, BookSheet, ProposeSheet } from './DateSheets'
import { FinishSheet, OfferSheet, RejectSheet, WithdrawSheet } from './FixSheets'

/** Acts that ask something in a sheet; starting is one tap, and the signature has a page's room. */
export type SheetAct = Exclude<SnagAct, 'startFix' | 'confirmFix'>
export const asksInSheet = (act: SnagAct): act is SheetAct => act !== 'startFix' && act !== 'confirmFix'

interface ActSheetsProps extends ActProps {
  readonly act: SheetAct
  readonly now: number
}

export function ActSheets({ act, now, ...props }: ActSheetsProps) {
  switch (act) {
    case 'assignSnag':
      return <AssignSheet {...props} />
    case 'finishFix':
      return <FinishSheet {...props} now={now} />
    case 'offerLook':
      return <OfferSheet {...props} now={now} />
    case 'bookReinspection':
      return <BookSheet {...props} now={now} />
    case 'rejectFix':
      return <RejectSheet {...props} />
    case 'withdrawSnag':
      return <WithdrawSheet {...props} />
    case 'proposeNewDate':
      return <ProposeSheet {...props} />
    case 'answerProposal':
      return <AnswerSheet {...props} now={now} />
    case 'chargeContractor':
      return <ChargeSheet {...props} />
    case 'contestCharge':
      return <ContestSheet {...props} />
    case 'decideContest':
      return <DecideSheet {...props} />
  }
}
