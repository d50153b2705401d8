/** The four parts of a ticket's folder, without which it does not close (R2.8): what was said, handling, repair, callback. */
export const folderParts = ['said', 'handling', 'repair', 'callback'] as const
export type FolderPart = (typeof folderParts)[number]
