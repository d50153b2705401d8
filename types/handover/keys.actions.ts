import * as v from 'valibot'
import { command, query } from '../kernel/contract'
import { CalendarDay } from '../kernel/time'
import { Cursor, Instant, PhotoId, UnitId, Words } from '../kernel/words'
import { BatchId, UnitHandoverStateName } from './handover'
import { homeActions } from './home.actions'
import { CoverLine, KeyItems, KeysRow, keysStages, KeysView, Meters } from './keys'
import { signatureFields, signatureNo } from './signing'
import { SurveyAnswer, surveyFields } from './survey'

const customer = { buyer: 'own', owner: 'own', member: 'own' } as const
const desk = { agent: 'estate', supervisor: 'estate', manager: 'estate' } as const
const readers = { ...desk, director: 'all' } as const

const unit = { unitId: UnitId }
const Version = v.pipe(v.number(), v.integer(), v.minValue(1))
const lifecycleNo = ['NOT_POSSIBLE_NOW', 'NOT_YOURS_TO_DO'] as const
/** Between looking and doing somebody else changed it. */
const changedNo = ['CHANGED_MEANWHILE'] as const

/**
 * The keys (R5.9), in one order: an agent prepares, the owner signs the receipt on the own phone, the agent hands out. And the way of a flat
 * that is refused without cause (interpretation art. 8), the survey afterwards (R8.3), and what the home page shows of all of it.
 */
export const keysActions = {
  /** Changed as often as needed until it is signed; the keys may lie ready before the flat is taken over. */
  prepareKeys: command({
    allow: desk,
    input: v.strictObject({ ...unit, meters: Meters, items: KeyItems }),
    output: v.object({ unitId: v.string(), version: v.number() }),
    refusals: ['NOT_POSSIBLE_NOW', 'KEYS_SIGNED_ALREADY', 'PHOTO_NOT_USABLE'],
  }),
  /** `preparedAt` names what was read before it was signed. */
  signKeys: command({
    allow: customer,
    scope: 'sign',
    input: v.strictObject({ ...unit, preparedAt: Instant, ...signatureFields }),
    output: v.object({ signedAt: Instant }),
    refusals: ['NOT_POSSIBLE_NOW', 'KEYS_NOT_PREPARED', ...changedNo, ...signatureNo],
  }),
  handOutKeys: command({
    allow: desk,
    input: v.strictObject({ ...unit, version: Version }),
    output: v.object({ handedOverOn: CalendarDay, cover: v.array(CoverLine) }),
    refusals: [...lifecycleNo, 'KEYS_NOT_SIGNED', ...changedNo, 'COMPLETION_NOT_RECORDED'],
  }),
  /** Only after a written notice was posted and its last day is over; that day counts as the day of handover. */
  deemHandedOver: command({
    allow: { manager: 'estate' },
    input: v.strictObject({
      ...unit,
      version: Version,
      reason: Words(10, 500),
      photos: v.pipe(v.array(PhotoId), v.minLength(1, 'PHOTO_NEEDED'), v.maxLength(9, 'TOO_MANY_PHOTOS')),
    }),
    output: v.object({ handedOverOn: CalendarDay }),
    refusals: [
      ...lifecycleNo,
      ...changedNo,
      'NOTICE_NOT_POSTED',
      'NOTIFIED_DAY_NOT_OVER',
      'BOOKED_AHEAD',
      'COMPLETION_NOT_RECORDED',
      'PHOTO_NOT_USABLE',
    ],
  }),
  /** Flats of a batch at the keys desk: those that are taken over, those before, those that are done. */
  keysQueue: query({
    allow: readers,
    input: v.strictObject({ batchId: BatchId, face: v.picklist(['now', 'before', 'done']), after: Cursor }),
    output: v.object({ rows: v.array(KeysRow), next: v.optional(v.string()) }),
    refusals: [],
  }),
  keysOf: query({
    allow: readers,
    input: v.strictObject(unit),
    output: v.object({
      unitId: v.string(),
      unitName: v.string(),
      version: v.number(),
      state: UnitHandoverStateName,
      stage: v.picklist(keysStages),
      keys: v.nullable(KeysView),
      /** With the ids of their pictures, for a change. */
      meterPhotos: v.array(v.object({ kind: v.string(), photoId: v.string() })),
      openSnags: v.number(),
      completionAcceptedOn: v.nullable(CalendarDay),
      handedOverOn: v.nullable(CalendarDay),
      postedOn: v.nullable(CalendarDay),
      notifiedDay: v.nullable(CalendarDay),
      deemed: v.nullable(v.object({ on: CalendarDay, at: Instant, reason: v.string(), byName: v.string() })),
      /** What its owner said a week after the keys. */
      answer: v.nullable(SurveyAnswer),
    }),
    refusals: [],
  }),

  /** What lies ready for me, to be read before it is signed. */
  myKeys: query({
    allow: customer,
    input: v.strictObject(unit),
    output: v.object({
      unitId: v.string(),
      unitName: v.string(),
      state: UnitHandoverStateName,
      keys: v.nullable(KeysView),
      handedOverOn: v.nullable(CalendarDay),
      cover: v.array(CoverLine),
    }),
    refusals: [],
  }),
  ...homeActions,
  survey: query({
    allow: customer,
    input: v.strictObject(unit),
    output: v.object({
      unitId: v.string(),
      unitName: v.string(),
      keysOn: CalendarDay,
      askedAt: Instant,
      answer: v.nullable(SurveyAnswer),
    }),
    refusals: ['NOT_ASKED'],
  }),
  /** Once; an answer is never rewritten (R8.3). */
  answerSurvey: command({
    allow: customer,
    input: v.strictObject({ ...unit, ...surveyFields }),
    output: v.object({ stars: v.number() }),
    refusals: ['NOT_ASKED', 'ANSWERED_ALREADY'],
  }),
}
