/**
 * Faults of the world, told apart by what the SDK throws (platform.md, local-cloud.md): everything else is a bug.
 * The SDK wraps codes as `errCode` with the original in `errMsg`.
 */
interface SdkFault {
  errCode?: number | string
  code?: number | string
  errMsg?: string
  message?: string
}

const wordsOf = (fault: unknown): string => {
  const { errMsg = '', message = '', code = '', errCode = '' } = (fault ?? {}) as SdkFault
  return `${errMsg} ${message} ${code} ${errCode}`
}

/** `doc().get()` of a document that is not there throws with −1 and says so. */
export const isMissingDocument = (fault: unknown): boolean =>
  /document\.get:fail.*(does not exist|not exist|cannot find)/i.test(wordsOf(fault)) ||
  /cannot find document/i.test(wordsOf(fault))

/** Another transaction changed or holds a document (trap 2: not retried by the SDK when met inside the callback). */
export const isConflict = (fault: unknown): boolean =>
  /TransactionConflict|DATABASE_TRANSACTION_CONFLICT/i.test(wordsOf(fault))

export const isDuplicate = (fault: unknown): boolean => /E11000|duplicate key/i.test(wordsOf(fault))

const outages = [
  // The line: the SDK tells every one of these as −501001 and only the words differ.
  /ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ESOCKETTIMEDOUT|socket hang up|EAI_AGAIN|request timeout|50[234] (Bad|Service|Gateway)/i,
  // A page of a proxy in between instead of an answer.
  /:fail (Unexpected (token|end)|.*is not valid JSON)/,
  /TRANSACTION_(EXPIRED|NOT_EXIST)|TransactionNotExist|TransactionTimeout|SYS_ERR|-501001.*busy/i,
  // WeChat's own: busy, over its rate, no answer in time.
  /openapi\.\S+:fail (system error|reach max api)|-604102/,
]

/** The line or the other side, not our logic: worth another try by the person. */
export const isOutage = (fault: unknown): boolean => outages.some(outage => outage.test(wordsOf(fault)))

/** Nothing was sent: the other side was not there. A time-out is not this: its outcome is unknown. */
export const isConnectionRefused = (fault: unknown): boolean => /ECONNREFUSED|EAI_AGAIN/i.test(wordsOf(fault))

/** WeChat's own error number, if the fault is an answer of its server interfaces. */
export function errorNumber(fault: unknown): number | undefined {
  const { errCode } = (fault ?? {}) as SdkFault
  return typeof errCode === 'number' ? errCode : undefined
}

const noAnswer = [-501001, -604102]

/** Whether WeChat did what was asked is not known: the line broke on the way, or no answer came in time. */
export function isUnknownOutcome(fault: unknown): boolean {
  const number = errorNumber(fault)
  return !isConnectionRefused(fault) && (number === undefined || noAnswer.includes(number))
}
