import type { RosterColumn, RosterFault, RosterFaultCode, RosterNotice, RosterNoticeCode, RosterParams } from './roster'

/** The header words of each column: the first is the one that the sample sheet and our sentences use. Signs and brackets do not matter. */
export const rosterColumnNames: Record<RosterColumn, readonly [string, ...string[]]> = {
  estate: ['楼盘', '楼盘名称', '项目', '小区'],
  building: ['楼栋', '楼号', '栋号', '幢号'],
  entrance: ['单元', '单元号'],
  room: ['房号', '房间号', '室号'],
  houseType: ['户型'],
  areaSquareMetres: ['建筑面积(㎡)', '建筑面积', '面积'],
  contractNumber: ['合同编号', '合同号'],
  signedOn: ['签约日期', '签约日', '合同签订日期'],
  contractHandoverOn: ['合同约定交付日期', '合同交付日期', '约定交付日期'],
  ownerName: ['业主姓名', '业主', '买受人'],
  phone: ['手机号', '手机', '手机号码', '联系电话'],
  idCardTail: ['身份证后四位', '证件后四位', '身份证后4位'],
  coOwners: ['共有人', '共有人姓名'],
  remark: ['备注'],
  completionAcceptedOn: ['竣工验收合格日期', '竣工验收日期'],
  handedOverOn: ['实际交付日期', '交付日期'],
}

/** Between names in the co-owner cell, after full-width signs were changed. */
export const nameSeparators = /[、,;/|\s]+/

/** Units of measure that may stand behind an area. */
export const areaUnits = /(?:㎡|平方米|平米|平|m²|m2)$/i

/** `2024年1月5日` and its kin, after full-width digits were changed. */
export const writtenDay = /^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]?$/

type Say = (params: RosterParams) => string

export const rosterFaultWords: Record<RosterFaultCode, Say> = {
  NO_ROWS: () => '表里没有数据行。请确认数据在第一张工作表，第一行是表头',
  TOO_MANY_ROWS: p => `共 ${p.count} 行，一次最多导入 ${p.most} 行，请分成几份`,
  COLUMN_MISSING: p => `缺少“${p.name}”这一列，请在表头补上`,
  COLUMN_TWICE: p => `“${p.name}”这一列出现了两次，请删去多余的一列`,
  EXTRA_CELLS: p => `这一行比表头多 ${p.count} 格，多半是某一格里有逗号却没有加引号，请核对`,
  EMPTY: () => '没有填写，请补上',
  TOO_LONG: p => `共 ${p.count} 个字，最多 ${p.most} 个字，请改短`,
  FORMULA_ERROR: p => `公式出错（${p.text}），请改成直接填写的内容`,
  FORMULA_EMPTY: () => '是公式，但文件里没有它的结果。请用表格软件打开后重新保存，或改成直接填写的内容',
  FORMULA_TEXT: p => `以“${p.sign}”开头，像是公式。公式不会被执行，请改成直接填写的内容`,
  NUMBER_ROUNDED: p => `成了“${p.text}”，后几位已经丢失。请把这一列设为“文本”，再填一次`,
  NAME_SHAPE: () => '姓名里有数字，像是填错了列，请核对',
  PHONE_LENGTH: p =>
    Number(p.count) < 11
      ? `只有 ${p.count} 位，少了 ${11 - Number(p.count)} 位，应为 11 位`
      : `有 ${p.count} 位，多了 ${Number(p.count) - 11} 位，应为 11 位，只填一个号码`,
  PHONE_SHAPE: () => '不像手机号，应为 1 开头的 11 位数字，请核对',
  OWNER_DIFFERS: p => `与第 ${p.otherLine} 行是同一位业主，这里却写得不同，请改成一致`,
  ID_TAIL_LENGTH: p => `填了 ${p.count} 位，应为 4 位。如果开头的 0 丢了，请把这一格设为“文本”再填`,
  ID_TAIL_SHAPE: () => '应为 4 位数字，最后一位可以是 X',
  AREA_NOT_NUMBER: p => `“${p.text}”不是数字，请填平方米数，例如 118.6`,
  AREA_NOT_POSITIVE: p => `是 ${p.text}，面积应大于 0`,
  AREA_TOO_LARGE: p => `是 ${p.text}，超过 ${p.most} 平方米，请核对`,
  DAY_NOT_A_DATE: p => `“${p.text}”不是日期，请填成 2026-06-30 这样`,
  DAY_IMPOSSIBLE: p => `“${p.text}”这一天不存在，请核对月和日`,
  DAY_OUT_OF_RANGE: p => `“${p.text}”的年份不对，应在 ${p.from} 到 ${p.to} 年之间`,
  HANDOVER_BEFORE_SIGNING: p => `早于签约日期 ${p.signedOn}，请核对这两个日期`,
  HANDED_OVER_BEFORE_COMPLETION: p => `早于竣工验收合格日期 ${p.completionAcceptedOn}，验收合格后才能交付，请核对`,
  UNIT_TWICE: p => `与第 ${p.otherLine} 行是同一户，请删去一行或改正房号`,
  CONTRACT_TWICE: p => `与第 ${p.otherLine} 行的合同编号相同，每户应有自己的编号，请核对`,
  CONTRACT_KNOWN: p => `这个合同编号在档案里已属于${p.unit}，请核对`,
}

