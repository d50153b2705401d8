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

/** What the two signatures of this room may refuse besides. */
export const signingRefusals: Record<string, string> = {
  NOT_POSSIBLE_NOW: '现在还不能签这一项，请返回看看最新进度',
  NOT_YOURS_TO_DO: '请业主本人，或有“代签”权限的家人来签',
  FACTS_HAVE_CHANGED: '上面的内容刚刚有变化，已为您更新，请重新看过再签',
  INSPECTION_NOT_SIGNED: '请先签查验记录，再确认收房',
}

export const signingCopy = {
  papers: '房屋文件',
  papersNote: '签过的、收到的文件都在这里',
  steps: ['查验记录', '收房确认', '钥匙签收'],
  nothing: '现在没有要签的',
  nothingNote: '验房结束后，查验记录会出现在这里',
  keysNext: '下一步：领取钥匙并签收',
  keysNextNote: '钥匙清点好后，在“钥匙签收”里核对并签名，房屋即交付',
  keys: '去看钥匙签收',
  mayNot: '您可以查看，签名请业主本人或有“代签”权限的家人来',
  byProxy: '您将以受托人身份签名',
  signed: '签好了，文件马上生成',
  signedAt: (name: string, when: string) => `${name} · ${when}`,
  proxySignedAt: (name: string, when: string) => `${name}（受托）· ${when}`,
  signedTag: '已签',
  record: '查验情况',
  technician: '陪同人员',
  when: '查验时间',
  minutes: (minutes: number) => `${minutes} 分钟`,
  took: '用时',
  short: '不足规定时长，您的意见',
  points: (count: number) => `看过 ${count} 项`,
  roomLine: (ok: number, snag: number, notThere: number) =>
    [`${ok} 项符合`, snag > 0 ? `${snag} 项有问题` : '', notThere > 0 ? `${notThere} 项无此项` : '']
      .filter(Boolean)
      .join(' · '),
  snags: (count: number) => `记下的问题（${count} 处）`,
  openSnags: (count: number) => `还没整改完的问题（${count} 处）`,
  noSnags: '没有记录问题',
  allFixed: '问题都已整改完',
  snag: (number: number, room: string, component: string) => `${number}. ${room} ${component}`,
  snagNote: (words: string, due: string, photos: number) => `${words}（${due}前整改，${photos} 张照片）`,
  objections: '还有保留意见吗？',
  objectionsHint: '没有可以不写。写在这里的话和签名同时有效，例：主卫渗水未查明前，保留检测的权利',
}
