import type { CalendarDay } from '~/types/kernel/time'
import type { PolicyDiff } from '~/types/policy/change'
import type { DecisionKind } from '~/types/staff/committee.actions'
import type { DecisionState } from '~/types/staff/decision.lifecycle'
import type { RecognitionKind } from '~/types/staff/recognition.actions'
import type { RecognitionState } from '~/types/staff/recognition.lifecycle'
import type { TrainingTopic } from '~/types/staff/required-trainings'
import type { StaffRequestState } from '~/types/staff/staffRequest.lifecycle'
import type { Successors } from '~/types/staff/successor'
import type { TrainingState } from '~/types/staff/training.lifecycle'
import { by, type IndexSpec } from './index-spec'

/** Collections of the feature `staff`: their indexes, and the shape of their documents. */
export const staffCollections = {
  administrators: [],
  warrantyTeams: [],
  leavings: [],
  decisions: [by('-proposedAt'), by('carriedBy.id', 'state'), by('state', '-proposedAt')],
  trainings: [by('-startsAt'), by('trainer.id', 'state')],
  trainingTopics: [],
  trainingPasses: [by('staffId', 'topic')],
  staffRequests: [by('-at'), by('from.id', '-at')],
  recognitions: [by('-recordedAt'), by('about.id', '-recordedAt')],
} as const satisfies Record<string, readonly IndexSpec[]>

/** A colleague as a document names them: the id for the rules, the name for people who read it years later. */
export interface NamedColleague {
  id: string
  name: string
}

/** One document, `_id` 'all': whoever takes the last administrator's position away meets it (R1.1). */
export interface Administrators {
  _id: string
  staffIds: string[]
}

/** `_id` is the estate's id. */
export interface WarrantyTeam {
  _id: string
  version: number
  technicianIds: string[]
}

export interface Meeting {
  metOn: CalendarDay
  members: NamedColleague[]
  minutes: string
  photos: string[]
  votesFor: number
  votesAgainst: number
  decidedBy: NamedColleague
}
export interface Decision {
  _id: string
  version: number
  kind: DecisionKind
  title: string
  words: string
  /** The numbers that a service standard is about. */
  changes: PolicyDiff[]
  state: DecisionState
  proposedBy: NamedColleague
  proposedAt: number
  /** Who sees it through: the proposer, or a successor. */
  carriedBy: NamedColleague
  decidedAt: number | null
  meeting: Meeting | null
  withdrawn: { at: number; by: string; words: string } | null
  /** The version of the numbers that rests on it. */
  usedBy: string | null
}

export interface Attendee extends NamedColleague {
  result: {
    isPresent: boolean
    score: number | null
    isPassed: boolean
    retakes: { at: number; score: number | null }[]
  } | null
}
export interface Training {
  _id: string
  version: number
  topic: TrainingTopic
  title: string
  day: CalendarDay
  /** The beginning of the day, for the order of the list. */
  startsAt: number
  place: string
  trainer: NamedColleague
  passMark: number | null
  state: TrainingState
  people: Attendee[]
  cancelledBecause: string | null
}
/** `_id` is the topic: there since a training of it was first held. From then on it is required. */
export interface TrainingTopicFile {
  _id: TrainingTopic
  firstHeldAt: number
}
/** How somebody stands with a topic. `_id` = `{staffId}:{topic}`. */
export interface TrainingPass {
  _id: string
  version: number
  staffId: string
  topic: TrainingTopic
  trainingId: string
  isPassed: boolean
  on: CalendarDay
  /** The last day on which it counts; null: it does not expire. */
  validUntil: CalendarDay | null
}

export interface StaffRequest {
  _id: string
  version: number
  kind: 'suggestion' | 'request'
  words: string
  from: NamedColleague
  at: number
  dueBy: number
  state: StaffRequestState
  answer: { words: string; by: NamedColleague; at: number } | null
}

export interface Recognition {
  _id: string
  version: number
  kind: RecognitionKind
  about: NamedColleague
  evidence: string
  photos: string[]
  improve: string | null
  lapsesOn: CalendarDay | null
  proposedBy: NamedColleague
  recordedAt: number
  hearingUntil: number
  state: RecognitionState
  /** `words` null: they had the time to speak and did not. */
  heard: { at: number; words: string | null } | null
  decision: { at: number; by: NamedColleague; words: string } | null
}

/** `_id` is the leaver's staff id. Written once a leave; a job reads it and never writes it. */
export interface Leaving {
  _id: string
  name: string
  at: number
  byStaffId: string
  words: string
  /** Who takes on which kind of work; a kind that had nothing open has none. */
  successors: Successors
}

export interface StaffDocuments {
  administrators: Administrators
  warrantyTeams: WarrantyTeam
  leavings: Leaving
  decisions: Decision
  trainings: Training
  trainingTopics: TrainingTopicFile
  trainingPasses: TrainingPass
  staffRequests: StaffRequest
  recognitions: Recognition
}
