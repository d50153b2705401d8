import type { Severity } from '~/types/sla/policy'
import type { PartId, RoomId } from './parts'

/**
 * The words by which a customer's sentence suggests room, part and severity (R6.2: rules, no black box). A rule hits when each of its
 * groups has a word in the text that is not denied; the hit words are shown beside the suggestion.
 */
export interface WordRule<Meaning> {
  means: Meaning
  /** Higher wins; rules of one meaning add up. */
  weight: number
  all: readonly (readonly string[])[]
}

const leaking = ['漏水', '渗水', '滴水', '渗漏', '漏雨', '水渍', '返潮', '洇水', '往下滴', '漏下来', '渗下来']
const growing = ['越来越快', '越来越大', '越来越多', '止不住', '关不住', '停不下来', '哗哗', '很大', '流下来', '涌']

const room = (means: RoomId, ...words: string[]): WordRule<RoomId> => ({ means, weight: 1, all: [words] })

export const roomRules: readonly WordRule<RoomId>[] = [
  room('masterBathroom', '主卫', '主卧卫生间', '主卧厕所', '主卧洗手间', '卫生间', '厕所', '洗手间', '浴室'),
  room('secondBathroom', '次卫', '公卫', '客卫', '公共卫生间', '客厅卫生间', '次卧卫生间', '小卫生间'),
  room('masterBedroom', '主卧', '卧室'),
  room('secondBedroom', '次卧', '儿童房', '客房', '小卧室', '老人房'),
  room('livingRoom', '客厅'),
  room('diningRoom', '餐厅', '饭厅'),
  room('study', '书房'),
  room('kitchen', '厨房', '灶台', '油烟机'),
  room('balcony', '阳台', '露台'),
  room('hallway', '玄关', '入户门', '门厅', '过道'),
  room('outside', '楼道', '电梯', '大堂', '车库', '走廊', '单元门', '小区', '楼顶', '外墙'),
]

/** A room named right behind one of these is somebody else's. */
export const othersRooms = ['楼上', '楼上的', '楼下', '楼下的', '邻居', '邻居家', '隔壁', '楼上邻居', '楼上家']

const part = (means: PartId, weight: number, ...words: string[]): WordRule<PartId> => ({ means, weight, all: [words] })

export const partRules: readonly WordRule<PartId>[] = [
  part('leak', 2, ...leaking, '漏'),
  { means: 'roofLeak', weight: 4, all: [['屋顶', '屋面', '楼顶', '露台顶'], leaking] },
  part(
    'pipe',
    3,
    '水管',
    '龙头',
    '角阀',
    '软管',
    '阀门',
    '水表',
    '爆管',
    '没水',
    '没有水',
    '停水',
    '水压',
    '热水',
    '没热水',
    '没有热水',
    '喷水',
  ),
  part('drain', 3, '下水', '地漏', '堵', '返水', '倒灌', '冒水', '排水'),
  part('sanitaryWare', 3, '马桶', '坐便', '洗手盆', '台盆', '洗脸池', '水槽', '花洒', '淋浴', '浴缸', '浴室柜', '洁具'),
  part(
    'wiring',
    3,
    '停电',
    '没电',
    '断电',
    '跳闸',
    '插座',
    '电线',
    '电路',
    '漏电',
    '触电',
    '空开',
    '电闸',
    '火花',
    '配电箱',
  ),
  part('lighting', 2, '灯', '开关'),
  part(
    'door',
    2,
    '房门',
    '卧室门',
    '入户门',
    '门框',
    '门板',
    '推拉门',
    '移门',
    '大门',
    '单元门',
    '门把手',
    '合页',
    '门关不',
    '门打不开',
    '门坏',
    '门变形',
  ),
  part('lock', 3, '门锁', '锁', '钥匙'),
  part('window', 1, '窗', '玻璃'),
  part('wall', 1, '墙'),
  part('wall', 1, '裂缝', '开裂', '裂纹', '空鼓', '起皮', '掉皮', '脱皮', '发霉', '掉漆', '鼓包'),
  part('floor', 1, '地面', '瓷砖'),
  part('floor', 2, '地砖', '地板', '踢脚线'),
  part('ceiling', 1, '天花板', '天花', '吊顶', '顶棚'),
  part('cabinet', 2, '橱柜', '柜门', '衣柜', '台面', '抽屉', '柜子'),
  part('exteriorWall', 2, '外墙'),
  {
    means: 'structure',
    weight: 4,
    all: [
      ['承重墙', '剪力墙', '横梁', '房梁', '大梁', '楼板', '柱子'],
      ['裂', '断', '沉', '变形'],
    ],
  },
  part('insulation', 3, '保温', '结露'),
  part('heating', 4, '地暖', '暖气', '采暖', '分水器', '供暖', '没暖气', '没有暖气'),
  part('cooling', 4, '空调', '新风', '冷气'),
  part('gas', 4, '燃气', '煤气', '天然气'),
  part('intercom', 3, '门禁', '对讲', '可视', '门铃'),
  part('lift', 5, '电梯', '困梯', '轿厢'),
  part('propertyService', 2, '保洁', '保安', '绿化', '垃圾', '物业费', '噪音', '停车', '快递柜', '物业服务'),
]

