import type { EvidenceFault, Verification } from '~/types/paper/verify'

const kinds: Record<keyof Verification['counts'], string> = {
  photo: '照片',
  signature: '签名',
  paper: '文件内容',
  file: 'PDF 文件',
  posting: '邮寄凭证',
}
const faults: Record<EvidenceFault['fault'], string> = {
  LINK_CHANGED: '记录被改动',
  LINK_MISSING: '记录缺失',
  LINK_ADDED: '多出一条记录',
  LINK_OUT_OF_ORDER: '与上一条不衔接',
  HEAD_CHANGED: '总数或结尾对不上',
  HEAD_MISSING: '总数记录缺失',
  EVIDENCE_MISSING: '原件缺失',
  EVIDENCE_CHANGED: '原件被改动',
  EVIDENCE_ADDED: '原件没有登记',
}

export const papersCopy = {
  intro: '交付过程中的文件都在这里，随时可以打开、转发。',
  empty: '还没有文件',
  emptyNote: '收到交付通知书、签完查验记录后，文件会出现在这里',
  read: '已看',
  unread: '未看',
  note: (when: string, pages: number | null) => (pages === null ? when : `${when} · ${pages} 页`),
  original: (title: string) => `${title}原件`,
  originalNote: (pages: number) => `${pages} 页，图片`,
  opening: '正在打开…',
  notOpened: '没有打开，请再试一次',
  verifyTitle: '完整性校验',
  verifyNote: '核对每一份签名、文件和照片，从生成到现在有没有被改动过。',
  verify: '校验一下',
  verifyAgain: '再校验一次',
  sound: '全部一致，没有被改动',
  unsound: (count: number) => `发现 ${count} 处不一致`,
  unsoundNote: '请联系服务专员核实',
  at: (when: string) => `${when} 校验`,
  count: (count: number) => `${count} 份`,
  kinds,
  fault: ({ fault, number, kind }: EvidenceFault) =>
    [number === null ? '' : `第 ${number} 条`, kind === null ? '' : kinds[kind], faults[fault]]
      .filter(Boolean)
      .join(' '),
}

export const papersRefusals: Record<string, string> = {
  NO_ORIGINAL: '这份文件没有留存原件，请打开文件本身',
}
