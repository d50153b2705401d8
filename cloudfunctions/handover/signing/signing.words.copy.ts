/** What signatures are called in timelines and messages. */
export const factWords = {
  inspection: (snags: number) => (snags === 0 ? '签了查验记录，没有问题' : `签了查验记录，${snags} 处问题`),
  takingOver: (open: number) => (open === 0 ? '签了收房确认' : `签了收房确认，${open} 处问题继续整改`),
  byProxy: '由受托人签署',
}

export const noticeWords = {
  inspection: (unitName: string) => ({
    title: '查验记录已签',
    body: `${unitName} 的查验记录已签署，文件在“房屋文件”里。签的是查验情况，不等于收房。`,
  }),
  takingOver: (unitName: string) => ({
    title: '收房确认已签',
    body: `${unitName} 已签收房确认，验收表和收房确认书在“房屋文件”里。领取钥匙并签收后房屋交付。`,
  }),
}

export const paperTitles = {
  inspectionRecord: '房屋查验记录',
  acceptanceForm: '房屋交付验收表',
  takingOver: '收房确认书',
  qualityCertificate: '住宅质量保证书',
  userManual: '住宅使用说明书',
}
