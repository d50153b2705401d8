/** R1.1: what was open with somebody who leaves is handed on to the last of it, though the work is cut off half-way. Real local cloud. */
import { deps as processDeps, type Deps } from '~/cloudfunctions/_kernel/deps'
import { sweep } from '~/cloudfunctions/_kernel/sweep'
import { collections, type CollectionName } from '~/cloudfunctions/_schema/collections'
import { jobs } from '~/cloudfunctions/timers/jobs'
import { done } from '~/local/demo/stage'
import { lastingEnvironment } from '~/local/host/environment'
import { estateIdOf } from '~/types/estate/estate'
import { calendarDay } from '~/types/kernel/time'
import { saleEstateId } from './support/estate'
import { eventsOf, kept, submitted, ticketOf, workedOn } from './support/repair'
import { foundCompany, minuteOf, type Company } from './support/smallCompany'

let company: Company
beforeEach(async () => void (company = await foundCompany('2026-09-01T09:00')), 60_000)
afterEach(() => company.stop())

/** The same repair so many times more, as the engine keeps it: sixty submissions are not what is tested. */
async function copied(ticketId: string, copies: number): Promise<string[]> {
  const ids = Array.from({ length: copies }, (_, index) => `${ticketId}x${index}`)
  for (const collectionName of Object.keys(collections) as CollectionName[]) {
    const documents = kept(company, collectionName).filter(({ _id }) => _id.includes(ticketId))
    const data = documents.flatMap(document => {
      const text = JSON.stringify(document)
      return ids.map(id => text.replaceAll(ticketId, id))
    })
    if (data.length > 0) await company.cloud.engine.handle('database.insertDocument', { collectionName, data }, '')
  }
  return ids
}

/** The jobs in this very process, on the company's database. */
function ownDeps(): Deps {
  const { port, clock } = company.cloud
  Object.assign(process.env, lastingEnvironment({ port, fieldKey: 'a1'.repeat(32), functionEnv: {} }), {
    WX_CONTEXT_KEYS: 'WX_OPENID,WX_APPID',
    WX_APPID: 'wx0000',
    TCB_CONTEXT_KEYS: 'TCB_SOURCE',
    TCB_SOURCE: 'wx_trigger',
  })
  return { ...processDeps(), now: clock.now, log: { event: () => undefined, bug: () => undefined } }
}

/** From the third look for tickets on (a share takes two) nothing is answered any more: what a killed worker leaves behind. */
function dyingAfterOneShare(deps: Deps): Deps {
  let looks = 0
  const { database } = deps
  const alive = <T>(work: () => Promise<T>): Promise<T> => (looks > 2 ? Promise.reject(new Error('killed')) : work())
  const dying: Deps['database'] = {
    find: (collection, options) => {
      if (collection === 'tickets') looks += 1
      return alive(() => database.find(collection, options))
    },
    get: (collection, id) => alive(() => database.get(collection, id)),
    create: (collection, documents) => alive(() => database.create(collection, documents)),
    put: (collection, document) => alive(() => database.put(collection, document)),
    remove: (collection, id) => alive(() => database.remove(collection, id)),
    count: (collection, where) => alive(() => database.count(collection, where)),
    change: (collection, where, set, add) => alive(() => database.change(collection, where, set, add)),
    removeWhere: (collection, where) => alive(() => database.removeWhere(collection, where)),
    begin: () => alive(() => database.begin()),
  }
  return { ...deps, database: dying }
}

const ofTechnician = (staffId: string) =>
  kept(company, 'tickets').filter(each => each.isOpen && each.technicianId === staffId)
const toldTo = (staffId: string, kind: string) =>
  kept(company, 'messages').filter(each => each.to === `staff:${staffId}` && each.kind === kind)

test('given a technician with 61 open repairs, when the handing on is killed after its first share, then it goes on and each has a successor, once', async () => {
  const { admin } = company.staff
  const { technician, technicianWang } = company.staffIds
  const ticketId = await submitted(company, 'sun')
  await workedOn(company, ticketId, 'responded')
  const all = [ticketId, ...(await copied(ticketId, 60))]
  expect(ofTechnician(technician)).toHaveLength(61)
  const gone = { staffId: technician, words: '合同到期', successorId: technicianWang, successors: [] }
  await done('leave', admin.staff.leave(gone))

  const now = company.cloud.clock.now()
  await expect(sweep(dyingAfterOneShare(ownDeps()), jobs, now, now + 60_000)).rejects.toThrow('killed')
  expect([ofTechnician(technician).length, ofTechnician(technicianWang).length]).toEqual([11, 50])

  await company.moveTo('2026-09-01T09:20')
  expect(ofTechnician(technician)).toEqual([])
  const handedOn = { type: 'handedOn', post: 'technician', from: '李建国', staffId: technicianWang, name: '王强' }
  for (const id of all) {
    expect(ticketOf(company, id)).toMatchObject({ technicianName: '王强', state: 'responded' })
    expect(eventsOf(company, id).filter(({ type }) => type === 'handedOn')).toEqual([handedOn])
  }
  expect(toldTo(technicianWang, 'handedOn.technician')).toHaveLength(61)
  expect(kept(company, 'due').filter(({ kind }) => kind.startsWith('staffLeft'))).toEqual([])
}, 120_000)

