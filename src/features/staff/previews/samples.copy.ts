import { parseInstant } from '~/types/kernel/time'
import type { OutputOf } from '~/types/kernel/contract'
import type { ClockName, ClockView } from '~/types/sla/sla'
import type { StaffContract } from '~/types/staff/staff.contract'
import type { TicketContract } from '~/types/ticket/ticket.contract'
import type { CallTaskRow, RepairDetail, RepairRow } from '~/types/ticket/ticket.views'

/** Sample answers for looking at the workbench; typed by the contract, they show on no page but the gallery. */
export const sampleNow = parseInstant('2026-09-21T09:02+08:00')
const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** `left` ms to go of `target`; negative: late. */
function clock(name: ClockName, left: number, target: number, change: Partial<ClockView> = {}): ClockView {
  const used = target - left
  return {
    name,
    state: 'running',
    startedAt: sampleNow - used,
    dueAt: sampleNow + left,
    stoppedAt: null,
    counted: 'all',
    elapsedMs: used,
    targetMs: target,
    share: used / target,
    remainingMs: Math.max(0, left),
    remainingWallMs: Math.max(0, left),
    breached: left <= 0,
    breachedByMs: Math.max(0, -left),
    pausedNow: null,
    estimated: false,
    ...change,
  }
}
const noTarget = { dueAt: null, targetMs: null, share: null, remainingMs: null, remainingWallMs: null }
const rowClock = ({ name, state, startedAt, dueAt, share, breached }: ClockView): RepairRow['clock'] => ({
  name,
  state,
  startedAt,
  dueAt,
  share,
  breached,
})

const leak: RepairRow = {
  ticketId: 't-leak',
  number: '0921-K7M2Q',
  unitName: '云栖里 3号楼1单元 1202',
  room: 'masterBathroom',
  part: 'leak',
  severity: 'major',
  state: 'registered',
  isPaused: false,
  isCovered: true,
  submittedAt: sampleNow - 22 * minute,
  waiting: { on: 'agent', name: '周敏', until: sampleNow + 38 * minute },
  clock: rowClock(clock('dispatch', 14 * minute, hour)),
  asksForStars: false,
  asksForAcceptance: false,
  lacks: [],
}

export const sampleRows: readonly RepairRow[] = [
  {
    ...leak,
    ticketId: 't-gas',
    unitName: '云栖里 5号楼2单元 803',
    room: 'kitchen',
    part: 'gas',
    severity: 'emergency',
    state: 'dispatched',
    waiting: { on: 'technician', name: '王强' },
    clock: rowClock(clock('respond', -12 * minute, 30 * minute)),
  },
  leak,
  {
    ...leak,
    ticketId: 't-lock',
    unitName: '云栖里 1号楼2单元 502',
    room: 'hallway',
    part: 'lock',
    severity: 'routine',
    state: 'dispatched',
    waiting: { on: 'technician', name: '李建国' },
    clock: rowClock(clock('respond', 80 * minute, 2 * hour)),
  },
  {
    ...leak,
    ticketId: 't-balcony',
    unitName: '云栖里 6号楼1单元 1801',
    room: 'balcony',
    part: 'floor',
    severity: 'routine',
    state: 'appointed',
    waiting: { on: 'technician', name: '李建国', until: sampleNow + 25 * hour },
    clock: rowClock(clock('survey', 25 * hour, 27 * hour)),
    appointment: { from: sampleNow + 24 * hour, to: sampleNow + 25 * hour },
  },
  {
    ...leak,
    ticketId: 't-paused',
    unitName: '云栖里 2号楼1单元 301',
    room: 'livingRoom',
    part: 'exteriorWall',
    severity: 'routine',
    state: 'planned',
    isPaused: true,
    waiting: { on: 'technician', name: '王强', until: sampleNow + 3 * day },
    clock: rowClock(clock('redLine', 12 * day, 15 * day, { state: 'paused' })),
  },
]

export const longestRow: RepairRow = {
  ...leak,
  ticketId: 't-longest',
  unitName: '云栖里国际社区二期北区 13号楼2单元 2702',
  room: 'secondBathroom',
  part: 'sanitaryWare',
  waiting: { on: 'technician', name: '欧阳建国（外墙与防水专项）' },
  clock: rowClock(clock('solution', -(3 * day + 5 * hour), 3 * day)),
}

const appointedWindow = { from: sampleNow + 24 * hour, to: sampleNow + 25 * hour }

