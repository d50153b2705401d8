import { useEffect, useState } from 'react'
import { elapsedNow } from './elapsed'

const stepMs = 10_000

/**
 * The server's instant going on between two answers, so that a clock on the screen does not stand still: `now` of the last answer
 * plus what has gone by since on a scale that only measures. The phone's own clock is never read as an instant.
 */
export function useTicking(now: number): number {
  const [since, setSince] = useState(0)
  useEffect(() => {
    const start = elapsedNow()
    setSince(0)
    const timer = setInterval(() => setSince(elapsedNow() - start), stepMs)
    return () => clearInterval(timer)
  }, [now])
  return now + since
}
