import type { signatureNo } from '~/types/handover/signing'

/** What any action that takes a signature may refuse: in words, with what to do. */
export const signatureRefusals: Record<(typeof signatureNo)[number], string> = {
  SECOND_FACT_NEEDED: '签名前先核对是您本人，核对后不用重签',
  SIGNED_ALREADY: '这一项已经签过了，请返回看看结果',
  TEXT_HAS_CHANGED: '上面的说明刚刚更新了，请退出重新打开，读过再签',
}

export const signFormCopy = {
  legal: '签名的含义',
  sureWhy: '签名有法律效力，只给本人办。核对一次，半小时内有效',
  version: (version: string) => `文本版本 ${version}`,
}
