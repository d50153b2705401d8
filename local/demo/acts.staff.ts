import { calendarDay } from '~/types/kernel/time'
import type { CompanyAct } from './company-acts'
import { done } from './stage'

const nobody = { departments: [], estateIds: [], people: [] }

/** What the company did about itself this summer: service standards decided, everybody trained (马涛, who is new, has yet to pass), praise, a suggestion answered. */
export const staffActs: readonly CompanyAct[] = [
  ['2026-05-11T10:00', 'service standards proposed', async ({ staff, kept }) => {
    const { decisionId } = await done('propose', staff.manager.staff.propose({
      kind: 'serviceStandard',
      title: '2026 年服务标准',
      words: '沿用公开承诺：一小时派单、两小时联系业主、四十八小时答复；今年起全员每年一次信息安全培训，没通过的不派单',
      changes: [],
    }))
    kept.set('staff.standards', decisionId)
  }],
  ['2026-05-15T16:00', 'service standards adopted', ({ staff, staffIds, kept }) =>
    done('adopt', staff.director.staff.adopt({
      decisionId: kept.get('staff.standards') ?? '',
      metOn: calendarDay('2026-05-15'),
      members: [staffIds.manager, staffIds.supervisor, staffIds.sales],
      minutes: '孙丽汇报了去年的时限达成情况；林悦提出交付当月人手要提前备足；郑凯说明培训没通过先不派单，由同组顶上。一致通过，即日执行。',
      photos: [],
      votesFor: 4,
      votesAgainst: 0,
    }))],
  ['2026-07-20T09:30', 'care plan proposed', ({ staff }) =>
    done('propose', staff.supervisor.staff.propose({
      kind: 'carePlan',
      title: '中秋走访云栖里老业主',
      words: '中秋前走访六十岁以上业主四十二户，顺便看看报修过的地方；预算在年度关怀计划内',
      changes: [],
    }))],
  ['2026-08-01T08:40', 'a new technician', async ({ staff, kept }) => {
    const { staffId } = await done('enrol', staff.admin.staff.enrol({
      name: '马涛',
      phone: '13000000024',
      department: 'engineering',
      positions: ['technician'],
      estateIds: [],
      trades: ['waterproofing', 'plumbing'],
    }))
    kept.set('staff.newcomer', staffId)
  }],
  ['2026-08-01T09:00', 'a number that is no service standard', ({ staff }) =>
    done('putInForce', staff.admin.staff.putInForce({
      basedOn: 'default',
      changes: [{ path: 'estate.promiseReminderDays', value: 45 }],
      words: '听澜府的承诺多，提前一个半月提醒更从容',
    }))],
  ['2026-08-03T09:00', 'security training announced', async ({ staff, staffIds, kept }) => {
    const { trainingId } = await done('planTraining', staff.supervisor.staff.planTraining({
      topic: 'informationSecurity',
      title: '2026 年信息安全培训',
      day: calendarDay('2026-08-12'),
      place: '客服中心三楼会议室',
      trainerId: staffIds.admin,
      positions: ['agent', 'supervisor', 'technician'],
      passMark: 80,
      ...nobody,
    }))
    kept.set('staff.security', trainingId)
  }],
  ['2026-08-12T17:00', 'security training held', ({ staff, staffIds, kept }) => {
    const scores: readonly [string, number][] = [
      [staffIds.agent, 96],
      [staffIds.agentWu, 92],
      [staffIds.supervisor, 98],
      [staffIds.technician, 88],
      [staffIds.technicianWang, 84],
      [staffIds.technicianZhao, 81],
      [kept.get('staff.newcomer') ?? '', 66],
    ]
    const results = scores.map(([attendeeId, score]) => ({ attendeeId, isPresent: true, score }))
    return done('holdTraining', staff.supervisor.staff.holdTraining({ trainingId: kept.get('staff.security') ?? '', results }))
  }],
  ['2026-08-18T11:00', 'a suggestion', async ({ staff, kept }) => {
    const said = { kind: 'suggestion' as const, words: '给每位师傅配一台测湿仪，判断渗漏不用靠猜' }
    kept.set('staff.suggestion', (await done('submitRequest', staff.technician.staff.submitRequest(said))).requestId)
  }],
  ['2026-08-20T15:30', 'the suggestion answered', ({ staff, kept }) =>
    done('answerRequest', staff.manager.staff.answerRequest({
      requestId: kept.get('staff.suggestion') ?? '',
      words: '说得对。工程部每组先配一台，九月五日前到，谁用谁登记',
    }))],
  ['2026-09-02T10:00', 'praise recorded', async ({ staff, staffIds, kept }) => {
    const praise = { personMeantId: staffIds.technician, evidence: '八月二十九日暴雨夜，守到凌晨两点，帮三号楼四户排了积水', photos: [] }
    kept.set('staff.praise', (await done('recordReward', staff.manager.staff.recordReward(praise))).recognitionId)
  }],
  ['2026-09-02T12:30', 'the person heard', ({ staff, kept }) =>
    done('speak', staff.technician.staff.speak({ recognitionId: kept.get('staff.praise') ?? '', words: '王强也在，一起记上吧' }))],
  ['2026-09-03T09:00', 'praise approved', ({ staff, kept }) =>
    done('approve', staff.director.staff.approve({ recognitionId: kept.get('staff.praise') ?? '', words: '情况属实，全公司通报表扬李建国和王强' }))],
]
