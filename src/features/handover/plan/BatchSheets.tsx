import { CardSheet, PlaySheet, ReviewSheet } from './ContingencySheets'
import { EvidenceSheet } from './EvidenceSheet'
import { AddFlatsSheet, WithdrawSheet } from './FlatsSheets'
import { GroupSheet } from './GroupSheet'
import { FinishItemSheet, ItemSheet } from './ItemSheets'
import type { SheetName, SheetProps } from './sheets'
import { CancelSheet, OverrideSheet } from './WordsSheets'

/** The one sheet that is open over a batch's page. */
export function BatchSheets({ sheet, ...props }: SheetProps & { readonly sheet: SheetName }) {
  switch (sheet.is) {
    case 'terms':
      return null // a form of its own in the place of the page
    case 'group':
      return <GroupSheet {...props} />
    case 'override':
      return <OverrideSheet {...props} />
    case 'addFlats':
      return <AddFlatsSheet {...props} />
    case 'cancel':
      return <CancelSheet {...props} />
    case 'play':
      return <PlaySheet {...props} />
    case 'item':
      return <ItemSheet {...props} item={sheet.item} />
    case 'finishItem':
      return <FinishItemSheet {...props} itemId={sheet.itemId} title={sheet.title} />
    case 'evidence':
      return <EvidenceSheet {...props} conditionId={sheet.conditionId} />
    case 'card':
      return <CardSheet {...props} event={sheet.event} />
    case 'review':
      return <ReviewSheet {...props} play={sheet.play} />
    case 'withdraw':
      return <WithdrawSheet {...props} unit={sheet.unit} />
  }
}
