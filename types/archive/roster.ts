import * as v from 'valibot'
import type { Unit } from '~/types/estate/estate'

/**
 * The roster: a spreadsheet of units and their owners (R2.5). A file goes through three shapes: RosterTable (what stands in the cells),
 * RosterCheck (the dry run: every fault by row and column, or the units), RosterMerge (what applying it would change).
 * All three are plain JSON. Phones and id-card tails are in the clear here; storage encrypts them (R13.1).
 */
export const rosterColumns = [
  'estate',
  'building',
  'entrance',
  'room',
  'houseType',
  'areaSquareMetres',
  'contractNumber',
  'signedOn',
  'contractHandoverOn',
  'ownerName',
  'phone',
  'idCardTail',
  'coOwners',
  'remark',
  'completionAcceptedOn',
  'handedOverOn',
] as const
export type RosterColumn = (typeof rosterColumns)[number]

/** The cells as text. `line` is the row number that the clerk sees in the spreadsheet program (the first row is 1). */
export interface RosterTable {
  headerLine: number
  header: string[]
  rows: RosterRow[]
}
export interface RosterRow {
  line: number
  cells: string[]
}

export interface RosterOwner {
  /** The file that the row speaks of: one that is there, or the one that applying opens. */
  personId: string
  name: string
  /** 11 digits. */
  phone: string
  /** The last four of the id card, `X` in capitals; absent when the file leaves it blank. */
  idCardTail?: string
}

/** One row of a faultless roster. Absent optional keys mean "the file says nothing", and what is known stays. */
export interface RosterUnit extends Unit {
  owner: RosterOwner
  /** Names only: a co-owner without a phone is no person of the archive yet. */
  coOwners?: string[]
  remark?: string
}

/** Why a file cannot be applied. Each has Chinese words in roster.copy.ts; the compiler demands them. */
export const rosterFaultCodes = [
  'NO_ROWS',
  'TOO_MANY_ROWS',
  'COLUMN_MISSING',
  'COLUMN_TWICE',
  'EXTRA_CELLS',
  'EMPTY',
  'TOO_LONG',
  'FORMULA_ERROR',
  'FORMULA_EMPTY',
  'FORMULA_TEXT',
  'NUMBER_ROUNDED',
  'NAME_SHAPE',
  'PHONE_LENGTH',
  'PHONE_SHAPE',
  'OWNER_DIFFERS',
  'ID_TAIL_LENGTH',
  'ID_TAIL_SHAPE',
  'AREA_NOT_NUMBER',
  'AREA_NOT_POSITIVE',
  'AREA_TOO_LARGE',
  'DAY_NOT_A_DATE',
  'DAY_IMPOSSIBLE',
  'DAY_OUT_OF_RANGE',
  'HANDOVER_BEFORE_SIGNING',
  'HANDED_OVER_BEFORE_COMPLETION',
  'UNIT_TWICE',
  'CONTRACT_TWICE',
  'CONTRACT_KNOWN',
] as const
export type RosterFaultCode = (typeof rosterFaultCodes)[number]

/** What was put in order without asking, because its meaning is certain, or deserves a look before applying. Stops nothing. */
export const rosterNoticeCodes = [
  'SPACES_REMOVED',
  'FULL_WIDTH_CHANGED',
  'PHONE_TIDIED',
  'PHONE_SHARED',
  'PHONE_OUTDATED',
  'REMARK_JOINED',
  'ID_TAIL_MISSING',
  'COLUMN_IGNORED',
  'ESTATE_NEW',
] as const
export type RosterNoticeCode = (typeof rosterNoticeCodes)[number]

/** Figures and words of the row that the Chinese sentence needs; never a phone, a tail or a person's name. */
const Params = v.record(v.string(), v.union([v.string(), v.number()]))
export type RosterParams = v.InferOutput<typeof Params>

const place = {
  line: v.number(),
  /** Absent when the finding is about the whole row or file. */
  column: v.optional(v.picklist(rosterColumns)),
  params: Params,
}
export const RosterFault = v.object({ ...place, code: v.picklist(rosterFaultCodes) })
export type RosterFault = v.InferOutput<typeof RosterFault>
export const RosterNotice = v.object({ ...place, code: v.picklist(rosterNoticeCodes) })
export type RosterNotice = v.InferOutput<typeof RosterNotice>

/** The dry run. One fault, and `units` is empty: nothing is half-imported (R2.5). */
export interface RosterCheck {
  units: RosterUnit[]
  estates: { estateId: string; name: string; unitCount: number }[]
  rowCount: number
  /** All of them, in the order of the file. */
  errors: RosterFault[]
  notices: RosterNotice[]
}

/** What the archive holds already about one unit; with several owners, `owner` is the first of them. */
export interface KnownUnit extends RosterUnit {
  owners: RosterOwner[]
}

/** What the archive holds of everything that a file speaks of. */
export interface KnownArchive {
  estateNames: readonly string[]
  units: readonly KnownUnit[]
  persons: readonly RosterOwner[]
  /** The id of the file that a number and a name would open: the same two, the same file, whoever opens it first. */
  personIdOf: (phone: string, name: string) => string
}

export type RosterField = Exclude<keyof RosterUnit, 'unitId' | 'estateId'>

export interface RosterMerge {
  added: RosterUnit[]
  changed: RosterChange[]
  /** Unit ids on which applying changes nothing: a file applied twice is all of these. */
  same: string[]
}
export interface RosterChange {
  unitId: string
  fields: RosterField[]
  /** Another person, not a correction: the former owner loses access at once (R2.4). */
  isOwnerReplaced: boolean
  before: KnownUnit
  after: RosterUnit
}