/** The kind of a fault in a few words, for how often it occurs. */
export const rosterFaultNames: Record<RosterFaultCode, string> = {
  NO_ROWS: '没有数据行',
  TOO_MANY_ROWS: '行数太多',
  COLUMN_MISSING: '缺少一列',
  COLUMN_TWICE: '一列出现两次',
  EXTRA_CELLS: '多出几格',
  EMPTY: '没有填写',
  TOO_LONG: '太长',
  FORMULA_ERROR: '公式出错',
  FORMULA_EMPTY: '公式没有结果',
  FORMULA_TEXT: '像是公式',
  NUMBER_ROUNDED: '数字不全',
  NAME_SHAPE: '姓名里有数字',
  PHONE_LENGTH: '位数不对',
  PHONE_SHAPE: '不像手机号',
  OWNER_DIFFERS: '同一业主写法不一',
  ID_TAIL_LENGTH: '位数不对',
  ID_TAIL_SHAPE: '格式不对',
  AREA_NOT_NUMBER: '不是数字',
  AREA_NOT_POSITIVE: '应大于 0',
  AREA_TOO_LARGE: '面积过大',
  DAY_NOT_A_DATE: '不是日期',
  DAY_IMPOSSIBLE: '这一天不存在',
  DAY_OUT_OF_RANGE: '年份不对',
  HANDOVER_BEFORE_SIGNING: '早于签约日期',
  HANDED_OVER_BEFORE_COMPLETION: '早于竣工验收',
  UNIT_TWICE: '同一户出现两次',
  CONTRACT_TWICE: '与别的行重复',
  CONTRACT_KNOWN: '已属于别的房屋',
}

export const rosterNoticeWords: Record<RosterNoticeCode, Say> = {
  SPACES_REMOVED: () => '去掉了多余的空格',
  FULL_WIDTH_CHANGED: () => '全角字符已改为半角',
  PHONE_TIDIED: () => '去掉了号码里的空格、横线或 +86',
  PHONE_SHARED: p =>
    p.otherLine
      ? `与第 ${p.otherLine} 行的手机号相同、姓名不同，会各有一份档案。如果是写错了，请先改正`
      : '档案里另有一位客户用这个手机号，会各有一份档案。如果是写错了，请先改正',
  PHONE_OUTDATED: () => '这位业主后来改过手机号，会保留新号码',
  REMARK_JOINED: () => '备注里有没加引号的逗号，已并回备注，请看一眼',
  ID_TAIL_MISSING: () => '没有填写，以后办理签字等事项时需要补上',
  COLUMN_IGNORED: p => `不认识“${p.name}”这一列，没有导入`,
  ESTATE_NEW: p => `档案里还没有“${p.name}”，将新建这个楼盘（${p.count} 户）。如果是写错了，请先改正`,
}

/** `第 12 行 手机号：只有 7 位，少了 4 位，应为 11 位`. */
export function sayFinding(finding: RosterFault | RosterNotice): string {
  const place = finding.column
    ? `第 ${finding.line} 行 ${rosterColumnNames[finding.column][0]}`
    : `第 ${finding.line} 行`
  const words =
    finding.code in rosterFaultWords
      ? rosterFaultWords[finding.code as RosterFaultCode]
      : rosterNoticeWords[finding.code as RosterNoticeCode]
  return `${place}：${words(finding.params)}`
}

/** All that is wrong with one row, for the cell beside it. */
export const sayRow = (faults: readonly RosterFault[]): string =>
  faults
    .map(
      ({ column, code, params }) =>
        `${column ? `${rosterColumnNames[column][0]}：` : ''}${rosterFaultWords[code](params)}`,
    )
    .join('；')

/** One line for the end of a dry run. */
export function sayCheck(check: { rowCount: number; errorCount: number; noticeCount: number }): string {
  const notices = check.noticeCount > 0 ? `，另有 ${check.noticeCount} 处提示` : ''
  return check.errorCount > 0
    ? `共 ${check.rowCount} 行，${check.errorCount} 处要改${notices}。改好前一户也不会导入`
    : `共 ${check.rowCount} 行，全部可以导入${notices}`
}

/** Why a file could not be read at all. */
export const rosterFileWords = {
  FILE_NOT_FOUND: '找不到这个文件，请核对路径',
  FILE_TOO_LARGE: '文件超过 10 MB，请分成几份',
  FILE_TYPE: '只能读 .xlsx 和 .csv 文件。.xls 请先另存为 .xlsx',
  FILE_BROKEN: '文件打不开，可能已损坏或设了密码，请重新另存一份',
  FILE_ENCODING: '看不懂文件的编码，请另存为“CSV UTF-8”或 .xlsx',
  QUOTE_OPEN: '文件里有一个引号没有成对，请用表格软件打开后重新另存',
  FILE_EMPTY: '文件是空的',
} as const
export type RosterFileRefusal = keyof typeof rosterFileWords
