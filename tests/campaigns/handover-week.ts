/** A week in which a whole roster is handed over, from the letters to the keys, through the functions; then everything is counted again. */
import type { Documents } from '~/cloudfunctions/_schema/documents'
import type { CollectionName } from '~/cloudfunctions/_schema/collections'
import {
  arrive,
  endInspection,
  inspect,
  leaveInspection,
  openSite,
  payFees,
  receiveKeys,
  showPapers,
  signRecord,
  takeOver,
  throughIssues,
  type Found,
} from '~/local/demo/handover-visit'
import { done } from '~/local/demo/stage'
import { drawnWhenOpened } from '~/types/handover/papers'
import { minuteMs } from '~/types/kernel/time'
import { instantAt } from '../flow/support/smallCompany'
import { isHeld } from './booking.company'
import { exactly, type Campaign, type Figure } from './figure'
import { foundWeek, type Week } from './week.company'

type WeekFlat = Week['flats'][number]

const snags: readonly Found[] = [
  { room: 'livingRoom', component: 'wall', words: '电视墙左侧空鼓', picture: 'wall-stain', pin: { x: 0.4, y: 0.6 } },
  { room: 'kitchen', component: 'drain', words: '水槽下水慢', picture: 'drain-clog', pin: { x: 0.7, y: 0.2 } },
]
/** Four in ten have snags; one in twenty does not come; one in twenty-five does not take over yet. */
const foundAt = (index: number): readonly Found[] => (index % 5 < 3 ? [] : snags.slice(0, 1 + (index % 2)))
const isAbsent = (index: number): boolean => index % 20 === 19
const isReluctant = (index: number): boolean => index % 25 === 8

/** All flats of one slot go the way together, zone by zone, as they came. */
async function playSlot(week: Week, flats: readonly (readonly [WeekFlat, number])[]): Promise<void> {
  const { cloud } = week
  const [first] = flats[0] ?? []
  if (!first) return
  const begins = instantAt(`${first.day}T${first.from}`)
  await cloud.clock.advance(Math.max(0, begins - 5 * minuteMs - cloud.clock.now()))
  const here = flats.filter(([, index]) => !isAbsent(index))
  for (const [flat] of here) await arrive(flat.site, flat)
  for (const [flat] of here) await showPapers(flat.site, flat)
  for (const [flat, index] of here) await payFees(flat.site, flat, `W-${index}`)
  for (const [flat, index] of here) await inspect(flat.site, flat, foundAt(index))
  await cloud.clock.advance(41 * minuteMs)
  for (const [flat, index] of here) {
    await endInspection(flat.site, flat)
    await signRecord(flat)
    if (!isReluctant(index)) await takeOver(flat, foundAt(index).length > 0 ? '问题修好前保留主张' : '')
  }
  for (const [flat, index] of here) {
    const mayLeave = !isReluctant(index) || foundAt(index).length > 0
    if (mayLeave) await leaveInspection(flat.site, flat)
    if (foundAt(index).length > 0) await throughIssues(flat.site, flat, !isReluctant(index))
    if (!isReluctant(index)) await receiveKeys(flat.site, flat)
    else if (!mayLeave)
      await done('leave', flat.site.documents.handover.leave({ batchId: flat.site.batchId, unitId: flat.unitId }))
  }
}

async function playWeek(week: Week): Promise<void> {
  const bySlot = new Map<string, (readonly [WeekFlat, number])[]>()
  week.flats.forEach((flat, index) => {
    const key = `${flat.day}T${flat.from}`
    bySlot.set(key, [...(bySlot.get(key) ?? []), [flat, index]])
  })
  let today = ''
  for (const flats of bySlot.values()) {
    const day = flats[0]?.[0].day ?? ''
    if (day !== today) {
      today = day
      await week.cloud.clock.advance(Math.max(0, instantAt(`${day}T08:45`) - week.cloud.clock.now()))
      for (const site of week.sites) await openSite(site)
    }
    await playSlot(week, flats)
  }
  // The week is over: windows are closed, papers drawn, absent ones invited again.
  await week.cloud.clock.advance(instantAt('2026-11-09T09:00') - week.cloud.clock.now())
}

/** What the database says against what was played. */
async function recount(week: Week): Promise<Figure[]> {
  const kept = <C extends CollectionName>(name: C) => week.cloud.engine.peek(name) as Documents[C][]
  const all = week.flats.map((flat, index) => ({ flat, index }))
  const came = all.filter(({ index }) => !isAbsent(index))
  const taken = came.filter(({ index }) => !isReluctant(index))
  const units = kept('handoverUnits')
  const places = kept('handoverPlaces').filter(isHeld)
  const bookings = kept('handoverBookings')
  const held = bookings.filter(({ placeId }) => placeId !== null)
  const wrongPlaces = places.filter(
    place => !held.some(({ _id, placeId }) => _id === place.bookingId && placeId === place._id),
  )
  const mayWait: readonly string[] = drawnWhenOpened
  const undrawn = kept('papers').filter(({ kind, file }) => file === null && !mayWait.includes(kind))
  const messages = kept('messages')
  const found = came.reduce((sum, { index }) => sum + foundAt(index).length, 0)
  let faults = 0
  for (const { flat } of taken.slice(0, 40)) {
    const checked = await done('verify', week.supervisor.paper.verify({ unitId: flat.unitId }))
    faults += checked.faults.length
  }
  return [
    exactly(
      'week: flats with their keys',
      units.filter(({ state }) => state === 'handedOver').length,
      'flats',
      taken.length,
    ),
    exactly(
      'week: flats whose people own them',
      kept('units').filter(unit => unit.handedOverOn).length,
      'flats',
      taken.length,
    ),
    exactly(
      'week: no-shows, each invited again',
      messages.filter(({ kind }) => kind === 'invitedAgain').length,
      'messages',
      all.length - came.length,
    ),
    exactly('week: snags kept', kept('snags').length, 'snags', found),
    exactly('week: signatures', kept('signatures').length, 'signatures', came.length + 2 * taken.length),
    exactly('week: papers due and without a file', undrawn.length, 'papers', 0),
    exactly('week: places held by nobody’s booking (I1)', wrongPlaces.length, 'places', 0),
    exactly('week: messages twice', messages.length - new Set(messages.map(({ _id }) => _id)).size, 'messages', 0),
    exactly('week: due rows that fail', kept('due').filter(({ attempts }) => attempts > 0).length, 'rows', 0),
    exactly('week: faults in evidence', faults, 'faults', 0),
  ]
}

/** 24 flats of a building in everyday use; `--full`: all 816 of the roster. */
export const handoverWeek: Campaign = async isFull => {
  const started = Date.now()
  const week = await (isFull ? foundWeek('roster.xlsx') : foundWeek('wangjiang.csv', 24))
  try {
    const founded = Date.now()
    await playWeek(week)
    const rows = await recount(week)
    const seconds = (from: number, to: number) => Math.round((to - from) / 1000)
    const detail = `${week.flats.length} flats; founded in ${seconds(started, founded)} s, played in ${seconds(founded, Date.now())} s`
    return rows.map((row, index) => (index === 0 ? { ...row, detail } : row))
  } finally {
    await week.stop()
  }
}
