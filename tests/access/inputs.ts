/** A smallest valid input for every action, about one prepared repair; and the same about something that is not there. */
import { estateIdOf } from '~/types/estate/estate'

/** What an input is about. `absent` ids are well-formed and were never given to anything. */
export interface About {
  ticketId: string
  taskId: string
  unitId: string
  personId: string
  estateId: string
  photoId: string
  technicianId: string
  now: number
}

export const absent = (present: About): About => ({
  ...present,
  ticketId: '20260101-NEVER',
  taskId: '20260101-NEVER:callback:1',
  unitId: `${estateIdOf('云栖里')}-9-9-9999`,
  personId: 'p-never-was',
  estateId: estateIdOf('无名苑'),
  photoId: 'photo-never-was',
})

const hour = 3_600_000
const words = '为验证权限而写的一句话'

/** `feature.action` → input. Those that depend on `about` name one thing; the others are about the caller. */
export const inputs: Record<string, (about: About) => object> = {
  'account.me': () => ({}),
  'account.link': () => ({ phoneCode: 'no-such-code' }),
  'account.setElderMode': () => ({ isOn: false }),
  'account.phoneViews': () => ({}),
  'archive.beginImport': () => ({
    fileName: 'roster.xlsx',
    fileHash: 'a'.repeat(64),
    headerLine: 1,
    header: ['楼盘'],
    rowCount: 1,
  }),
  'archive.stageRows': () => ({ importId: 'import-never-was', rows: [{ line: 2, cells: ['云栖里'] }] }),
  'archive.checkImport': () => ({ importId: 'import-never-was' }),
  'archive.applyImport': () => ({ importId: 'import-never-was' }),
  'archive.recordCompletion': ({ estateId }) => ({ estateId, acceptedOn: '2026-06-10' }),
  'archive.recordHandover': ({ estateId }) => ({ estateId, building: '1号楼', handedOverOn: '2026-06-20' }),
  'archive.revealPhone': ({ personId, ticketId }) => ({ personId, ticketId, reason: words }),
  'archive.findUnits': () => ({ words: '1号楼1单元' }),
  'message.inbox': () => ({}),
  'message.markRead': () => ({ messageIds: ['message-never-was'] }),
  'message.quota': () => ({}),
  'message.recordGrants': () => ({ answers: [] }),
  'photo.begin': () => ({ hash: 'b'.repeat(64), bytes: 1, format: 'jpg' }),
  'photo.confirm': ({ photoId }) => ({ photoId, fileId: 'cloud://nowhere/nothing.jpg' }),
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
  'ticket.submitRepair': ({ unitId }) => ({
    unitId,
    room: 'kitchen',
    part: 'pipe',
    words,
    photos: [],
    convenient: '',
    severity: 'routine',
  }),
  'ticket.coverage': ({ unitId }) => ({ unitId }),
  'ticket.register': ({ ticketId }) => ({ ticketId, matterClass: 'quality', part: 'leak', words: '' }),
  'ticket.dispatch': ({ ticketId, technicianId }) => ({ ticketId, technicianId, words: '' }),
  'ticket.respond': ({ ticketId }) => ({ ticketId, words: '' }),
  'ticket.appoint': ({ ticketId, now }) => ({ ticketId, window: { from: now + hour, to: now + 2 * hour }, words: '' }),
  'ticket.reschedule': ({ ticketId, now }) => ({
    ticketId,
    window: { from: now + hour, to: now + 2 * hour },
    words: '',
  }),
  'ticket.survey': ({ ticketId }) => ({ ticketId, finding: words, photos: [] }),
  'ticket.plan': ({ ticketId, now }) => ({
    ticketId,
    window: { from: now + hour, to: now + 2 * hour },
    materials: '涂料',
    people: '两人',
    words: '',
  }),
  'ticket.startRepair': ({ ticketId }) => ({ ticketId }),
  'ticket.finish': ({ ticketId }) => ({ ticketId, words, photos: ['photo-never-was'] }),
  'ticket.accept': ({ ticketId }) => ({ ticketId, words: '' }),
  'ticket.sendBack': ({ ticketId }) => ({ ticketId, words, photos: ['photo-never-was'] }),
  'ticket.cancel': ({ ticketId }) => ({ ticketId, words: '' }),
  'ticket.addNote': ({ ticketId }) => ({ ticketId, words, photos: [] }),
  'ticket.reply': ({ ticketId }) => ({ ticketId, words }),
  'ticket.pause': ({ ticketId, now }) => ({ ticketId, reason: 'weather', until: now + hour, words }),
  'ticket.resume': ({ ticketId }) => ({ ticketId }),
  'ticket.contestPause': ({ ticketId }) => ({ ticketId, words }),
  'ticket.upholdObjection': ({ ticketId }) => ({ ticketId, words }),
  'ticket.dismissObjection': ({ ticketId }) => ({ ticketId, words }),
  'ticket.changeSeverity': ({ ticketId }) => ({ ticketId, severity: 'major', words }),
  'ticket.recordContactTry': ({ ticketId }) => ({ ticketId, outcome: 'noAnswer', words: '' }),
  'ticket.rate': ({ ticketId }) => ({ ticketId, stars: 5, isSolved: true, words: '', photos: ['photo-never-was'] }),
  'ticket.recordCall': ({ taskId }) => ({ taskId, outcome: 'noAnswer', words: '' }),
  'ticket.detail': ({ ticketId }) => ({ ticketId }),
  'ticket.mine': () => ({}),
  'ticket.queue': () => ({ face: 'all' }),
  'ticket.calls': () => ({}),
  'ticket.candidates': ({ ticketId }) => ({ ticketId }),
}
