import { dayOf } from '~/types/kernel/time'
import { hour, words, type About, type Inputs } from '../../about'

const batch = ({ batchId }: About) => ({ batchId })
const tomorrow = ({ now }: About) => dayOf(now + 24 * hour)
const duty = (about: About) => ({ ...batch(about), day: tomorrow(about), technicianId: about.technicianId })
const slotId = ({ batchId }: About) => `${batchId}:2026-01-01:0830`
const flat = ({ handoverUnitId: unitId }: About) => ({ unitId })
const taking = (about: About) => ({ ...flat(about), slotId: slotId(about), words })

export const bookingInputs: Inputs = {
  'handover.setDuty': about => ({ ...duty(about), from: '08:30', until: '17:30', pause: null }),
  'handover.clearDuty': duty,
  'handover.blockPlace': about => ({ ...batch(about), placeId: `${slotId(about)}:${about.technicianId}`, words }),
  'handover.unblockPlace': about => ({ ...batch(about), placeId: `${slotId(about)}:${about.technicianId}` }),
  'handover.moveSlot': about => ({ ...batch(about), slotId: slotId(about), words }),
  'handover.book': taking,
  'handover.wait': about => ({ ...flat(about), days: [], words }),
  'handover.moveBooking': taking,
  'handover.cancelBooking': about => ({ ...flat(about), words }),
  'handover.setProxy': about => ({ ...flat(about), proxy: null }),
  'handover.slotsOf': flat,
  'handover.myBooking': flat,
  'handover.dutyPlan': batch,
  'handover.slotBoard': about => ({ ...batch(about), day: tomorrow(about) }),
  'handover.waitingList': batch,
  'handover.findBookable': about => ({ ...batch(about), words: '1号楼' }),
}