test('R2.7: whom she meant to come back to, her successor hears of and comes back to, reminded on the day', async () => {
  const { admin, agent, agentWu } = company.staff
  const { staffIds } = company
  const personId = kept(company, 'persons').find(({ name }) => name === '梁思雨')?._id ?? ''
  const contact = {
    personId,
    kind: 'call' as const,
    direction: 'ours' as const,
    at: company.cloud.clock.now() - 60_000,
  }
  const words = '想了解阳台封闭的规定'
  const said = { ...contact, words, followUpOn: calendarDay('2026-09-04') }
  const { contactId } = await done('contact', agent.archive.recordContact(said))
  const gone = { staffId: staffIds.agent, words: '调往总部', successorId: staffIds.agentWu, successors: [] }
  await done('leave', admin.staff.leave(gone))
  await company.moveTo('2026-09-01T09:20')
  expect(kept(company, 'contacts')).toMatchObject([{ _id: contactId, assigneeId: staffIds.agentWu, isOpen: true }])
  expect(toldTo(staffIds.agentWu, 'staffLeft.archive')).toMatchObject([
    { title: '周敏移交给您：跟进梁思雨', body: `说好 9月4日跟进。${words}`, subject: { kind: 'person', id: personId } },
  ])
  await company.moveTo('2026-09-04T09:01')
  expect(toldTo(staffIds.agent, 'followUpDue')).toEqual([])
  expect(toldTo(staffIds.agentWu, 'followUpDue').map(({ at }) => minuteOf(at))).toEqual(['2026-09-04T09:00'])
  await done('finish', agentWu.archive.finishFollowUp({ contactId, words: '电话说明了规定' }))
})

test('R3.3: the promises that she keeps go to the successor, with a message and a line in the story', async () => {
  const { admin, sales, managerMa } = company.staff
  const { staffIds } = company
  const promise = {
    ...{ estateId: saleEstateId, what: '交付时赠送地下储藏间一间', place: 'oral' as const, isImportant: false },
    ...{ dueOn: calendarDay('2026-12-31'), staffId: staffIds.salesSong, photos: [] },
  }
  const { promiseId } = await done('promise', sales.estate.makePromise(promise))
  const open = await done('openWorkOf', admin.staff.openWorkOf({ staffId: staffIds.salesSong }))
  expect(open.rows).toEqual([{ kind: 'promises', count: 1, estates: ['听澜府'] }])
  const gone = { staffId: staffIds.salesSong, words: '回老家', successors: [] }
  const stranger = { ...gone, successorId: staffIds.agent }
  expect(await admin.staff.leave(stranger)).toMatchObject({ code: 'SUCCESSOR_NOT_FIT' })
  await done('leave', admin.staff.leave({ ...gone, successorId: staffIds.sales }))
  await company.moveTo('2026-09-01T09:20')
  expect(kept(company, 'promises')).toMatchObject([{ _id: promiseId, staffId: staffIds.sales, staffName: '林悦' }])
  expect(toldTo(staffIds.sales, 'staffLeft.estate')).toMatchObject([
    { title: '宋佳移交给您一项销售承诺', subject: { kind: 'promise', id: promiseId } },
  ])
  const { story } = await done('promise', managerMa.estate.promise({ promiseId }))
  expect(story.filter(({ what }) => what === 'handedOn').map(({ words }) => words)).toEqual(['宋佳 → 林悦'])
})

test('R1.1: staff of some estates are offered those and no others; customers and visitors all of them', async () => {
  const offered = async (who: Company['visitor']) =>
    (await done('estates', who.estate.estates({}))).rows.map(({ name }) => name).sort()
  const all = ['云栖里', '听澜府'].sort()
  const { staff, customers, visitor } = company
  expect(await offered(staff.sales)).toEqual(['听澜府'])
  expect(await offered(staff.agent)).toEqual(['云栖里'])
  expect(await offered(staff.director)).toEqual(all)
  expect(await offered(customers.sun)).toEqual(all)
  expect(await offered(visitor)).toEqual(all)
  // What is public can still be read by its address.
  expect(await staff.sales.estate.about({ estateId: estateIdOf('云栖里') })).toMatchObject({ ok: true })
})
