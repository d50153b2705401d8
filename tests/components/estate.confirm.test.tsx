/** @jest-environment jsdom */
import Taro from '@tarojs/taro'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { ConfirmedAct } from '~/src/features/estate/ConfirmedAct'
import { ReportDeskScreen } from '~/src/features/progress/desk/ReportDeskScreen'

jest.mock('~/src/lib/platform', () => ({ platform: jest.requireActual('./owner.cloud').platform }))

const taro = Taro as unknown as { router: { params: Record<string, string> } }
afterEach(cleanup)

test('what cannot be taken back is asked first: one tap says what it means, the second does it', async () => {
  const send = jest.fn(() => Promise.resolve({ ok: true as const, data: null, now: 0 }))
  const onDone = jest.fn()
  render(<ConfirmedAct label="停止在售" meaning="客户看到的标记马上拿掉" send={send} onDone={onDone} />)
  fireEvent.click(screen.getByText('停止在售'))
  screen.getByText('客户看到的标记马上拿掉')
  expect(send).not.toHaveBeenCalled()
  const [, , inSheet] = screen.getAllByText('停止在售')
  if (!inSheet) throw new Error('no button in the sheet')
  fireEvent.click(inSheet)
  await waitFor(() => expect(onDone).toHaveBeenCalledTimes(1))
  expect(send).toHaveBeenCalledTimes(1)
  expect(screen.queryByText('客户看到的标记马上拿掉')).toBeNull()
})

test('R4.2: the report desk without a report or an estate shows the way to the progress desk', () => {
  taro.router.params = {}
  render(<ReportDeskScreen />)
  screen.getByText('没有选中报告')
  screen.getByText('去进展工作台')
})
