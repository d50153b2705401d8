/** @jest-environment jsdom */
/** Files on the screen: somebody confirms their own (R2.7), a co-owner gets one (R2.3), a refusal keeps what was typed (R14.2). */
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { Confirm } from '~/src/features/account/ConfirmCard'
import { CoOwnerSheet } from '~/src/features/archive/desk/CoOwnerSheet'
import { filesCopy } from '~/src/features/archive/desk/files.desk.copy'
import { PlanHandoverSheet } from '~/src/features/archive/desk/PlanHandoverSheet'
import { calendarDay } from '~/types/kernel/time'
import { callsOf, no, now, serve, yes } from './owner.cloud'

jest.mock('~/src/lib/platform', () => ({ platform: jest.requireActual('./owner.cloud').platform }))

const tap = async (words: string) => {
  const found = screen.getAllByText(words)
  await act(async () => void fireEvent.click(found[found.length - 1] as HTMLElement))
}
const fields = () => screen.getAllByRole('textbox') as HTMLInputElement[]
const write = (place: number, value: string) => {
  const field = fields()[place]
  if (field) fireEvent.input(field, { target: { value } })
}

beforeEach(() => jest.clearAllMocks())
afterEach(cleanup)

test('R2.7 one tap confirms the file; when it did not arrive, the page says so and the tap is there again', async () => {
  const changed = jest.fn()
  let isReached = false
  serve({ 'archive.confirmMyFile': () => (isReached ? yes({ confirmedAt: now }) : no('NETWORK', 'retry')) })
  render(<Confirm data={{ confirmedAt: now }} now={now} onChanged={changed} />)
  await tap('都对，没有变化')
  expect(changed).not.toHaveBeenCalled()
  isReached = true
  await tap('都对，没有变化')
  expect(changed).toHaveBeenCalledTimes(1)
  expect(callsOf('archive.confirmMyFile')).toHaveLength(2)
})

test('R2.3 a name that the roster does not know is refused by name, and what was typed stays', async () => {
  serve({ 'archive.openCoOwner': () => no('CO_OWNER_UNKNOWN') })
  render(<CoOwnerSheet unitId="u-1" onDone={jest.fn()} onClose={jest.fn()} />)
  write(0, '刘华')
  write(1, '13800006021')
  await tap('保存')
  screen.getByText(/没有叫这个名字的共有人/)
  expect(fields().map(({ value }) => value)).toEqual(['刘华', '13800006021', ''])
})

test('R2.1 the planned handover is of the building that the flat stands in', async () => {
  const done = jest.fn()
  serve({ 'archive.planHandover': () => yes({ units: 72 }) })
  const unit = { estateId: 'e-1', building: '2号楼', plannedHandoverOn: calendarDay('2026-12-01') }
  render(<PlanHandoverSheet unit={unit} onDone={done} onClose={jest.fn()} />)
  await tap('保存')
  expect(callsOf('archive.planHandover').map(({ input }) => input)).toEqual([
    { estateId: 'e-1', building: '2号楼', plannedOn: '2026-12-01' },
  ])
  expect(done).toHaveBeenCalledTimes(1)
})

test.each([
  [0, 0, '—'],
  [0, 384, '0%'],
  [1, 384, '0.2%'],
  [38, 384, '9.8%'],
  [383, 384, '99%'],
  [384, 384, '100%'],
])('R2.3 %i of %i files is shown as %s', (part, all, shown) => expect(filesCopy.share(part, all)).toBe(shown))
