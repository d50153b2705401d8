import * as v from 'valibot'
import { command } from '../kernel/contract'
import { UnitId, Words } from '../kernel/words'
import { FeeRule, FeeTyped, mostFees } from './fees'
import { BatchId, UnitHandoverStateName } from './handover'

const customer = { buyer: 'own', owner: 'own', member: 'own' } as const
const desk = { agent: 'estate', supervisor: 'estate', manager: 'estate' } as const
const lead = { supervisor: 'estate', manager: 'estate' } as const

const flat = { unitId: UnitId }
const FeesSet = v.object({ unitId: v.string(), version: v.number(), state: UnitHandoverStateName })
const fees = v.pipe(v.array(FeeTyped), v.maxLength(mostFees, 'TOO_MANY_FEES'))
const FeeId = v.pipe(v.string(), v.maxLength(40))

/** Fees per flat (R5.11): by rules for many, by hand for one, corrected after the notice, questioned, paid. */
export const feeActions = {
  /** For every flat of the batch that has no notice yet and no fees of its own. */
  setFeeRules: command({
    allow: lead,
    input: v.strictObject({
      batchId: BatchId,
      rules: v.pipe(v.array(FeeRule), v.maxLength(mostFees, 'TOO_MANY_FEES')),
    }),
    output: v.object({ batchId: v.string(), unitCount: v.number() }),
    refusals: ['NOT_POSSIBLE_NOW', 'FEE_TWICE'],
  }),
  /** One flat, until its notice has left. `byRules`: as the rules say again. */
  setUnitFees: command({
    allow: lead,
    input: v.variant('is', [
      v.strictObject({ is: v.literal('byHand'), ...flat, fees }),
      v.strictObject({ is: v.literal('byRules'), ...flat }),
    ]),
    output: FeesSet,
    refusals: ['NOTICE_HAS_LEFT', 'FEE_TWICE'],
  }),
  /** After the notice: a correction with its reason, which the owner is told. What is paid stays. */
  correctFees: command({
    allow: lead,
    input: v.strictObject({ ...flat, version: v.number(), fees, words: Words(4, 200) }),
    output: FeesSet,
    refusals: ['NOT_POSSIBLE_NOW', 'CHANGED_MEANWHILE', 'FEE_PAID', 'FEE_TWICE', 'NOTHING_CHANGED'],
  }),
  /** The owner questions a fee: a consult, whose answer the fee shows. */
  askAboutFee: command({
    allow: customer,
    input: v.strictObject({ ...flat, feeId: FeeId, words: Words(4, 500) }),
    output: v.object({ consultId: v.string(), number: v.string() }),
    refusals: ['ASKED_ALREADY'],
  }),
  /** Paid at the desk; the owner sees the receipt. At the fees zone of the day the same is done by the window. */
  recordPayment: command({
    allow: desk,
    input: v.strictObject({
      ...flat,
      feeIds: v.pipe(v.array(FeeId), v.minLength(1), v.maxLength(mostFees)),
      receiptNumber: Words(1, 40),
    }),
    output: FeesSet,
    refusals: ['NOT_POSSIBLE_NOW', 'FEE_PAID'],
  }),
  /** Ticked by mistake: the receipt is taken back, with a reason for the log. */
  takePaymentBack: command({
    allow: lead,
    input: v.strictObject({ ...flat, feeId: FeeId, words: Words(4, 200) }),
    output: FeesSet,
    refusals: ['NOT_POSSIBLE_NOW', 'FEE_NOT_PAID'],
  }),
}
