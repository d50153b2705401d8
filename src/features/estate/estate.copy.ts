import type { EntryRefusal, RefusalOf } from '~/types/kernel/contract'
import type { EstateContract } from '~/types/estate/estate.contract'
import { anyNoWords } from '~/src/lib/no.copy'

type EstateRefusal = RefusalOf<EstateContract, keyof EstateContract> | EntryRefusal

/** One for every refusal of the estate's actions: what it is and what to do. */
export const estateRefusals: Record<EstateRefusal, string> = {
  PHOTO_NOT_USABLE: '有照片没有传好或已经用过，请删掉它重新选一张',
  BUILDINGS_NEEDED: '预售许可证要写明覆盖哪些楼栋，请补上再保存',
  CERTIFICATE_MISSING: '还缺证照，不能标为在售。请先补齐：',
  CERTIFICATE_EXPIRED: '有证照过期，不能标为在售。请先更新：',
  NOT_POSSIBLE_NOW: '刚刚有了新的变化，现在不能这样做。请刷新看看',
  NOT_YOURS_TO_DO: '这一步不归您来做，请找经理',
  REFERENCE_NEEDED: '写进合同或补充协议的承诺，请填是哪一条',
  DUE_IN_THE_PAST: '兑现日期已经过了，请选今天以后的日子',
  NOT_IN_CONTRACT_YET: '这是重要承诺，要先写进合同或补充协议，才能办结',
  AUTHOR_CANNOT_REVIEW: '自己写的要请另一位同事来审，您可以把它转给同事',
  ALREADY_TAKEN: '已经有同事接了，由首问的同事负责到底',
  NOTHING_TO_PUBLISH: '没有等着发布的内容，请先修改再提交',
  GUIDE_CHANGED: '指引刚刚更新了，请看完新的再确认',
  NO_PRESALE_PERMIT: '还没有有效的预售许可证，不能认筹',
  GUIDE_NOT_CONFIRMED: '客户还没有看完认筹指引，请先请他在小程序里确认',
  ALREADY_REGISTERED: '这位客户已经登记过认筹',
  DRAFT_OF_ANOTHER: '已有同事在写新版本，请等他写完或请他来改',
  REVIEW_DAY_IN_THE_PAST: '复审日要在今天以后，请重新选',
  DOCUMENT_CHANGED: '文件刚刚更新了，请看完新版本再确认',
  UNKNOWN_ACTION: anyNoWords.UNKNOWN_ACTION,
  NOT_FOUND: anyNoWords.NOT_FOUND,
  INPUT_NOT_VALID: anyNoWords.INPUT_NOT_VALID,
  REQUEST_KEY_REUSED: anyNoWords.REQUEST_KEY_REUSED,
}

/** Names that belong to a refusal stand behind its words. */
export const withNames = (words: string, names: unknown): string =>
  Array.isArray(names) ? `${words}${names.join('、')}` : words

/** A day in full, the year with it: what is written on paper. */
export const sayFullDay = (day: string): string => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

export const formCopy = {
  problems: { ENDS_BEFORE_IT_STARTS: '到期日要晚于发证日' } as Record<string, string>,
  noDay: '没有期限',
  photos: '照片（可不加）',
  photosOnWay: '照片还在上传，稍等一下再提交',
  back: '返回列表',
  noEstateTitle: '还没有楼盘',
  noEstateNote: '楼盘信息公示后会出现在这里',
}
