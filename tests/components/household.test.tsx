/** @jest-environment jsdom */
/** What a household does to the pages (R2.4): a repair that family reported says so, to its owner and to staff. */
import Taro from '@tarojs/taro'
import { cleanup, render, screen } from '@testing-library/react'
import { RepairScreen } from '~/src/features/ticket/RepairScreen'
import { TicketHead } from '~/src/features/staff/ticket/TicketHead'
import { myDataCopy } from '~/src/features/account/own-record.copy'
import { calendarDay } from '~/types/kernel/time'
import { detail, now, serve, yes } from './owner.cloud'

jest.mock('~/src/lib/platform', () => ({ platform: jest.requireActual('./owner.cloud').platform }))

const taro = Taro as unknown as { router: { params: Record<string, string> } }
afterEach(cleanup)

describe('R2.4 a repair that a household member reported', () => {
  test.each([
    [true, 1],
    [false, 0],
  ])('given by family %s, the owner’s page says so %i times', async (isByFamily, times) => {
    const repair = detail({ isByFamily })
    serve({ 'ticket.detail': () => yes(repair) })
    taro.router.params = { ticketId: repair.ticketId }
    render(<RepairScreen />)
    await screen.findByText('经过')
    expect(screen.queryAllByText('家人代报')).toHaveLength(times)
  })

  test('the staff’s page says so, too', () => {
    render(<TicketHead detail={detail({ isByFamily: true })} now={now} positions={['agent']} />)
    screen.getByText('家人代报')
  })
})

test('R1.1 who signed is a buyer until a flat is handed over, and an owner from then on', () => {
  const flat = (handedOverOn: ReturnType<typeof calendarDay> | null) => ({ as: 'owner' as const, handedOverOn })
  const day = calendarDay('2026-06-20')
  const said = (...units: ReturnType<typeof flat>[]) => myDataCopy.kindOf('customer', units)
  expect([said(flat(null)), said(flat(null), flat(day)), said(flat(day))]).toEqual(['准业主', '业主', '业主'])
  expect([myDataCopy.ownerOf(flat(null)), myDataCopy.ownerOf(flat(day))]).toEqual(['准业主', '业主'])
  expect(myDataCopy.kindOf('former', [])).toBe('曾经的业主')
})
