import { done } from '~/local/demo/stage'
import type { Company } from '../../flow/support/smallCompany'

/** A correction that the owner asked for, and an export that the owner opened. */
export interface OwnDataThings {
  correctionId: string
  exportId: string
}

export const absentOwnData: OwnDataThings = { correctionId: 'p-never-was:name:1', exportId: 'export-never-was' }

export async function prepareOwnData({ customers: { sun }, unitIds }: Company): Promise<OwnDataThings> {
  const wish = { field: 'name' as const, value: '孙佳宜', words: '名字写错一个字' }
  const { correctionId } = await done('correction', sun.account.askCorrection(wish))
  await done('second fact', sun.account.confirmIdentity({ unitId: unitIds.sun, idCardTail: '1234' }))
  const { exportId } = await done('export', sun.account.beginExport({}))
  return { correctionId: correctionId ?? '', exportId }
}
