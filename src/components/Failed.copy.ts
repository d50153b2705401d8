export const failedCopy = {
  title: '没有打开',
  note: '网络不太好，内容没有丢。',
  again: '再试一次',
  reference: (reference: string) => `给客服报这个编号：${reference}`,
}
