import { useState } from 'react'
import { toast } from '~/src/components/toast'
import { sayNo } from '~/src/lib/no'
import { platform } from '~/src/lib/platform'
import { paperClient } from './paper.client'
import { papersCopy as copy, papersRefusals } from './paper.copy'

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
  const openOriginal = async (paperId: string) => {
    const answer = await paperClient.openOriginal({ paperId })
    const [first] = answer.ok ? answer.data.urls : []
    if (!answer.ok) toast(sayNo(answer, papersRefusals))
    else if (first === undefined) toast(copy.notOpened)
    else platform.previewImages(answer.data.urls, first)
    onOpened()
  }
  return { opening, open, openOriginal }
}
