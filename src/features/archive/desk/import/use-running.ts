import { useEffect, useRef, useState } from 'react'
import { sayNo } from '~/src/lib/no'
import { archiveClient } from '../../archive.client'
import { importRefusals, sayTouched } from './import.copy'

type Running = 'apply' | 'undo'

/** Applies or takes back an import, call after call, until it is done or somebody leaves; what was begun can be gone on with later. */
export function useRunning(importId: string, onDone: () => Promise<void>) {
  const [running, setRunning] = useState<Running>()
  const [done, setDone] = useState<number>()
  const [problem, setProblem] = useState<string>()
  const isHere = useRef(true)
  useEffect(() => {
    isHere.current = true
    return () => {
      isHere.current = false
    }
  }, [])

  async function run(what: Running, replacedOwners = 0): Promise<void> {
    setRunning(what)
    setProblem(undefined)
    const problemMet = what === 'apply' ? await applyAll(replacedOwners) : await undoAll()
    if (!isHere.current) return
    setProblem(problemMet)
    await onDone()
    setRunning(undefined)
    setDone(undefined)
  }

  async function applyAll(replacedOwners: number): Promise<string | undefined> {
    while (isHere.current) {
      const answer = await archiveClient.applyImport({ importId, replacedOwners })
      if (!answer.ok) return sayNo(answer, importRefusals)
      setDone(answer.data.applied)
      if (answer.data.state === 'applied') return undefined
    }
    return undefined
  }

  async function undoAll(): Promise<string | undefined> {
    while (isHere.current) {
      const answer = await archiveClient.undoImport({ importId })
      if (!answer.ok)
        return answer.code === 'IMPORT_TOUCHED' ? sayTouched(answer.details) : sayNo(answer, importRefusals)
      setDone(answer.data.undone)
      if (answer.data.state === 'undone') return undefined
    }
    return undefined
  }

  return { running, done, problem, run }
}
export type RunningImport = ReturnType<typeof useRunning>