export const sampleDetail: RepairDetail = {
  ...leak,
  version: 2,
  words: '主卫天花板滴水，越来越快',
  photos: [],
  convenient: '工作日晚上，周末全天',
  matterClass: 'quality',
  cover: { isCovered: true, coveredUntil: null, warrantyPart: 'wetRoomWaterproofing' },
  pauseState: 'running',
  pauses: [],
  clocks: [
    clock('dispatch', 14 * minute, hour, { counted: 'service' }),
    clock('answer', 47 * hour, 48 * hour),
    clock('solution', 71 * hour, 72 * hour),
    clock('redLine', 14 * day, 15 * day),
    clock('total', 0, 22 * minute, { ...noTarget, breached: false, elapsedMs: 22 * minute }),
  ],
  agentName: '周敏',
  folder: [
    { part: 'said', isThere: true },
    { part: 'handling', isThere: false },
    { part: 'repair', isThere: false },
    { part: 'callback', isThere: false },
  ],
  timesDone: 0,
  secondHandlings: 0,
  callTasks: [],
  timeline: [
    {
      at: sampleNow - 22 * minute,
      by: { role: 'owner', isMe: false },
      type: 'submitted',
      event: { type: 'submitted', words: '主卫天花板滴水，越来越快', photos: [], convenient: '' },
    },
    {
      at: sampleNow - 10 * minute,
      by: { role: 'agent', name: '周敏', isMe: true },
      type: 'registered',
      event: { type: 'registered', agentName: '周敏', words: '' },
    },
  ],
  photoUrls: {},
  moves: ['dispatch', 'pause', 'reply', 'recordContactTry', 'changeSeverity', 'addNote'],
  customer: { personId: 'p-1', name: '陈女士', maskedPhone: '138****6021' },
}

/** The same later: visited, planned, paused and contested, as its technician and the supervisor see it. */
export const visitedDetail: RepairDetail = {
  ...sampleDetail,
  state: 'planned',
  technicianName: '李建国',
  appointment: appointedWindow,
  finding: '楼上卫生间地漏防水开裂，水从管根渗下，已请楼上暂停使用',
  plan: {
    window: { from: sampleNow + 2 * day, to: sampleNow + 2 * day + 4 * hour },
    materials: '聚氨酯防水涂料 2 桶',
    people: '李建国等 2 人',
    words: '施工时主卫停用两天',
  },
  waiting: { on: 'supervisor' },
  isPaused: true,
  pauseState: 'contested',
  pauses: [
    { reason: 'laterDate', words: '您出差到周五', from: sampleNow - hour, until: sampleNow + 4 * day, isErased: false },
  ],
  clocks: [
    clock('respond', 30 * minute, 2 * hour, { state: 'stopped', stoppedAt: sampleNow - hour }),
    clock('solution', 60 * hour, 72 * hour, {
      state: 'paused',
      pausedNow: { reason: 'laterDate', until: sampleNow + 4 * day },
    }),
    clock('dispatch', -20 * minute, hour, { state: 'stopped', stoppedAt: sampleNow - 2 * hour }),
  ],
  moves: ['upholdObjection', 'dismissObjection', 'resume', 'reply', 'changeSeverity', 'addNote'],
}

export const sampleCall: CallTaskRow = {
  taskId: 't-balcony:callback:1',
  ticketId: 't-balcony',
  kind: 'callback',
  state: 'calling',
  unitName: '云栖里 6号楼1单元 1801',
  room: 'balcony',
  part: 'floor',
  since: sampleNow - 6 * day,
  callFrom: sampleNow - 2 * hour,
  dueBy: sampleNow + 9 * hour,
  nextTryFrom: sampleNow + 2 * hour,
  isOverdue: false,
  tries: [{ at: sampleNow - hour, outcome: 'noAnswer', words: '响铃无人接' }],
}

export const sampleRunning: OutputOf<StaffContract, 'running'> = {
  lastRunAt: sampleNow - minute,
  runs: [
    { at: sampleNow - minute, done: 3, failed: 1, tookMs: 412 },
    { at: sampleNow - hour, done: 0, failed: 0, tookMs: 38 },
  ],
  failing: [{ dueId: 't-x:clock.respond', kind: 'ticket.clock.respond', dueAt: sampleNow - 20 * minute, attempts: 3 }],
  failedMessages: [
    {
      messageId: 'm-1',
      title: '李建国 明天 9:00–10:00 上门',
      at: sampleNow - hour,
      errorCode: 43101,
      attempts: 1,
      channel: 'subscribe',
    },
  ],
}

const free = { isSuggested: false, isOnTeam: false, notAssignable: null }
export const sampleCandidates: OutputOf<TicketContract, 'candidates'> = {
  rows: [
    { technicianId: 's-li', name: '李建国', trades: ['waterproofing'], openTickets: 2, ...free, isSuggested: true },
    { technicianId: 's-wang', name: '王强', trades: ['plumbing', 'electrical'], openTickets: 4, ...free },
    { technicianId: 's-hua', name: '华信维保', trades: ['general'], openTickets: 0, ...free },
  ],
}

export const longestWords = '主卫天花板靠外墙一侧持续渗水，墙皮鼓包脱落，晚上滴得更快。'.repeat(10)
