import Taro, { useDidShow } from '@tarojs/taro'
import { create } from 'zustand'
import type { AccountContract } from '~/types/account/account.contract'
import type { OutputOf } from '~/types/kernel/contract'
import type { Asked } from '~/src/lib/asking'
import { showUnread } from '~/src/lib/badge'
import { adoptElderMode } from '~/src/lib/elder'
import { accountClient } from './account.client'

export type Me = OutputOf<AccountContract, 'me'>
export type MyUnit = Me['units'][number]

const unitKey = 'current-unit'

interface MeState {
  readonly asked: Asked<Me>
  readonly unitId: string | undefined
}
const useStore = create<MeState>(() => ({
  asked: { state: 'loading' },
  unitId: Taro.getStorageSync<unknown>(unitKey)?.toString() || undefined,
}))

let underWay: Promise<void> | undefined

async function ask(): Promise<void> {
  const answer = await accountClient.me({})
  underWay = undefined
  if (answer.ok) {
    adoptElderMode(answer.data.isElderMode)
    showUnread(answer.data.unreadMessages)
    useStore.setState({ asked: { state: 'ready', data: answer.data, now: answer.now } })
  } else if (useStore.getState().asked.state !== 'ready') {
    useStore.setState({ asked: { state: 'failed', code: answer.code, reference: answer.reference } })
  }
}

/** Asks who I am; several pages asking at once are one call. What is known stays until the answer is there. */
export function loadMe(): Promise<void> {
  underWay ??= ask()
  return underWay
}

/** Who I am to the company, asked for whenever the page is shown. */
export function useMe(): Asked<Me> {
  useDidShow(() => void loadMe())
  return useStore(state => state.asked)
}

/** The flat that pages are about: the one chosen last, else the first handed over, else the first. */
export function useMyUnit(units: readonly MyUnit[]): MyUnit | undefined {
  const unitId = useStore(state => state.unitId)
  return units.find(unit => unit.unitId === unitId) ?? units.find(unit => unit.handedOverOn !== null) ?? units[0]
}

export function chooseUnit(unitId: string): void {
  Taro.setStorageSync(unitKey, unitId)
  useStore.setState({ unitId })
}

/** For tests: nobody is known again. */
export function forgetMe(): void {
  underWay = undefined
  useStore.setState({ asked: { state: 'loading' }, unitId: undefined })
}
