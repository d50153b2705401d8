import { useState } from 'react'
import { toast } from '~/src/components/toast'
import { sayNo } from '~/src/lib/no'
import { platform } from '~/src/lib/platform'
import { paperClient } from './paper.client'
import { papersCopy as copy } from './paper.copy'

/** Opens a paper's file; one that nobody opened before is drawn first, which takes a moment. `opening`: the one under way. */
export function useOpenPaper(onOpened: () => void) {
  const [opening, setOpening] = useState<string>()
  const open = async (paperId: string) => {
    if (opening !== undefined) return
    setOpening(paperId)
    const answer = await paperClient.open({ paperId })
    if (!answer.ok) toast(sayNo(answer))
    else if (!(await platform.openFile(answer.data.url, answer.data.fileName))) toast(copy.notOpened)
    setOpening(undefined)
    onOpened()
  }
  return { opening, open }
}
