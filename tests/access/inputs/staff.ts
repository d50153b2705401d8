import { type Inputs } from '../about'

export const staffInputs: Inputs = {
  'staff.startCompany': () => ({ name: '某人' }),
  'staff.enrol': () => ({
    name: '某人',
    phone: '13000000099',
    department: 'engineering',
    positions: ['technician'],
    estateIds: [],
    trades: [],
  }),
  'staff.list': () => ({}),
  'staff.running': () => ({}),
}
