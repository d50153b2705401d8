/** @jest-environment jsdom */
import { act, renderHook, waitFor } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { Answer } from '~/types/kernel/contract'
import { usePhotos } from '~/src/components/usePhotos'
import { useAsked } from '~/src/lib/asking'
import { platform, type Picture } from '~/src/lib/platform'
import { useSubmit } from '~/src/lib/useSubmit'

const now = 1_790_000_000_000
const done = (data: number): Answer<number, 'TAKEN'> => ({ ok: true, data, now })
const no = (kind: 'refusal' | 'retry', code: 'TAKEN' | 'NETWORK'): Answer<number, 'TAKEN'> => ({
  ok: false,
  kind,
  code,
  details: {},
  reference: '',
  now,
})

describe('one intent, one key', () => {
  const keysOf = async (answers: Answer<number, 'TAKEN'>[], inputs: string[]) => {
    const keys: string[] = []
    const send = async (_: string, { requestId }: { requestId: string }) => {
      keys.push(requestId)
      return answers.shift() ?? done(0)
    }
    const { result } = renderHook(() => useSubmit(send))
    for (const input of inputs) await act(async () => void (await result.current.submit(input)))
    return keys
  }

  test('no answer, tried again: the same key', async () => {
    const [first, second] = await keysOf([no('retry', 'NETWORK'), done(1)], ['leak', 'leak'])
    expect(second).toBe(first)
  })
  test('no answer, then other words: another key', async () => {
    const [first, second] = await keysOf([no('retry', 'NETWORK'), done(1)], ['leak', 'leak in the bath'])
    expect(second).not.toBe(first)
  })
  test('done, or refused, the same words again are a new intent', async () => {
    const keys = await keysOf([done(1), no('refusal', 'TAKEN'), done(2)], ['note', 'note', 'note'])
    expect(new Set(keys).size).toBe(3)
  })
  test('a tap while it is on its way is not sent', async () => {
    let answer: (given: Answer<number, 'TAKEN'>) => void = () => undefined
    const send = jest.fn(() => new Promise<Answer<number, 'TAKEN'>>(resolve => (answer = resolve)))
    const { result } = renderHook(() => useSubmit(send))
    await act(async () => {
      const first = result.current.submit('a')
      expect(await result.current.submit('a')).toBeUndefined()
      answer(done(1))
      expect(await first).toBe(1)
    })
    expect(send).toHaveBeenCalledTimes(1)
  })
})

describe('what a page shows', () => {
  const emit = (Taro as unknown as { emit(name: string): void }).emit
  test('asked again when it comes back; a failure does not wipe what is shown', async () => {
    const answers = [done(1), no('retry', 'NETWORK'), done(2)]
    const { result } = renderHook(() => useAsked('a', async () => answers.shift() ?? done(9)))
    await waitFor(() => expect(result.current[0]).toMatchObject({ state: 'ready', data: 1 }))
    await act(async () => emit('show'))
    expect(result.current[0]).toMatchObject({ state: 'ready', data: 1 })
    await act(async () => emit('show'))
    expect(result.current[0]).toMatchObject({ state: 'ready', data: 2 })
  })
  test('an answer that a later question overtook is dropped', async () => {
    const open: ((given: Answer<number, 'TAKEN'>) => void)[] = []
    const { result } = renderHook(() => useAsked('a', () => new Promise<Answer<number>>(resolve => open.push(resolve))))
    await act(async () => void result.current[1]())
    await act(async () => open[1]?.(done(2)))
    await act(async () => open[0]?.(done(1)))
    expect(result.current[0]).toMatchObject({ state: 'ready', data: 2 })
  })
})

describe('photos of a form', () => {
  const picture = (path: string): Picture => ({ path, bytes: Uint8Array.of(1), format: 'jpg' })
  test('one fails, is sent again, and only what arrived has an id', async () => {
    jest.spyOn(platform, 'chooseImages').mockResolvedValue([picture('a'), picture('b')])
    const arrived: Record<string, (string | undefined)[]> = { a: ['id-a'], b: [undefined, 'id-b'] }
    const { result } = renderHook(() => usePhotos(9, async ({ path }) => arrived[path]?.shift()))
    act(() => result.current.picker.onAdd())
    await waitFor(() => expect(result.current.hasFailed).toBe(true))
    expect(result.current.photoIds).toEqual(['id-a'])
    const failed = result.current.picker.photos.find(photo => photo.state === 'failed')
    act(() => result.current.picker.onRetry(failed?.key ?? ''))
    await waitFor(() => expect(result.current.photoIds).toEqual(['id-a', 'id-b']))
    act(() => result.current.picker.onRemove(failed?.key ?? ''))
    expect(result.current.photoIds).toEqual(['id-a'])
  })
})
