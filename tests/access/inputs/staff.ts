import { calendarDay, dayOf } from '~/types/kernel/time'
import { words, type About, type Inputs } from '../about'

const employment = { department: 'engineering', positions: ['technician'], estateIds: [], trades: [] }
const minutes = ({ decisionId, now }: About) => ({
  ...{ decisionId, metOn: dayOf(now), members: ['s-one', 's-two'], minutes: words, photos: [] },
  ...{ votesFor: 3, votesAgainst: 0 },
})
const changes = [{ path: 'estate.promiseReminderDays', value: 45 }]
const audience = { departments: [], positions: [], estateIds: [], people: [] }

export const staffInputs: Inputs = {
  'staff.startCompany': () => ({ name: '某人' }),
  'staff.enrol': () => ({ name: '某人', phone: '13000000099', ...employment }),
  'staff.list': () => ({}),
  'staff.estates': () => ({}),
  'staff.person': ({ colleagueId }) => ({ staffId: colleagueId }),
  'staff.change': ({ colleagueId }) => ({ staffId: colleagueId, ...employment }),
  'staff.nameWarrantyTeam': ({ estateId }) => ({ estateId, technicianIds: [] }),
  'staff.openWorkOf': ({ colleagueId }) => ({ staffId: colleagueId }),
  // Without a successor: refused by name, and nobody is gone after the table was tried.
  'staff.leave': ({ colleagueId }) => ({ staffId: colleagueId, words, successors: [] }),

  'staff.propose': () => ({ kind: 'carePlan', title: '慰问', words, changes: [] }),
  'staff.adopt': minutes,
  'staff.reject': minutes,
  'staff.withdraw': ({ decisionId }) => ({ decisionId, words }),
  'staff.decisions': () => ({}),
  'staff.decision': ({ decisionId }) => ({ decisionId }),
  'staff.colleagues': () => ({}),

  'staff.policies': () => ({}),
  'staff.checkPolicies': () => ({ changes }),
  'staff.putInForce': () => ({ basedOn: 'v99', changes, words }),

  'staff.planTraining': () => ({
    ...{ topic: 'other', title: '专题', day: calendarDay('2026-01-01'), place: '会议室', trainerId: 's-one' },
    ...audience,
  }),
  'staff.holdTraining': ({ trainingId }) => ({ trainingId, results: [{ attendeeId: 's-one', isPresent: true }] }),
  'staff.retakeTraining': ({ trainingId }) => ({ trainingId, attendeeId: 's-one' }),
  'staff.cancelTraining': ({ trainingId }) => ({ trainingId, words }),
  'staff.trainings': () => ({}),
  'staff.training': ({ trainingId }) => ({ trainingId }),
  'staff.submitRequest': () => ({ kind: 'suggestion', words }),
  'staff.answerRequest': ({ staffRequestId }) => ({ requestId: staffRequestId, words }),
  'staff.requests': () => ({}),

  'staff.recordReward': ({ colleagueId }) => ({ personMeantId: colleagueId, evidence: words, photos: [] }),
  'staff.recordWarning': ({ colleagueId }) => ({
    ...{ personMeantId: colleagueId, evidence: words, photos: [], improve: words, lapsesOn: '2026-12-31' },
  }),
  'staff.speak': ({ recognitionId }) => ({ recognitionId, words }),
  'staff.approve': ({ recognitionId }) => ({ recognitionId, words }),
  'staff.dismiss': ({ recognitionId }) => ({ recognitionId, words }),
  'staff.recognitions': () => ({}),
  'staff.recognition': ({ recognitionId }) => ({ recognitionId }),

  'staff.running': () => ({}),
}
