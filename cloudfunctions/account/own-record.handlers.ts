import type { AccountContract } from '~/types/account/account.contract'
import type { ownDataActions } from '~/types/account/own-record.actions'
import { textOn } from '~/types/account/consent'
import { ok, refuse } from '~/types/kernel/result'
import { dayOf } from '~/types/kernel/time'
import type { Handlers } from '../_kernel/entry'
import { closeAccount, closingOf } from './closing'
import { answerConsent, consentsOf } from './consents'
import { decideCorrection, openCorrections } from './corrections.desk'
import { askCorrection, withdrawCorrection } from './corrections'
import { beginExport, exportPart } from './export'
import { myData, phoneViewsOf } from './my-record'
import { myFile } from './own-file'
import { setSwitch, setTopic } from './switches'

export const ownDataHandlers: Pick<Handlers<AccountContract>, keyof typeof ownDataActions> = {
  phoneViews: (input, context) => phoneViewsOf(context, input),
  myData: (_input, context) => myData(context),

  askCorrection: (wish, context) => askCorrection(context, wish),
  withdrawCorrection: (input, context) => withdrawCorrection(context, input),
  corrections: (input, context) => openCorrections(context, input),
  decideCorrection: (input, context) => decideCorrection(context, input),

  consents: (_input, context) => consentsOf(context),
  decideConsent: ({ isGuardian = false, ...said }, context) => answerConsent(context, { ...said, isGuardian }),

  async switches(_input, context) {
    const person = await myFile(context)
    if (!person) return refuse('NOT_FOUND')
    return ok({ switches: person.switches, careVersion: textOn('care', dayOf(context.now)).version })
  },
  setSwitch: (input, context) => setSwitch(context, input),
  setTopic: (input, context) => setTopic(context, input),

  beginExport: (_input, context) => beginExport(context),
  exportPart: (input, context) => exportPart(context, input),

  closing: (_input, context) => closingOf(context),
  closeAccount: (input, context) => closeAccount(context, input),
}
