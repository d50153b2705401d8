import type { EntryRefusal } from '~/types/kernel/contract'

export type AnyNoCode = EntryRefusal | 'TRY_AGAIN' | 'BUG' | 'NETWORK'

/** What may be said to any action, by the entry or by the world: what to do now, and never whose fault it was. */
export const anyNoWords: Record<AnyNoCode, string> = {
  UNKNOWN_ACTION: '现在的版本太旧，请关掉小程序再打开一次',
  NOT_FOUND: '没有找到，或者不归您查看。请回到首页再进来',
  INPUT_NOT_VALID: '有一项没填好，请检查后再提交',
  REQUEST_KEY_REUSED: '这一次已经交过了，请刷新看看结果',
  TRY_AGAIN: '现在有点忙，内容都在，请过一会儿再试',
  BUG: '我们这边出了问题，内容都在，请再试一次',
  NETWORK: '网络不通，内容都在，请连上网再试',
}

/** By the problem that the contract's own schema names. */
export const fieldProblemWords: Record<string, string> = {
  TOO_SHORT: '再多说几个字',
  TOO_LONG: '太长了，请删短一些',
  NOT_TEXT: '有认不出的符号，请删掉再试',
  TOO_MANY_PHOTOS: '照片太多了，请删掉几张',
  PHOTO_NEEDED: '请至少拍一张照片',
  SIGNATURE_NEEDED: '还没有写名字，请在框里手写签名',
  NOT_A_PHONE: '请写 11 位手机号',
  NOT_AN_ID_CARD_TAIL: '请写身份证最后四位，末位可以是 X',
  NOT_A_READING: '读数只写数字，小数点后最多三位',
  WINDOW_ENDS_BEFORE_IT_STARTS: '结束时间要晚于开始时间',
}

export const noCopy = {
  fallback: '没有成功，请再试一次',
  reference: (reference: string) => `（编号 ${reference}）`,
}
