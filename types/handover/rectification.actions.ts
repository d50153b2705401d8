import * as v from 'valibot'
import { command, query } from '../kernel/contract'
import { CalendarDay } from '../kernel/time'
import { ContractorId, Cursor, EstateId, PhotoId, Photos, StaffId, UnitId, Words } from '../kernel/words'
import { chargeActions } from './charge.actions'
import { contractorActions } from './contractors.actions'
import { SnagId } from './handover'
import { LookWindow, mostWindows, Moved, SnagPage, SnagRow } from './rectification'
import { signatureFields, signatureNo } from './signing'

const customer = { buyer: 'own', owner: 'own', member: 'own' } as const
const desk = { agent: 'estate', supervisor: 'estate', manager: 'estate' } as const
const site = { ...desk, technician: 'estate' } as const
const menders = { technician: 'assigned', contractor: 'assigned' } as const

const snag = { snagId: SnagId } as const

const lifecycleNo = ['NOT_POSSIBLE_NOW', 'NOT_YOURS_TO_DO'] as const
const FixPhotos = v.pipe(v.array(PhotoId), v.minLength(1, 'PHOTO_NEEDED'), v.maxLength(9, 'TOO_MANY_PHOTOS'))
const Windows = v.pipe(v.array(LookWindow), v.maxLength(mostWindows, 'TOO_MANY_WINDOWS'))

/** A snag's life after it was recorded (R5.8), and who mends it. */
export const rectificationActions = {
  ...contractorActions,
  ...chargeActions,
  /** To a contractor or one of our technicians; who built it badly may be somebody else (R5.6). */
  assignSnag: command({
    allow: site,
    input: v.strictObject({
      ...snag,
      to: v.variant('kind', [
        v.strictObject({ kind: v.literal('contractor'), contractorId: ContractorId }),
        v.strictObject({ kind: v.literal('technician'), staffId: StaffId }),
      ]),
      /** Left out: as it was. */
      responsible: v.optional(Words(0, 40)),
    }),
    output: Moved,
    refusals: [...lifecycleNo, 'PARTY_NOT_FIT'],
  }),
  startFix: command({ allow: menders, input: v.strictObject(snag), output: Moved, refusals: lifecycleNo }),
  /** What was done, and how it looks now; times at which the owner could come and look. */
  finishFix: command({
    allow: menders,
    input: v.strictObject({ ...snag, words: Words(5, 300), photos: FixPhotos, windows: Windows }),
    output: Moved,
    refusals: [...lifecycleNo, 'PHOTO_NOT_USABLE', 'WINDOW_PAST'],
  }),
  offerLook: command({
    allow: site,
    input: v.strictObject({ ...snag, windows: v.pipe(Windows, v.minLength(1, 'WINDOW_NEEDED')) }),
    output: Moved,
    refusals: ['NOT_POSSIBLE_NOW', 'WINDOW_PAST'],
  }),
  /** The owner takes one of the times that were offered; staff write down what was agreed on the phone. */
  bookReinspection: command({
    allow: { ...customer, ...site },
    input: v.strictObject({ ...snag, ...LookWindow.entries }),
    output: Moved,
    refusals: ['NOT_POSSIBLE_NOW', 'WINDOW_PAST', 'WINDOW_NOT_OFFERED'],
  }),
  /** Repair confirmed: a signature of its own (R5.7), for this one snag. */
  confirmFix: command({
    allow: customer,
    scope: 'sign',
    input: v.strictObject({ ...snag, ...signatureFields }),
    output: Moved,
    refusals: [...lifecycleNo, ...signatureNo],
  }),
  rejectFix: command({
    allow: customer,
    input: v.strictObject({ ...snag, words: Words(5, 300), photos: Photos(9) }),
    output: Moved,
    refusals: [...lifecycleNo, 'PHOTO_NOT_USABLE'],
  }),
  /** No snag after all: by the owner's own word, or by ours with the owner's word written down. */
  withdrawSnag: command({
    allow: { ...customer, technician: 'estate', supervisor: 'estate', manager: 'estate' },
    input: v.strictObject({ ...snag, words: Words(2, 200), ownerWords: v.optional(Words(0, 200), '') }),
    output: Moved,
    refusals: [...lifecycleNo, 'OWNER_WORD_NEEDED'],
  }),
  /** What cannot be done in time is told before it is due, with the reason; the day counts when the owner agrees (R5.8). */
  proposeNewDate: command({
    allow: site,
    input: v.strictObject({ ...snag, on: CalendarDay, reason: Words(5, 200) }),
    output: Moved,
    refusals: ['NOT_POSSIBLE_NOW', 'DAY_NOT_LATER'],
  }),
  /** The owner's answer, in the app; or on the phone, written down by staff in the owner's words. */
  answerProposal: command({
    allow: { ...customer, ...desk },
    input: v.strictObject({ ...snag, isAccepted: v.boolean(), words: Words(0, 200) }),
    output: Moved,
    refusals: ['NOTHING_PROPOSED', 'OWNER_WORD_NEEDED'],
  }),

  /** Open snags by deadline; of a contractor or a technician their own. */
  snagQueue: query({
    allow: { ...desk, technician: 'estate', director: 'all' },
    input: v.strictObject({
      after: Cursor,
      estateId: v.optional(EstateId),
      building: v.optional(Words(1, 30)),
      contractorId: v.optional(ContractorId),
      isBreached: v.optional(v.boolean()),
      /** Only those that are mine to mend. */
      isMine: v.optional(v.boolean()),
    }),
    output: v.object({ rows: v.array(SnagRow), next: v.optional(v.string()) }),
    refusals: [],
  }),
  /** For the workbench: how many are open, late, not given to anybody yet, and what one may filter by. */
  snagCounts: query({
    allow: { ...desk, technician: 'estate', director: 'all' },
    input: v.strictObject({}),
    output: v.object({
      open: v.number(),
      breached: v.number(),
      unassigned: v.number(),
      contested: v.number(),
      estates: v.array(v.object({ estateId: v.string(), name: v.string(), buildings: v.array(v.string()) })),
      contractors: v.array(v.object({ contractorId: v.string(), name: v.string() })),
    }),
    refusals: [],
  }),
  /** A contractor's own: what is with their company, by deadline; and what was charged to it and is not settled. */
  mySnags: query({
    allow: { contractor: 'assigned' },
    input: v.strictObject({ after: Cursor }),
    output: v.object({ rows: v.array(SnagRow), next: v.optional(v.string()), charged: v.array(SnagRow) }),
    refusals: [],
  }),
  /** All of a flat, open ones first. */
  unitSnags: query({
    allow: { ...customer, ...site, director: 'all' },
    input: v.strictObject({ unitId: UnitId }),
    output: v.object({ unitName: v.string(), rows: v.array(SnagRow) }),
    refusals: [],
  }),
  snag: query({
    allow: { ...customer, ...site, contractor: 'assigned', director: 'all' },
    input: v.strictObject(snag),
    output: SnagPage,
    refusals: [],
  }),
  /** Who could mend it: contractors that work here, technicians of the estate. */
  menders: query({
    allow: site,
    input: v.strictObject(snag),
    output: v.object({
      contractors: v.array(v.object({ contractorId: v.string(), name: v.string(), isOfTrade: v.boolean() })),
      technicians: v.array(v.object({ staffId: v.string(), name: v.string(), isOfTrade: v.boolean() })),
    }),
    refusals: [],
  }),
} as const
