import { open } from '~/src/lib/paths'
import type { Journey, JourneyNow, JourneyStep } from '~/types/handover/journey'

/** The page on which the thing of now is done. */
export function goTo(now: JourneyNow, { unitId }: Pick<Journey, 'unitId'>): void {
  void way(now, unitId)
}

function way(now: JourneyNow, unitId: string): Promise<void> {
  switch (now) {
    case 'keysSoon':
    case 'signKeys':
    case 'fetchKeys':
      return open('myKeys', { unitId })
    case 'survey':
      return open('handoverSurvey', { unitId })
    case 'confirmFixes':
    case 'snags':
      return open('fixes', { unitId })
    case 'signRecord':
    case 'takeOver':
      return open('signing', { unitId })
    case 'queue':
    case 'called':
      return open('queue', { unitId })
    case 'inspecting':
      return open('snags', { unitId })
    case 'readNotice':
    case 'confirmNotice':
      return open('handoverNotice', { id: unitId })
    case 'bookingSoon':
    case 'book':
    case 'waiting':
    case 'missed':
    case 'comeAgain':
    case 'booked':
    case 'bookedToday':
      return open('booking', { unitId })
    case 'deemed':
    case 'settled':
      return open('handover', { unitId })
  }
}

/** The page of a step of the way. */
export function openStep(step: JourneyStep, { unitId }: Pick<Journey, 'unitId'>): void {
  switch (step) {
    case 'notice':
      return void open('handoverNotice', { id: unitId })
    case 'booking':
      return void open('booking', { unitId })
    case 'inspection':
      return void open('snags', { unitId })
    case 'signing':
      return void open('signing', { unitId })
    case 'keys':
      return void open('myKeys', { unitId })
  }
}
