import { postingColumnNamed } from '../handover/posting-columns'
import { columnNamed } from './roster-columns'

/** What a spreadsheet may be; by the words of its columns its header is found below the title rows. */
export const sheetKinds = { roster: columnNamed, postings: postingColumnNamed } as const satisfies Record<
  string,
  (name: string) => string | undefined
>
export type SheetKind = keyof typeof sheetKinds
