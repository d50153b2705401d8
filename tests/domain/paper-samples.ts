/** Papers with what is hard to draw: rare characters, long names, thirty snags, words without a space. */
import { paperHash, signatureHash } from '~/cloudfunctions/_kernel/evidence'
import type { Paper, Signature } from '~/cloudfunctions/_schema/paper.schema'
import type { PaperKind, SignatureKind } from '~/types/handover/handover'
import type { ContentOf, PaperContents, PaperSignature, PaperSnag } from '~/types/handover/papers'
import type { Strokes } from '~/types/handover/signature'
import { currentText } from '~/types/handover/signing'
import { calendarDay, parseInstant } from '~/types/kernel/time'

export const at = (wallTime: string): number => parseInstant(`${wallTime}+08:00`)

/** A scribble that reads as a hand: loops across the pad. */
export const strokes: Strokes = [0, 1, 2].map(letter =>
  Array.from({ length: 60 }, (_, step): [number, number] => {
    const turn = (step / 60) * Math.PI * 3
    return [
      Math.round(150 + letter * 260 + step * 3 + 70 * Math.cos(turn)),
      Math.round(500 + 260 * Math.sin(turn + letter)),
    ]
  }),
)

const unitId = 'yunqili-3-1-1202'
const flat = {
  estateName: '云栖里国际社区二期北区',
  unitName: '云栖里国际社区二期北区 13号楼2单元 2702',
  houseType: '四室两厅两卫（双阳台）',
  areaSquareMetres: 142.57,
}

export function signatureSample(kind: SignatureKind, signerName = '欧阳㐱犇'): Signature {
  const given = {
    ...{ _id: `${unitId}:${kind}:1`, kind, unitId, estateId: 'yunqili', aboutId: '1', at: at('2026-09-22T10:05') },
    ...{ by: { role: 'buyer' as const, id: 'p1' }, signerName, asProxy: false, verifiedAt: at('2026-09-22T10:02') },
    ...{ words: currentText(kind).words, content: {}, strokes },
  }
  return { ...given, contentHash: signatureHash(given) }
}

const signed = (kind: SignatureKind): PaperSignature => {
  const { _id, signerName, asProxy, words, at: signedAt } = signatureSample(kind)
  return { signatureId: _id, signerName, asProxy, words, signedAt }
}

const rooms = ['客厅', '主卧', '次卧', '厨房', '主卫', '阳台']
const says = [
  '墙面空鼓，敲击有声，面积约 0.3 平方米',
  '窗扇关不严，密封胶条脱落，刮风时有哨音，雨天窗台内侧有水渍，已用粉笔标出位置',
  'Wi-Fi 面板型号 ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 与合同不符',
]
export const snagSamples = (count: number): PaperSnag[] =>
  Array.from({ length: count }, (_, index) => ({
    number: index + 1,
    room: rooms[index % rooms.length] ?? '',
    component: '墙面',
    words: says[index % says.length] ?? '',
    kind: index % 7 === 6 ? 'complex' : 'general',
    dueAt: at('2026-10-09T18:30'),
    photoCount: 1 + (index % 9),
    photoHashes: ['a'.repeat(64)],
  }))

const takingOver = { ...flat, inspectionSignedAt: at('2026-09-22T10:05'), openSnags: snagSamples(30), snagCount: 31 }
const recorded = { number: '建备字〔2026〕第 0912 号', issuedOn: calendarDay('2026-09-12'), pageCount: 3 }

