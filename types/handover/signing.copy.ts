import type { SignatureKind } from './handover'

/** What stands above the pad: what a signature means, and what it does not (R5.7). */
export interface SignatureText {
  /** Named in what is signed; a changed text is another version. */
  version: string
  title: string
  /** In one line, for lists and buttons. */
  meaning: string
  words: string
}

/**
 * The legal texts by kind of signature, the newest first. A text that was ever in force is never edited: a new one is put before it. Four
 * texts, four effects; none of them waives a right.
 */
export const signatureTexts: Record<SignatureKind, readonly [SignatureText, ...SignatureText[]]> = {
  inspectionRecord: [
    {
      version: '2026-1',
      title: '查验记录',
      meaning: '只确认看过什么、记了什么，不等于收房',
      words:
        '我和陪同人员一起查看了这套房屋。我的签名只表示：上面记录的查看时间、查看项目和问题与现场一致。签名不表示我认可房屋质量，不表示我同意收房，也不影响我以后提出新的问题、要求整改和保修。',
    },
  ],
  takingOver: [
    {
      version: '2026-1',
      title: '收房确认',
      meaning: '同意接收房屋，写明的保留意见同时有效',
      words:
        '我的签名表示：我同意接收这套房屋。上面列出的问题和保留意见与签名同时有效，由开发企业在写明的期限内整改。签名不表示这些问题已经解决，也不表示我放弃整改、保修和其他依法享有的权利。双方约定：以我领取钥匙并签收之日为房屋交付之日。',
    },
  ],
  repairConfirmed: [
    {
      version: '2026-1',
      title: '维修确认',
      meaning: '只确认这一项已经修好',
      words:
        '我的签名只表示：上面这一项问题我已当场看过，认可已经修好。签名不表示其他问题已经解决，也不影响这一部位以后的保修。',
    },
  ],
  keyReceipt: [
    {
      version: '2026-1',
      title: '钥匙签收',
      meaning: '钥匙已点清收到，房屋从今天起交付',
      words:
        '我的签名表示：上面写明的钥匙、卡和物品已当面点清并收到，仪表底数与现场一致。从领到钥匙之时起，房屋交付给我使用，保修期开始计算。签名不影响已经记录的问题继续整改。',
    },
  ],
}
