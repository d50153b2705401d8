import { toast } from '~/src/components/toast'
import { sayNo } from '~/src/lib/no'
import { useSubmit } from '~/src/lib/useSubmit'
import { accountClient } from './account.client'
import { accountRefusals } from './account.copy'
import { sureCopy as copy } from './own-record.copy'

/** What a SureSheet asks with, in any feature that needs the second fact (R2.4); `onSure`: said rightly, go on with what was wanted. */
export function useSecondFact(onSure: () => void) {
  const card = useSubmit(accountClient.confirmIdentity)
  const phone = useSubmit(accountClient.link)
  const refused = card.refused ?? phone.refused
  const sure = (isRight: unknown) => {
    if (isRight === undefined) return
    toast(copy.done)
    onSure()
  }
  return {
    isBusy: card.isBusy || phone.isBusy,
    refusal: refused && sayNo(refused, accountRefusals),
    onCard: (unitId: string, idCardTail: string) => void card.submit({ unitId, idCardTail }).then(sure),
    onPhone: (phoneCode: string) => void phone.submit({ phoneCode }).then(sure),
  }
}
