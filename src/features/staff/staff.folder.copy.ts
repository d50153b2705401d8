import type { FolderPart } from '~/types/ticket/folder'

const parts: Record<FolderPart, string> = {
  said: '客户所述',
  handling: '处理记录',
  repair: '维修记录',
  callback: '回访记录',
}
const named = (missing: readonly FolderPart[]): string => missing.map(part => parts[part]).join('、')

/** The folder of a ticket (R2.8). */
export const folderCopy = {
  title: '档案四项',
  count: (have: number, of: number) => `${have}/${of} 齐`,
  parts,
  lacks: (missing: readonly FolderPart[]) => `业主已评价，还不能办结：缺${named(missing)}。补一条答复就会自动办结`,
  stage: (missing: readonly FolderPart[]) => `不能办结，缺${named(missing)}`,
}
