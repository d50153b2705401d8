import * as v from 'valibot'
import { command, query } from '../kernel/contract'
import { CalendarDay } from '../kernel/time'
import { UnitId } from '../kernel/words'
import { ChecklistCard, DraftPoints } from './checklist'
import { HouseKeyName } from './house'
import {
  InspectionKit,
  InspectionRow,
  InspectionView,
  MadeOnPhone,
  mostOperations,
  Operation,
  OperationResult,
  SnagPhotos,
  SnagView,
  snagFields,
} from './inspection'

const customer = { buyer: 'own', owner: 'own', member: 'own' } as const
/** Who accompanies an inspection: technicians of the estate, and those who lead them. */
const accompanying = { technician: 'estate', supervisor: 'estate', manager: 'estate' } as const
const readers = { ...customer, ...accompanying, agent: 'estate', director: 'all' } as const
const unit = { unitId: UnitId }

/** The inspection of a flat, captured on a phone with or without signal (R5.6). */
export const inspectionActions = {
  /** The flats of today: those that I accompany, or all of the batches that are open. */
  inspectionsToday: query({
    allow: accompanying,
    input: v.strictObject({ whose: v.picklist(['mine', 'all']) }),
    output: v.object({ today: CalendarDay, rows: v.array(InspectionRow) }),
    refusals: [],
  }),
  /** All that is needed in a basement: list, flat, earlier snags. */
  inspectionKit: query({ allow: accompanying, input: v.strictObject(unit), output: InspectionKit, refusals: [] }),
  /**
   * What a phone noted, in order; each operation is answered by itself, so that one that is refused loses no other. Sent twice it changes
   * nothing; two people in one flat only ever append, and of two marks of a point the later one counts.
   */
  syncInspection: command({
    allow: accompanying,
    input: v.strictObject({
      ...unit,
      operations: v.pipe(v.array(Operation), v.minLength(1), v.maxLength(mostOperations)),
    }),
    output: v.object({ results: v.array(OperationResult) }),
    refusals: [],
  }),
  /** The flat's own people note one, too, until the inspection is signed. */
  reportSnag: command({
    allow: customer,
    input: v.strictObject({ ...unit, operationId: MadeOnPhone, ...snagFields, photos: SnagPhotos }),
    output: v.object({ snagId: v.string() }),
    refusals: ['NO_INSPECTION_OPEN', 'INSPECTION_SIGNED', 'PHOTO_NOT_USABLE'],
  }),
  /** The inspections of a flat, the latest first, and what was found: for its people and for the desk. */
  inspection: query({
    allow: readers,
    input: v.strictObject(unit),
    output: v.object({
      unitName: v.string(),
      houseKey: HouseKeyName,
      inspections: v.array(InspectionView),
      /** Of the latest inspection: how many points were looked at, of how many. */
      looked: v.object({ done: v.number(), of: v.number() }),
      snags: v.array(SnagView),
    }),
    refusals: [],
  }),

  checklists: query({
    allow: { supervisor: 'all', manager: 'all' },
    input: v.strictObject({}),
    output: v.object({ rows: v.array(ChecklistCard) }),
    refusals: [],
  }),
  /** A new version; inspections that have begun keep theirs. `basedOn` is the version that was edited. */
  saveChecklist: command({
    allow: { supervisor: 'all', manager: 'all' },
    input: v.strictObject({ houseKey: HouseKeyName, basedOn: v.pipe(v.number(), v.integer()), points: DraftPoints }),
    output: v.object({ checklistId: v.string(), number: v.number() }),
    refusals: ['CHECKLIST_CHANGED_MEANWHILE'],
  }),
}