export type EmergencyKind = 'water' | 'power' | 'gas' | 'lift' | 'falling'
export interface Urgency {
  severity: Exclude<Severity, 'routine'>
  emergency?: EmergencyKind
}

const emergency = (kind: EmergencyKind, ...all: string[][]): WordRule<Urgency> => ({
  means: { severity: 'emergency', emergency: kind },
  weight: 2,
  all,
})
const major = (...words: string[]): WordRule<Urgency> => ({ means: { severity: 'major' }, weight: 1, all: [words] })
const gasNames = ['燃气', '煤气', '天然气']

export const severityRules: readonly WordRule<Urgency>[] = [
  emergency('water', ['喷水', '爆管', '水管爆', '水管破', '水漫', '淹了', '被淹', '泡水', '大量漏水', '漏水严重']),
  emergency('water', ['漏水', '渗漏'], growing),
  emergency('water', ['水'], ['喷', '涌出', '止不住', '关不住']),
  emergency('power', ['停电', '没电', '没有电', '断电', '漏电', '触电', '火花', '冒烟', '烧焦', '焦味', '糊味']),
  emergency('gas', ['燃气味', '煤气味', '天然气味', '燃气泄漏', '煤气泄漏', '漏气']),
  emergency('gas', gasNames, ['味', '泄漏', '漏']),
  emergency('lift', ['困梯', '困人', '困在电梯', '关在电梯', '被困', '困电梯']),
  emergency('lift', ['电梯', '轿厢'], ['困', '关人', '关在', '出不来', '被关']),
  emergency('falling', ['坠物', '高空坠', '砸到', '砸下', '掉下来', '坠落', '要掉']),
  { means: { severity: 'major' }, weight: 1.5, all: [['滴水', '渗水', '往下滴'], growing] },
  major(...leaking, '跳闸', '返水', '倒灌', '冒水', '污水', '打不开门', '进不了门'),
  {
    means: { severity: 'major' },
    weight: 1,
    all: [
      ['承重墙', '剪力墙', '横梁', '房梁', '大梁', '楼板', '柱子'],
      ['裂', '断', '沉', '变形'],
    ],
  },
]

/** Right in front of a word these deny it: 不漏水, 没有燃气味. */
export const denials = [
  '没',
  '没有',
  '不',
  '不是',
  '不会',
  '不再',
  '未',
  '无',
  '没再',
  '没有再',
  '没发现',
  '没有发现',
  '没出现',
  '没有出现',
  '没闻到',
  '没有闻到',
  '不存在',
]

/** Questions end like a denial and deny nothing. */
export const questions = ['有没', '有没有', '是不是', '会不会', '漏不', '渗不', '滴不', '停不']
