import type { RefusalOf } from '~/types/kernel/contract'
import type { RefusalDetails } from '~/types/kernel/result'
import type { ArchiveContract } from '~/types/archive/archive.contract'
import type { ImportState } from '~/types/archive/import.lifecycle'
import type { FaultGroup } from '~/types/archive/import'
import { rosterColumnNames, rosterFaultNames, rosterFileWords } from '~/types/archive/roster.copy'

type ImportAction =
  | 'beginSheet'
  | 'readSheet'
  | 'beginImport'
  | 'stageRows'
  | 'checkImport'
  | 'importErrors'
  | 'importOwners'
  | 'applyImport'
  | 'undoImport'

const { FILE_TYPE, FILE_BROKEN, FILE_ENCODING, QUOTE_OPEN, FILE_EMPTY } = rosterFileWords
const sheetRefusals = {
  ...{ FILE_TYPE, FILE_BROKEN, FILE_ENCODING, QUOTE_OPEN, FILE_EMPTY },
  SHEET_NOT_FOUND: '文件没有传上来，请重新选一次',
  SHEET_TOO_LARGE: '文件超过 5 MB，请分成几份，或在电脑浏览器里打开工作台导入',
  SHEET_TOO_MANY_ROWS: '文件超过 20,000 行，请分成几份',
}

export const importRefusals: Record<RefusalOf<ArchiveContract, ImportAction>, string> = {
  ...sheetRefusals,
  IMPORT_NOT_OPEN: '这次导入已经不能再改，请重新选文件',
  IMPORT_NOT_COMPLETE: '文件没有传完，请重新选同一个文件，会接着传',
  IMPORT_HAS_ERRORS: '还有要改的行，改好文件再导入',
  IMPORT_NOT_CHECKED: '还没有检查，请先检查',
  IMPORT_STALE: '检查之后有人改过档案，请再检查一次，看清楚再导入',
  OWNERS_NOT_CONFIRMED: '有房屋要换业主，请先核对并勾选',
  IMPORT_TAKEN_BACK: '这次导入已经撤销，请重新选文件',
  IMPORT_NOT_APPLIED: '这次导入没有写入，不用撤销',
  IMPORT_TOUCHED: '导入之后有人改过，不能整批撤销',
}

export const importCopy = {
  steps: ['选文件', '对列', '检查', '导入'],
  title: '导入花名册',
  fresh: '导入新文件',
  list: '最近的导入',
  none: '还没有导入过',
  noneNote: '把房屋和业主的表格导进来，业主就能用手机号找到自己的房子',
  pick: '选一次导入看详情，或导入新文件',
  back: '返回列表',
  fromChat: '先把表格发给“文件传输助手”，再从聊天里选。最大 5 MB，读完就从云端删除',
  choose: '选文件',
  chooseTitle: '选一份花名册',
  chooseNote: '.xlsx 或 .csv，一户一行，一次最多 20,000 行。表头上面有标题行、有合并单元格都可以',
  safe: ['先检查，有错一户也不会写入', '公式不会被执行，只取算好的结果', '导入后没人改动之前，可以整批撤销'],
  reading: '正在读文件',
  columnsTitle: '每一列对上了吗？',
  columnsNote: (rows: number, line: number) => `读到 ${rows} 行，表头在第 ${line} 行。没对上的点开选`,
  required: '必填',
  missing: '还没对上',
  notImported: '不导入',
  sample: (samples: readonly string[]) => (samples.length > 0 ? samples.join('  ·  ') : '这几行是空的'),
  pickColumn: (name: string) => `“${name}”是文件里的哪一列？`,
  columnAt: (place: number) => `第 ${place + 1} 列`,
  check: '检查',
  otherFile: '换文件',
  sending: (sent: number, all: number) => `正在上传 ${sent} / ${all} 行`,
  checking: '正在逐行检查',
  faultyTitle: (rows: number, lines: number) => `${rows} 行里有 ${lines} 处要改`,
  faultyNote: '改好前一户也不会导入。下载有问题的行，照着在原文件里改好，再重新选文件',
  allFaults: (count: number) => `全部（${count}）`,
  moreGroups: (count: number) => `还有 ${count} 种`,
  group: ({ code, column, count }: FaultGroup) =>
    `${column ? rosterColumnNames[column][0] : '整行'}：${rosterFaultNames[code]}（${count}）`,
  download: '下载有问题的行',
  downloadAgain: '选原文件，下载有问题的行',
  saveAgain: '没有存下来，请再点一次',
  notThatFile: '选的不是这次导入的文件，请选同一个文件',
  problemColumn: '问题',
  faultyName: (name: string) => `${name.replace(/\.\w+$/, '')}-有问题的行`,
  notices: (count: number) => `已自动整理 ${count} 处，点开看`,
  noticesTitle: '已自动整理',
  passedTitle: (rows: number) => `${rows} 行都能导入`,
  newUnits: '新增',
  changedUnits: '变更',
  sameUnits: '不变',
  homes: (count: number) => `${count} 户`,
  replacedTitle: (count: number) => `${count} 户会换业主`,
  replacedNote: '原业主一导入就看不到这些房屋，请逐户核对',
  replaced: (before: string, after: string) => `${before} → ${after}`,
  replacedLine: (line: number) => `第 ${line} 行`,
  tick: '我已核对，这些房屋确实换了业主',
  tickFirst: '请先核对换业主的房屋并勾选',
  apply: (count: number) => `导入 ${count} 户`,
  applyNone: '没有要写入的，完成',
  checkAgain: '再检查一次',
  applyingTitle: '正在导入',
  pausedTitle: '导入到一半',
  applyingNote: '可以关掉窗口，下次打开接着导入。导完前新房屋谁也看不到',
  progress: (done: number, all: number) => `${done} / ${all} 行`,
  goOn: '接着导入',
  appliedTitle: '导入好了',
  appliedNote: '业主现在能用手机号找到自己的房子',
  undo: '撤销这次导入',
  undoTitle: '撤销这次导入？',
  undoNote: '这次写入的房屋和业主都回到导入前的样子，已关联的人马上看不到这些房屋',
  undoSure: '撤销',
  keep: '先不撤',
  undoingTitle: '正在撤销',
  undoPausedTitle: '撤销到一半',
  undoingNote: '新房屋已经看不到了，其余的正在恢复',
  undoGoOn: '接着撤销',
  undoneTitle: '已经撤销',
  undoneNote: '档案和导入前一样。改好文件可以重新导入',
  stagingTitle: '文件没有传完',
  stagingNote: '重新选同一个文件，会从断的地方接着传',
  by: (name: string, when: string) => `${name}，${when}`,
  file: '文件',
  who: '谁导入的',
  retry: '再试一次',
}

export const importStates: Record<ImportState, string> = {
  staging: '没传完',
  faulty: '有错要改',
  checked: '等待导入',
  applying: '导入中',
  applied: '已导入',
  undoing: '撤销中',
  undone: '已撤销',
}

/** Why an import cannot be taken back, with the homes it is about. */
export function sayTouched({ units, count }: RefusalDetails): string {
  const names = Array.isArray(units) ? units.join('、') : ''
  return `导入之后，${names}${Number(count) > 5 ? `等 ${String(count)} 户` : ''}有人改过或已经在用，不能整批撤销。请在档案里逐户更正`
}
