/** R5.1, R5.2, R5.12: a batch from its flats to its end. Real local cloud. */
import { done } from '~/local/demo/stage'
import { foundHandover } from './support/handover'
import { kept } from './support/repair'
import { foundCompany, type Company } from './support/smallCompany'

let company: Company
beforeAll(async () => void (company = await foundCompany('2026-09-01T09:00')), 60_000)
afterAll(() => company.stop())

test('given a group, evidence, cards and posted letters, then it is open', async () => {
  const { batchId } = await foundHandover(company, { stage: 'open' })
  const batch = await done('batch', company.staff.managerMa.handover.batch({ batchId }))
  expect(batch).toMatchObject({ state: 'open', unitCount: 1, stillListing: 0, missing: [], isGateOpen: true })
  expect(kept(company, 'handoverUnits').map(({ state, posting }) => [state, posting?.postedOn])).toEqual([
    ['noticed', '2026-09-01'],
  ])
})
