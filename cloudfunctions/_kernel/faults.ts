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

/** The line, not our logic: worth another try by the person. */
export const isOutage = (fault: unknown): boolean =>
  /ECONNREFUSED|ECONNRESET|ETIMEDOUT|ESOCKETTIMEDOUT|socket hang up|EAI_AGAIN|-501001.*(timeout|busy)|TRANSACTION_(EXPIRED|NOT_EXIST)|TransactionNotExist|TransactionTimeout|SYS_ERR/i.test(
    wordsOf(fault),
  )

/** Nothing was sent: the other side was not there. A time-out is not this: its outcome is unknown. */
export const isConnectionRefused = (fault: unknown): boolean => /ECONNREFUSED|EAI_AGAIN/i.test(wordsOf(fault))

/** WeChat's own error number, if the fault is an answer of its server interfaces. */
export function errorNumber(fault: unknown): number | undefined {
  const { errCode } = (fault ?? {}) as SdkFault
  return typeof errCode === 'number' ? errCode : undefined
}
