import { nobodyElse } from './marks'

// customers | desk | leads: supervisor, other; manager, other; director | craft | sales, admin
const leads = '. . . . . .   . . . R R   R R R   . .   . .'
const leadsAndAdmin = '. . . . . .   . . . R R   R R R   . .   . R'
const allStaff = '. . . . . .   R R R R R   R R R   R R   R R'
const director = '. . . . . .   . . . . .   . . R   . .   . .'
const managers = '. . . . . .   . . . . .   R R .   . .   . .'

export const staffRows: Record<string, string> = {
  // Answered by name to whoever is nobody yet; only the first administrator gets further.
  'staff.startCompany': 'R . . . . R   . . . . .   . . .   . .   . .',
  'staff.enrol': nobodyElse.admin,
  'staff.list': leadsAndAdmin,
  'staff.estates': leadsAndAdmin,
  'staff.person': leadsAndAdmin,
  'staff.change': nobodyElse.admin,
  // The manager of this estate, not of the other.
  'staff.nameWarrantyTeam': '. . . . . .   . . . . .   R . .   . .   . R',
  'staff.openWorkOf': nobodyElse.admin,
  'staff.leave': nobodyElse.admin,

  'staff.propose': '. . . . . .   . . . R R   R R .   . .   . .',
  'staff.adopt': director,
  'staff.reject': director,
  'staff.withdraw': leads,
  'staff.decisions': leadsAndAdmin,
  'staff.decision': leadsAndAdmin,
  'staff.colleagues': leadsAndAdmin,

  'staff.policies': leadsAndAdmin,
  'staff.checkPolicies': leadsAndAdmin,
  'staff.putInForce': nobodyElse.admin,

  'staff.planTraining': leadsAndAdmin,
  'staff.holdTraining': leadsAndAdmin,
  'staff.retakeTraining': leadsAndAdmin,
  'staff.cancelTraining': leadsAndAdmin,
  'staff.trainings': allStaff,
  'staff.training': allStaff,
  'staff.submitRequest': allStaff,
  'staff.answerRequest': '. . . . . .   . . . . .   R R R   . .   . .',
  'staff.requests': allStaff,

  'staff.recordReward': managers,
  'staff.recordWarning': managers,
  // About the technician: seen by them, managers and the director (R1.3).
  'staff.speak': '. . . . . .   . . . . .   R R R   R .   . .',
  'staff.approve': director,
  'staff.dismiss': director,
  'staff.recognitions': allStaff,
  'staff.recognition': '. . . . . .   . . . . .   R R R   R .   . .',

  'staff.running': '. . . . . .   R R R R R   R R R   . .   . R',
}
