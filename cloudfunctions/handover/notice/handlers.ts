import type { HandoverContract } from '~/types/handover/handover.contract'
import type { noticeActions } from '~/types/handover/notice.actions'
import type { Handlers } from '../../_kernel/entry'
import { noticeBoard, notices, noticeUnit, unitsToCall } from './desk.views'
import { askAboutFee, correctFees, setFeeRules, setUnitFees } from './fees'
import { recordPayment, takePaymentBack } from './pay'
import { checkSheet, recordPosting, recordSheet } from './postings'
import { confirmNotice, noticeOpened, recordNoticeCall } from './receiving'
import { sendNotices, setLetter } from './send'
import { myHandover, noticePage } from './views'

/** The notice from the gate to the owner's word (R5.3), and its fees (R5.11); what is decided stands in domain/. */
export const noticeHandlers: Pick<Handlers<HandoverContract>, keyof typeof noticeActions> = {
  setFeeRules: (said, context) => setFeeRules(context, said),
  setUnitFees: (said, context) => setUnitFees(context, said),
  correctFees: (said, context) => correctFees(context, said),
  askAboutFee: (said, context) => askAboutFee(context, said),
  recordPayment: (said, context) => recordPayment(context, said),
  takePaymentBack: (said, context) => takePaymentBack(context, said),

  setLetter: (said, context) => setLetter(context, said),
  sendNotices: ({ batchId }, context) => sendNotices(context, batchId, 'sendNotices'),
  sendLateNotices: ({ batchId }, context) => sendNotices(context, batchId, 'sendLateNotices'),

  recordPosting: (said, context) => recordPosting(context, said),
  checkPostings: (said, context) => checkSheet(context, said),
  recordPostings: (said, context) => recordSheet(context, said),

  noticeOpened: ({ unitId }, context) => noticeOpened(context, unitId),
  confirmNotice: ({ unitId }, context) => confirmNotice(context, unitId),
  recordNoticeCall: (said, context) => recordNoticeCall(context, said),

  myHandover: ({ unitId }, context) => myHandover(context, unitId),
  noticePage: ({ unitId }, context) => noticePage(context, unitId),

  noticeBoard: ({ batchId }, context) => noticeBoard(context, batchId),
  notices: (said, context) => notices(context, said),
  noticeUnit: ({ unitId }, context) => noticeUnit(context, unitId),
  unitsToCall: (said, context) => unitsToCall(context, said),
}
