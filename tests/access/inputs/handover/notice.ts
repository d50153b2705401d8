import { dayOf } from '~/types/kernel/time'
import { words, type About, type Inputs } from '../../about'

const batch = ({ batchId }: About) => ({ batchId })
const flat = ({ handoverUnitId: unitId }: About) => ({ unitId })
const fee = { item: '物业服务费', basis: '每户定额', amountFen: 120_000, payee: '云栖物业' }
const row = { line: 2, door: '3号楼1单元101', carrier: '中国邮政', trackingNumber: 'XA12345678901', postedOn: '' }

export const noticeInputs: Inputs = {
  'handover.setLetter': about => ({ ...batch(about), bring: '身份证', remarks: '' }),
  'handover.sendNotices': batch,
  'handover.sendLateNotices': batch,
  'handover.setFeeRules': about => ({
    ...batch(about),
    rules: [{ item: fee.item, payee: fee.payee, amount: { by: 'fixed', amountFen: fee.amountFen } }],
  }),
  'handover.setUnitFees': about => ({ is: 'byHand', ...flat(about), fees: [fee] }),
  'handover.correctFees': about => ({ ...flat(about), version: 0, fees: [fee], words }),
  'handover.askAboutFee': about => ({ ...flat(about), feeId: 'f1', words }),
  'handover.recordPayment': about => ({ ...flat(about), feeIds: ['f1'], receiptNumber: '0001' }),
  'handover.takePaymentBack': about => ({ ...flat(about), feeId: 'f1', words }),
  'handover.recordPosting': about => ({
    ...flat(about),
    ...{ carrier: row.carrier, trackingNumber: row.trackingNumber, postedOn: dayOf(about.now) },
  }),
  'handover.checkPostings': about => ({ ...batch(about), rows: [row] }),
  'handover.recordPostings': about => ({ ...batch(about), fileName: '寄送清单.xlsx', rows: [row] }),
  'handover.noticeOpened': flat,
  'handover.confirmNotice': flat,
  'handover.recordNoticeCall': about => ({ ...flat(about), isReached: true, words }),
  'handover.myHandover': flat,
  'handover.noticePage': flat,
  'handover.noticeBoard': batch,
  'handover.notices': about => ({ ...batch(about), face: 'all' }),
  'handover.noticeUnit': flat,
  'handover.unitsToCall': batch,
}
