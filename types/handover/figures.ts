import * as v from 'valibot'
import { Instant } from '../kernel/words'
import { SnagStateName, UnitHandoverStateName } from './handover'

/** So many of so many: both are shown, always (R12.1). */
export const Share = v.object({ count: v.number(), of: v.number() })
export type Share = v.InferOutput<typeof Share>

/** A bar of a chart: how many snags; and, where flats belong to it, of how many flats, so that large buildings do not look bad for their size. */
export const FigureBar = v.object({ key: v.string(), count: v.number(), flats: v.nullable(v.number()) })
export type FigureBar = v.InferOutput<typeof FigureBar>

/** What snags are counted by (R12.3). */
export const snagDimensions = ['component', 'contractor', 'building', 'houseType', 'room'] as const
export const SnagDimension = v.picklist(snagDimensions)
export type SnagDimension = v.InferOutput<typeof SnagDimension>

/** How long open snags have stood, in whole days since they were recorded; 15 is the red line (product.md section 7). */
export const ageBands = ['upTo7', 'upTo15', 'upTo30', 'older'] as const
export const AgeBand = v.picklist(ageBands)
export type AgeBand = v.InferOutput<typeof AgeBand>

/** Where the pins on a plan are: by house type and room, and the pins themselves (R12.3). */
export const HeatOfPlan = v.object({
  houseType: v.string(),
  rooms: v.array(v.object({ room: v.string(), count: v.number() })),
  pins: v.array(v.object({ x: v.number(), y: v.number() })),
})
export type HeatOfPlan = v.InferOutput<typeof HeatOfPlan>
/** More pins than these are a stain on a phone: the latest are shown, and the rooms count all. */
export const mostPins = 80

export const HandoverFigures = v.object({
  flats: v.object({
    all: v.number(),
    visited: v.number(),
    takenOver: v.number(),
    handedOver: v.number(),
    deemed: v.number(),
  }),
  /** Taken over on the day of the first visit with no snag open (R5.10), of all that were visited. */
  passedFirst: Share,
  /** Snags, of flats that were visited: per flat and per 100 flats. */
  snags: Share,
  open: v.number(),
  openLate: v.number(),
  ages: v.array(v.object({ band: AgeBand, count: v.number(), late: v.number() })),
  /** Confirmed by the owner and fixed by their day, of those that are closed or past their day. */
  closedInTime: Share,
  /** Sent back at least once, of those that were said to be fixed. */
  rework: Share,
  /** Answers of four stars and more, of all answers (R8.4); and how many were asked. */
  satisfied: Share,
  asked: v.number(),
  pareto: v.object({
    component: v.array(FigureBar),
    contractor: v.array(FigureBar),
    building: v.array(FigureBar),
    houseType: v.array(FigureBar),
  }),
  heat: v.array(HeatOfPlan),
})
export type HandoverFigures = v.InferOutput<typeof HandoverFigures>

/** The snags that a figure opens into. */
export const SnagFigure = v.variant('what', [
  v.strictObject({ what: v.picklist(['all', 'open', 'openLate', 'closedInTime', 'closedLate', 'rework']) }),
  v.strictObject({ what: v.literal('age'), band: AgeBand }),
  v.strictObject({ what: v.literal('bar'), dimension: SnagDimension, key: v.pipe(v.string(), v.maxLength(60)) }),
])
export type SnagFigure = v.InferOutput<typeof SnagFigure>

/** The flats that a figure opens into. */
export const flatFigures = [
  'visited',
  'passedFirst',
  'notPassedFirst',
  'takenOver',
  'handedOver',
  'deemed',
  'asked',
  'answered',
  'satisfied',
  'unsatisfied',
] as const
export const FlatFigure = v.picklist(flatFigures)
export type FlatFigure = v.InferOutput<typeof FlatFigure>

export const FigureSnagRow = v.object({
  snagId: v.string(),
  unitId: v.string(),
  unitName: v.string(),
  number: v.number(),
  room: v.string(),
  component: v.string(),
  words: v.string(),
  contractorName: v.nullable(v.string()),
  state: SnagStateName,
  recordedAt: Instant,
  dueAt: Instant,
})
export type FigureSnagRow = v.InferOutput<typeof FigureSnagRow>

export const FigureFlatRow = v.object({
  unitId: v.string(),
  unitName: v.string(),
  state: UnitHandoverStateName,
  snags: v.number(),
  openSnags: v.number(),
  stars: v.nullable(v.number()),
})
export type FigureFlatRow = v.InferOutput<typeof FigureFlatRow>
