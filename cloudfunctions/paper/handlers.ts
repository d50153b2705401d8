import type { PaperContract } from '~/types/paper/paper.contract'
import type { Handlers } from '../_kernel/entry'
import { myPapers, open, openOriginal, paperPage } from './papers'
import { printLetters, prints } from './prints'
import { verify } from './verifying'

export const paperHandlers: Handlers<PaperContract> = {
  myPapers: (input, context) => myPapers(context, input),
  open: (input, context) => open(context, input),
  openOriginal: (input, context) => openOriginal(context, input),
  paperPage: (input, context) => paperPage(context, input),
  printLetters: (input, context) => printLetters(context, input),
  prints: (input, context) => prints(context, input),
  verify: (input, context) => verify(context, input),
}