export const contents: PaperContents = {
  noticeLetter: {
    addressees: ['欧阳喆', '诸葛堃'],
    ...flat,
    issuedOn: calendarDay('2026-08-25'),
    days: ['2026-09-21', '2026-09-22', '2026-09-23'].map(calendarDay),
    hours: { from: '09:00', until: '17:00' },
    place: '云栖里国际社区二期北区会所一层交付大厅（由北门进入，停车场 B2）',
    bring: ['身份证原件', '购房合同原件', '委托办理的，带委托书和受托人身份证', '维修资金缴纳凭证'],
    fees: [
      { item: '物业服务费', basis: '142.57 ㎡ × 2.80 元 × 12 个月', amountFen: 479035, payee: '云栖物业服务有限公司' },
      { item: '住宅专项维修资金', basis: '142.57 ㎡ × 120.00 元', amountFen: 1710840, payee: '市维修资金管理中心' },
    ],
    totalFen: 2189875,
    remarks: ['停车位在地下一层 B 区，凭通知书免费停放三小时。'],
    legal: ['无正当理由拒绝接收的，自书面通知确定的交付使用之日起由买受人承担风险。'],
  },
  qualityCertificate: {
    ...flat,
    completionAcceptedOn: calendarDay('2026-08-20'),
    lines: [
      { part: '屋面防水', fromHandover: '3 年', fromCompletion: '5 年', rules: ['《建设工程质量管理条例》第四十条'] },
      { part: '外墙保温', fromHandover: null, fromCompletion: '5 年', rules: ['《民用建筑节能条例》第二十三条'] },
    ],
    certificate: recorded,
    unitAcceptance: recorded,
    completionFiling: recorded,
  },
  userManual: {
    ...flat,
    version: '2026-1',
    chapters: [{ title: '给排水', lines: ['长期离家请关闭总阀。', '地漏每月注水一次，防止返味。'] }],
    manual: null,
  },
  inspectionRecord: {
    ...flat,
    inspectionId: `${unitId}:i1`,
    technicianName: '李犇',
    startedAt: at('2026-09-22T09:10'),
    endedAt: at('2026-09-22T09:58'),
    minutes: 48,
    shortWords: null,
    points: Array.from({ length: 70 }, (_, index) => ({
      room: rooms[index % rooms.length] ?? '',
      component: '墙面',
      item: '墙面平整，无空鼓、裂缝、污渍',
      result: index % 9 === 0 ? 'snag' : index % 11 === 0 ? 'notThere' : 'ok',
    })),
    snags: snagSamples(30),
    signature: signed('inspectionRecord'),
  },
  acceptanceForm: {
    ...takingOver,
    inspections: [
      {
        technicianName: '李犇',
        startedAt: at('2026-09-22T09:10'),
        endedAt: at('2026-09-22T09:58'),
        minutes: 48,
        checked: 70,
      },
    ],
    objections: '主卫渗水未查明原因前，本人保留要求第三方检测的权利。',
    signatures: { inspection: signed('inspectionRecord'), takingOver: signed('takingOver') },
  },
  takingOver: { ...takingOver, objections: '', signature: signed('takingOver') },
  repairConfirmed: {
    ...{ estateName: flat.estateName, unitName: flat.unitName },
    snag: snagSamples(2)[1] ?? (undefined as never),
    fixes: [{ finishedAt: at('2026-09-28T15:20'), words: '更换密封胶条，调整铰链，淋水试验无渗漏', byName: '王师傅' }],
    signature: signed('repairConfirmed'),
  },
  keyReceipt: {
    unitName: flat.unitName,
    meters: [
      { kind: 'water', reading: '3.2', photoId: 'ph1' },
      { kind: 'electricity', reading: '128', photoId: null },
    ],
    items: [
      { name: '入户门钥匙', count: 6 },
      { name: '单元门禁卡', count: 3 },
    ],
    preparedAt: at('2026-09-22T10:00'),
    preparedBy: '周敏',
    ...signed('keyReceipt'),
  },
}

export function paperSample<K extends PaperKind>(kind: K, content: ContentOf<K> = contents[kind]): Paper {
  const written = {
    ...{ _id: `${unitId}:${kind}:1`, kind, unitId, unitName: flat.unitName, estateId: 'yunqili', batchId: 'b1' },
    ...{ at: at('2026-09-22T10:05'), title: kind, content },
  }
  return { ...written, version: 1, contentHash: paperHash(written), file: null }
}

export const signatureSamples = new Map(
  (['inspectionRecord', 'takingOver', 'repairConfirmed', 'keyReceipt'] as const)
    .map(kind => signatureSample(kind))
    .map(signature => [signature._id, signature]),
)
