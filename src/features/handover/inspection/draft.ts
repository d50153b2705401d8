import * as v from 'valibot'
import type { Component } from '~/types/handover/checklist'
import { ComponentName } from '~/types/handover/checklist'
import type { PlanPoint } from '~/types/handover/handover'
import { mostSnagPhotos, snagFields, type SnagKindName } from '~/types/handover/inspection'
import { RoomName, type RoomId } from '~/types/ticket/parts'
import type { HeldPhoto } from '~/src/lib/offline/held'

/** A snag that is being written down. It is on the disk with every change: an app that is killed opens the form as it was. */
export interface SnagDraft {
  readonly unitId: string
  readonly operationId: string
  readonly pointId: string | null
  readonly room: RoomId | null
  readonly component: Component | null
  readonly words: string
  readonly photos: readonly HeldPhoto[]
  readonly pin: PlanPoint | null
  readonly snagKind: v.InferOutput<typeof SnagKindName>
  readonly contractorId: string | null
  readonly responsible: string
}

/** What of the form has to be filled: the contract's own rules, and photos as they lie on the phone. */
export const DraftRules = v.object({
  room: RoomName,
  component: ComponentName,
  words: snagFields.words,
  photos: v.pipe(v.array(v.unknown()), v.minLength(1, 'PHOTO_NEEDED'), v.maxLength(mostSnagPhotos, 'TOO_MANY_PHOTOS')),
})

export const newDraft = (
  unitId: string,
  operationId: string,
  at: Partial<Pick<SnagDraft, 'pointId' | 'room' | 'component'>> = {},
): SnagDraft => ({
  ...{ unitId, operationId, pointId: null, room: null, component: null, words: '', photos: [], pin: null },
  ...{ snagKind: 'general', contractorId: null, responsible: '' },
  ...at,
})
