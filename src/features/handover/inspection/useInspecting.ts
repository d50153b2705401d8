import { useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { useEvery } from '~/src/lib/every'
import { notedNow } from '~/src/lib/noted'
import { PhoneFull } from '~/src/lib/offline/shelf'
import { platform } from '~/src/lib/platform'
import type { InspectionKit } from '~/types/handover/inspection'
import { minuteMs } from '~/types/kernel/time'
import type { SnagDraft } from './draft'
import { flatOf, type HeldNoted } from './noted'
import { download, startPhone, syncAll, usePhone } from './phone'

const againMs = 30_000
const tickMs = 10_000

/** While a page of inspections is in front: what waits is tried when it is shown and every half minute, and when the signal comes back. */
export function usePhoneLife(): void {
  const send = useCallback(() => {
    if (usePhone.getState().items.length > 0) void syncAll()
  }, [])
  useEffect(() => void startPhone().then(send), [send])
  useDidShow(send)
  useEvery(againMs, send)
}

export interface OpenFlat {
  /** With everything that waits on this phone; undefined: never downloaded. */
  readonly flat: InspectionKit | undefined
  readonly savedAt: number
  readonly waiting: readonly HeldNoted[]
  readonly draft: SnagDraft | undefined
  /** The form was closed and waits. */
  readonly isAside: boolean
  readonly isReady: boolean
}

/** Asks the server for the flat when its page opens; the phone's own stays where no answer comes. */
export function useDownload(unitId: string): {
  /** The server's word, when it was none. */
  readonly failed: string | undefined
  readonly reload: () => void
} {
  const [failed, setFailed] = useState<string>()
  const reload = useCallback(() => {
    void startPhone()
      .then(() => download(unitId))
      .then(answer => setFailed(answer.ok ? undefined : answer.code))
  }, [unitId])
  useEffect(reload, [reload])
  return { failed, reload }
}

/** One flat as this phone knows it, with all that waits. */
export function useFlat(unitId: string): OpenFlat {
  const { isReady, kits, items, drafts, aside } = usePhone()
  const saved = kits[unitId]
  const waiting = useMemo(() => items.filter(({ group }) => group === unitId), [items, unitId])
  const flat = useMemo(() => saved && flatOf(saved.kit, waiting), [saved, waiting])
  const isAside = aside[unitId] === true
  return { flat, savedAt: saved?.at ?? 0, waiting, draft: drafts[unitId], isAside, isReady }
}

/** Whole minutes that an inspection has lasted, going on by themselves. */
export function useMinutes(inspection: InspectionKit['inspection']): number {
  const [now, setNow] = useState(notedNow)
  useEffect(() => {
    const timer = setInterval(() => setNow(notedNow()), tickMs)
    setNow(notedNow())
    return () => clearInterval(timer)
  }, [inspection])
  if (!inspection) return 0
  const until = inspection.endedAt ?? now
  return Math.max(0, Math.floor((until - inspection.startedAt - inspection.restedMs) / minuteMs))
}

/** Does what is to be kept on the phone; whether the phone had no room for it. */
export function useKeeping(): { keep: (act: () => Promise<void>) => Promise<boolean>; isFull: boolean } {
  const [isFull, setFull] = useState(false)
  const keep = useCallback(async (act: () => Promise<void>) => {
    try {
      await act()
      setFull(false)
      return true
    } catch (fault) {
      if (!(fault instanceof PhoneFull)) throw fault
      setFull(true)
      return false
    }
  }, [])
  return { keep, isFull }
}

/** Addresses of pictures that lie on the phone, by their names; one that is gone has none. */
export function useKeptPictures(names: readonly string[]): Readonly<Record<string, string>> {
  const key = names.join(' ')
  const [paths, setPaths] = useState<Record<string, string>>({})
  useEffect(() => {
    let isCurrent = true
    const wanted = key === '' ? [] : key.split(' ')
    void Promise.all(wanted.map(async name => [name, await platform.storage.showPicture(name)] as const)).then(
      found => {
        const there = found.flatMap(([name, path]) => (path === undefined ? [] : [[name, path] as const]))
        if (isCurrent) setPaths(Object.fromEntries(there))
      },
    )
    return () => {
      isCurrent = false
    }
  }, [key])
  return paths
}
