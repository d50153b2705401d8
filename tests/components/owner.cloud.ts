import type { RepairDetail, RepairRow } from '~/types/ticket/ticket.views'
import { parseInstant } from '~/types/kernel/time'

/** A server for screens: answers by `function.action`, and remembers what was asked. */
export const now = parseInstant('2026-09-21T10:30+08:00')
export const unitId = 'e1-3-1-1202'
type Given = (input: Record<string, unknown>) => unknown

export const asked: { name: string; requestId: string; input: Record<string, unknown> }[] = []
let answers: Record<string, Given> = {}

export const yes = (data: unknown) => ({ ok: true, data, now })
export const no = (code: string, kind: 'refusal' | 'retry' = 'refusal') => ({
  ...{ ok: false, kind, code, details: {}, reference: 'R2D4', now },
})

export const me = (over: object = {}) => ({
  name: '陈女士',
  maskedPhone: '138****6021',
  units: [
    {
      unitId,
      estateId: 'e1',
      name: '云栖里 3号楼1单元 1202',
      houseType: '三室两厅',
      handedOverOn: '2026-06-28',
      contractHandoverOn: '2026-06-30',
    },
  ],
  staff: null,
  isElderMode: false,
  unreadMessages: 0,
  privacy: { version: '1', isToBeAsked: false },
  hasFile: true,
  ...over,
})

const cover = [
  { warrantyPart: 'wetRoomWaterproofing', coveredUntil: '2031-06-10', isCovered: true },
  { warrantyPart: 'pipes', coveredUntil: '2028-06-10', isCovered: true },
]

/** Answers beside those that every screen needs. */
export function serve(more: Record<string, Given> = {}): void {
  asked.length = 0
  answers = {
    'account.me': () => yes(me()),
    'message.quota': () =>
      yes({ templates: [{ template: 'repairProgress', templateId: 'template-repairProgress', left: 2 }] }),
    'message.recordGrants': () => yes({ templates: [] }),
    'ticket.coverage': () => yes({ handedOverOn: '2026-06-28', parts: cover }),
    'ticket.mine': () => yes({ rows: [] }),
    'handover.home': () => yes({ journey: null }),
    ...more,
  }
}

export const platform = {
  name: 'h5',
  callFunction: async (
    feature: string,
    call: { action: string; requestId: string; input: Record<string, unknown> },
  ) => {
    const name = `${feature}.${call.action}`
    asked.push({ name, requestId: call.requestId, input: call.input })
    const answer = answers[name]
    if (!answer) throw new Error(`nobody answers ${name}`)
    return answer(call.input)
  },
  requestSubscribe: async (ids: string[]) => Object.fromEntries(ids.map(id => [id, 'accept'])),
  phoneOpenType: undefined,
  phoneCode: async (): Promise<string | undefined> => 'code-1',
  chooseImages: async () => [],
  scanCode: undefined,
  previewImages: () => undefined,
  uploadFile: async () => 'cloud://file',
  topEdge: () => ({ statusBar: 0, bar: 48, right: 0 }),
}

export const callsOf = (name: string) => asked.filter(call => call.name === name)

export const row = (over: Partial<RepairRow> = {}): RepairRow => ({
  ticketId: '20260921-K7M2Q',
  number: '0921-K7M2Q',
  unitName: '云栖里 3号楼1单元 1202',
  room: 'masterBathroom',
  part: 'leak',
  severity: 'routine',
  state: 'dispatched',
  isPaused: false,
  isCovered: true,
  submittedAt: parseInstant('2026-09-21T08:40+08:00'),
  waiting: { on: 'technician', name: '李建国' },
  asksForStars: false,
  asksForAcceptance: false,
  lacks: [],
  ...over,
})

export const detail = (over: Partial<RepairDetail> = {}): RepairDetail =>
  ({
    ...row(),
    version: 3,
    words: '主卫天花板滴水，越来越快',
    photos: [],
    convenient: '',
    matterClass: 'quality',
    cover: { isCovered: true, coveredUntil: '2031-06-10', warrantyPart: 'wetRoomWaterproofing' },
    pauseState: 'running',
    pauses: [],
    clocks: [],
    folder: [],
    timesDone: 0,
    secondHandlings: 0,
    callTasks: [],
    timeline: [],
    photoUrls: {},
    moves: [],
    ...over,
  }) as RepairDetail
