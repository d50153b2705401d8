import Taro from '@tarojs/taro'
import { useCallback, useRef, useState } from 'react'
import { newRequestId } from '~/src/lib/request-id'
import type { Severity } from '~/types/sla/sla'
import type { PartId, RoomId } from '~/types/ticket/parts'

/** A picture that has arrived: its id outlives the page, the place where it can be shown perhaps not. */
export interface KeptPhoto {
  readonly key: string
  readonly path: string
  readonly photoId: string
}

export interface RepairDraft {
  readonly step: number
  readonly room?: RoomId
  readonly part?: PartId
  readonly words: string
  readonly severity: Severity
  readonly convenient: string
  readonly photos: readonly KeptPhoto[]
  /** The key of what was tried last, so that trying again after a lost answer reports nothing twice. */
  readonly intent?: { readonly written: string; readonly requestId: string }
}

const fresh: RepairDraft = { step: 0, words: '', severity: 'routine', convenient: '', photos: [] }
const keyOf = (unitId: string): string => `repair-draft:${unitId}`

function kept(unitId: string): RepairDraft | undefined {
  const found = Taro.getStorageSync<unknown>(keyOf(unitId))
  return typeof found === 'object' && found !== null ? { ...fresh, ...found } : undefined
}

/** What is being reported, kept on the phone with every letter: leaving, or a failed submit, loses nothing (R14.2). */
export function useRepairDraft(unitId: string) {
  const first = useRef<RepairDraft>()
  first.current ??= kept(unitId) ?? fresh
  const [draft, setDraft] = useState(first.current)
  const latest = useRef(draft)
  const put = useCallback(
    (next: RepairDraft) => {
      latest.current = next
      Taro.setStorageSync(keyOf(unitId), next)
      setDraft(next)
    },
    [unitId],
  )
  const change = useCallback((part: Partial<RepairDraft>) => put({ ...latest.current, ...part }), [put])
  const requestIdFor = (input: unknown): string => {
    const written = JSON.stringify(input)
    const before = latest.current.intent
    if (before?.written === written) return before.requestId
    const intent = { written, requestId: newRequestId() }
    change({ intent })
    return intent.requestId
  }
  return {
    draft,
    change,
    requestIdFor,
    /** Begun at an earlier visit. */
    isKept: first.current.room !== undefined,
    forget: () => Taro.setStorageSync(keyOf(unitId), ''),
  }
}
