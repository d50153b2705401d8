import * as v from 'valibot'
import { command, query } from '../kernel/contract'
import { CalendarDay } from '../kernel/time'
import { Instant, UnitId, Words } from '../kernel/words'
import {
  CheckInCode,
  DayFigures,
  LineZone,
  ofBatch,
  ofVisit,
  ofWindow,
  QueuePlace,
  VisitCard,
  VisitWork,
  WindowCard,
  WindowName,
  ZoneNow,
} from './day'

/** Who receives people; who stands at a window, technicians too; who may look. */
const hosts = { agent: 'estate', supervisor: 'estate', manager: 'estate' } as const
const atWindows = { ...hosts, technician: 'estate' } as const
const readers = { ...atWindows, director: 'all' } as const

const lifecycleNo = ['NOT_POSSIBLE_NOW', 'NOT_YOURS_TO_DO'] as const
const dayNo = ['BATCH_NOT_OPEN', 'NOT_A_HANDOVER_DAY'] as const
const arrivalNo = [...lifecycleNo, ...dayNo, 'OTHER_BATCH', 'NOT_NOTICED_YET', 'ALREADY_HANDED_OVER'] as const
const visitNo = [...lifecycleNo, 'NOT_HERE_TODAY'] as const

const CheckedIn = v.object({ visit: VisitCard, isAgain: v.boolean(), slotFrom: v.nullable(Instant) })
const Visit = v.object({ visit: VisitCard })
const Window = v.object({ window: WindowCard })

/** The handover day (R5.5, R5.10): everything is about today; another day is named and refused. */
export const dayActions = {
  /** By the code of the booking, scanned or typed. The same code again answers the same. */
  checkIn: command({
    allow: hosts,
    input: v.strictObject({ ...ofBatch, code: CheckInCode }),
    output: CheckedIn,
    refusals: [...arrivalNo, 'CODE_UNKNOWN'],
  }),
  /** By the door: the phone was left at home, there is no booking for today, or it is the second visit. */
  checkInDoor: command({
    allow: hosts,
    input: v.strictObject(ofVisit),
    output: CheckedIn,
    refusals: arrivalNo,
  }),

  openWindow: command({
    allow: atWindows,
    input: v.strictObject({ ...ofWindow, name: WindowName }),
    output: Window,
    refusals: [...dayNo, 'WINDOW_TAKEN'],
  }),
  closeWindow: command({
    allow: atWindows,
    input: v.strictObject(ofWindow),
    output: Window,
    refusals: ['WINDOW_CLOSED', 'WINDOW_BUSY'],
  }),
  /** The next of the zone's line; null: nobody waits. A window that serves somebody answers whom. */
  callNext: command({
    allow: atWindows,
    input: v.strictObject(ofWindow),
    output: v.object({ visit: v.nullable(VisitCard) }),
    refusals: [...lifecycleNo, 'WINDOW_CLOSED', 'NOT_YOUR_WINDOW'],
  }),

  putBack: command({ allow: atWindows, input: v.strictObject(ofVisit), output: Visit, refusals: visitNo }),
  /** To the next zone that is needed, or to a later one that is named. */
  sendOn: command({
    allow: atWindows,
    input: v.strictObject({ ...ofVisit, to: v.optional(LineZone) }),
    output: Visit,
    refusals: [...visitNo, 'ZONE_PASSED', 'NOT_TAKEN_OVER', 'NOTHING_LEFT'],
  }),
  finishVisit: command({ allow: hosts, input: v.strictObject(ofVisit), output: Visit, refusals: visitNo }),
  leave: command({ allow: hosts, input: v.strictObject(ofVisit), output: Visit, refusals: visitNo }),

  /** All papers that were seen, by their names; the whole list each time. Fees are taken by `recordPayment`. */
  tickPapers: command({
    allow: hosts,
    input: v.strictObject({ ...ofVisit, papers: v.pipe(v.array(Words(1, 60)), v.maxLength(40)) }),
    output: Visit,
    refusals: [...visitNo, 'PAPER_UNKNOWN'],
  }),

  /** Batches of my estates that are open, those of today first. */
  dayBatches: query({
    allow: readers,
    input: v.strictObject({}),
    output: v.object({
      rows: v.array(
        v.object({
          batchId: v.string(),
          title: v.string(),
          estateName: v.string(),
          place: v.string(),
          isToday: v.boolean(),
          /** The day that comes next, today included; null: all are past. */
          nextDay: v.nullable(CalendarDay),
        }),
      ),
    }),
    refusals: [],
  }),
  /** The staff's board: all zones and windows, and the beginning of each zone's line. */
  dayBoard: query({
    allow: readers,
    input: v.strictObject(ofBatch),
    output: v.object({
      title: v.string(),
      estateName: v.string(),
      day: CalendarDay,
      isHandoverDay: v.boolean(),
      windows: v.array(WindowCard),
      zones: v.array(ZoneNow),
      lines: v.array(VisitCard),
    }),
    refusals: [],
  }),
  visitWork: query({
    allow: readers,
    input: v.strictObject(ofVisit),
    output: VisitWork,
    refusals: ['NOT_HERE_TODAY'],
  }),
  /** Flats of the batch by what is written on the door or by the owner's name. Doors are answered, never names. */
  findDoors: query({
    allow: hosts,
    input: v.strictObject({ ...ofBatch, words: Words(1, 40) }),
    output: v.object({
      rows: v.array(
        v.object({
          unitId: v.string(),
          door: v.string(),
          /** Their slot of today; null: none. */
          slotFrom: v.nullable(Instant),
          isHere: v.boolean(),
        }),
      ),
    }),
    refusals: [],
  }),
  /** For the wall: doors only. */
  wall: query({
    allow: readers,
    input: v.strictObject(ofBatch),
    output: v.object({
      title: v.string(),
      estateName: v.string(),
      place: v.string(),
      day: CalendarDay,
      isHandoverDay: v.boolean(),
      zones: v.array(ZoneNow),
      /** The latest call first. */
      called: v.array(
        v.object({ door: v.string(), number: v.number(), zone: LineZone, windowName: v.string(), calledAt: Instant }),
      ),
    }),
    refusals: [],
  }),
  dayFigures: query({
    allow: readers,
    input: v.strictObject({ ...ofBatch, day: v.optional(CalendarDay) }),
    output: DayFigures,
    refusals: [],
  }),

  /** A flat's own place in the line; null: it has not signed in today. */
  myQueue: query({
    allow: { buyer: 'own', owner: 'own', member: 'own' },
    input: v.strictObject({ unitId: UnitId }),
    output: v.object({ place: v.nullable(QueuePlace) }),
    refusals: [],
  }),
}
