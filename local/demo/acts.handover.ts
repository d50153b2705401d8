import { contingencyEvents, type ContingencyEvent } from '~/types/handover/handover'
import type { ConditionId } from '~/types/handover/conditions'
import { estateIdOf } from '~/types/estate/estate'
import { calendarDay } from '~/types/kernel/time'
import type { PlanItem } from '~/types/handover/plan'
import type { CompanyAct } from './company-acts'
import type { StaffKey } from './company'
import type { Cast } from './seed'
import { done } from './stage'

export const wangjiang = estateIdOf('望江台')
/** Thursday to Saturday, and the three days after Sunday; the curtain rises on the fourth, a Monday. */
export const handoverDays = ['2026-09-17', '2026-09-18', '2026-09-19', '2026-09-21', '2026-09-22', '2026-09-23'].map(calendarDay)
export const place = '望江台 1号楼大堂'
const hours = { from: '09:00', until: '17:00' }

export const batchOf = ({ kept }: Cast): string => kept.get('handover.batch') ?? ''

async function planned(cast: Cast): Promise<void> {
  const about = { estateId: wangjiang, title: '首批交付', buildings: ['1号楼'], unitIds: [], region: 'elsewhere' as const }
  const { batchId } = await done('createBatch', cast.staff.manager.handover.createBatch({ ...about, days: handoverDays, hours, place }))
  cast.kept.set('handover.batch', batchId)
}

/** Who does what on the days; 郑凯 leads. */
const group: readonly (readonly [StaffKey, string])[] = [
  ['supervisor', '现场总负责'],
  ['agent', '签到和资料审核'],
  ['agentWu', '费用缴纳和钥匙发放'],
  ['technician', '陪同验房'],
  ['technicianWang', '陪同验房'],
  ['technicianZhao', '陪同验房'],
]

const named = (cast: Cast) =>
  done('nameGroup', cast.staff.manager.handover.nameGroup({
    batchId: batchOf(cast),
    leadId: cast.staffIds.supervisor,
    members: group.map(([key, task]) => ({ staffId: cast.staffIds[key], task })),
  }))

const items: readonly (readonly [PlanItem['kind'], string, StaffKey, string, string | null])[] = [
  ['process', '交付流程走一遍，写成一页纸', 'supervisor', '2026-08-14', '六个环节走通，一户大约两小时'],
  ['training', '交付培训和模拟验房', 'supervisor', '2026-08-21', '六个人都通过了'],
  ['siteLayout', '大堂分区、指引牌和休息区', 'agentWu', '2026-09-11', '指引牌都挂好了，休息区放了二十把椅子'],
  ['contingency', '雨天的棚子、备用电源到位', 'technicianWang', '2026-09-14', '棚子搭好，发电机试过'],
  ['other', '交付后一周的总结', 'supervisor', '2026-09-30', null],
]

async function itemised(cast: Cast): Promise<void> {
  const batchId = batchOf(cast)
  for (const [kind, title, key, dueOn] of items) {
    const item = { batchId, kind, title, staffId: cast.staffIds[key], dueOn: calendarDay(dueOn) }
    const { itemId } = await done('addPlanItem', cast.staff.manager.handover.addPlanItem(item))
    cast.kept.set(`handover.item.${title}`, itemId)
  }
}

async function prepared(cast: Cast): Promise<void> {
  for (const [, title, key, , words] of items) {
    if (words === null) continue
    const itemId = cast.kept.get(`handover.item.${title}`) ?? ''
    await done('finishPlanItem', cast.staff[key].handover.finishPlanItem({ batchId: batchOf(cast), itemId, words }))
  }
}

const evidence: readonly (readonly [ConditionId, string, string, string])[] = [
  ['completionFiling', '江建备字〔2026〕第 118 号', '2026-08-10', 'paper-permit'],
  ['areaSurvey', '江测字〔2026〕第 0427 号', '2026-08-06', 'paper-right'],
  ['qualityCertificate', '望江台质保 2026-01', '2026-08-12', 'paper-qualification'],
  ['userManual', '望江台使用说明 2026-01', '2026-08-12', 'paper-licence'],
  ['unitAcceptance', '望江台分户验收 48 份', '2026-08-08', 'paper-permit'],
]

async function evidenced(cast: Cast): Promise<void> {
  const { manager } = cast.staff
  for (const [conditionId, number, issuedOn, picture] of evidence) {
    const pages = [await manager.photo(picture)]
    const document = { batchId: batchOf(cast), conditionId, number, issuedOn: calendarDay(issuedOn), pages }
    await done(conditionId, manager.handover.recordEvidence(document))
  }
}

async function trained({ staff, staffIds }: Cast): Promise<void> {
  const people = group.map(([key]) => staffIds[key])
  const topic = { topic: 'handoverBatch' as const, title: '望江台交付培训', place: '望江台项目部二楼' }
  const whom = { departments: [], positions: [], estateIds: [], people }
  const day = calendarDay('2026-08-20')
  const { trainingId } = await done('planTraining', staff.manager.staff.planTraining({ ...topic, ...whom, day, trainerId: staffIds.manager }))
  const results = people.map(attendeeId => ({ attendeeId, isPresent: true }))
  await done('holdTraining', staff.manager.staff.holdTraining({ trainingId, results }))
}

const cards: Record<ContingencyEvent, string> = {
  crowd: '大堂超过三十人时，签到处改发号，请后到的人去东侧休息区，每十分钟放行五户',
  rain: '南门搭棚，门口铺防滑垫，备五十把伞；改走地下车库入口，电梯专人引导',
  powerCut: '启动备用发电机，验房改用手电和测电仪；停梯时三层以上改期，当场约好新时间',
  dispute: '请到二楼接待室，客服主管当面记录；资料、照片不离开现场，两小时内给第一次答复',
  injury: '先看人、打 120，项目部急救箱在前台；保护现场，通知管理层，由郑凯陪同就医',
}

async function carded(cast: Cast): Promise<void> {
  for (const event of contingencyEvents) {
    const card = { batchId: batchOf(cast), event, words: cards[event], leadId: cast.staffIds.supervisor }
    await done(event, cast.staff.manager.handover.setContingency(card))
  }
}

/** 望江台 from its plan to the letters; what happens on the days stands in acts.handover.days.ts. */
export const handoverPlanActs: readonly CompanyAct[] = [
  ['2026-05-25T10:00', 'a batch is planned', planned],
  ['2026-06-05T15:00', 'its group is named', named],
  ['2026-07-20T10:00', 'its plan', itemised],
  ['2026-08-05T09:00', 'completion accepted', cast =>
    done('completion', cast.staff.admin.archive.recordCompletion({ estateId: wangjiang, acceptedOn: calendarDay('2026-08-05') }))],
  ['2026-08-13T16:00', 'the gate has its papers', evidenced],
  ['2026-08-20T09:00', 'everybody is trained', trained],
  ['2026-08-27T10:00', 'a card for each that may happen', carded],
  ['2026-09-16T17:00', 'all is prepared', prepared],
]
