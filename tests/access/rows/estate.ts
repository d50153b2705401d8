import { everybody } from './marks'

const customers = 'R R R R R R   . . . . .   . . .   . .   . .'
// All about 听澜府: its own staff, those who serve all estates, and nobody of the other.
const publicity = '. . . . . .   . . . . .   . R .   . .   R R'
const salesLead = '. . . . . .   . . . . .   . R .   . .   R .'
const salesDesk = '. . . . . .   . . . . .   . R R   . .   R .'
const manager = ' . . . . . .   . . . . .   . R .   . .   . .'
const consultDesk = '. . . . . .   . . R . R   . R R   . .   . .'
const answerDesk = '. . . . . .   R R R R R   R R .   . .   R .'
const answerLead = '. . . . . .   . . . R R   R R .   . .   . .'
const staff = '. . . . . .   R R R R R   R R R   R R   R R'
const documentDesk = '. . . . . .   . . . . .   R R R   . .   . R'
/** Only the buyer who asked. */
const asker = '. R . . . .   . . . . .   . . .   . .   . .'

export const estateRows: Record<string, string> = {
  'estate.estates': everybody,
  'estate.about': everybody,
  'estate.setInformation': publicity,
  'estate.recordCertificate': publicity,
  'estate.certificateHistory': publicity,
  'estate.putOnSale': publicity,
  'estate.takeOffSale': publicity,
  'estate.makePromise': salesLead,
  'estate.writePromiseInto': salesLead,
  'estate.fulfilPromise': salesLead,
  'estate.declarePromiseBroken': salesLead,
  'estate.withdrawPromise': manager,
  // A list of what is theirs: whoever may have one reaches it.
  'estate.promises': '. . . . . .   . . . . .   R R R   . .   R .',
  'estate.promise': salesDesk,
  'estate.promisesToUs': asker,
  'estate.promiseKeepers': salesLead,
  'estate.draftTalkingPoint': salesLead,
  'estate.editTalkingPoint': salesLead,
  'estate.reviewTalkingPoint': salesLead,
  'estate.enforceTalkingPoint': manager,
  'estate.withdrawTalkingPoint': manager,
  'estate.talkingPoints': salesDesk,
  'estate.saidAlike': everybody,
  'estate.ask': customers,
  'estate.reportDeviation': customers,
  'estate.askBack': asker,
  'estate.confirmHelpful': asker,
  'estate.myQuestions': customers,
  'estate.question': asker,
  'estate.takeConsult': consultDesk,
  'estate.answerConsult': consultDesk,
  'estate.consults': '. . . . . .   R R R R R   R R R   . .   . .',
  'estate.consult': consultDesk,
  'estate.searchAnswers': everybody,
  'estate.articles': answerDesk,
  'estate.draftArticle': answerDesk,
  'estate.editArticle': answerDesk,
  'estate.publishArticle': answerLead,
  'estate.withdrawArticle': answerLead,
  'estate.guide': everybody,
  'estate.confirmGuide': customers,
  'estate.changeGuide': publicity,
  'estate.registerSubscription': salesLead,
  'estate.documents': staff,
  'estate.companyDocument': staff,
  'estate.acknowledgements': documentDesk,
  'estate.documentKeepers': documentDesk,
  'estate.draftDocument': documentDesk,
  'estate.approveDocument': documentDesk,
  'estate.acknowledgeDocument': staff,
  'estate.commitment': everybody,
}
