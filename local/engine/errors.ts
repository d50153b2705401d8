/**
 * What the cloud answers instead of a result: `{ code, message }` on the wire.
 * The SDK turns known code words into numbers (`DATABASE_COLLECTION_NOT_EXIST` → −502005) and every other into −501001.
 */
export class CloudError extends Error {
  code: string | number

  constructor(code: string | number, message: string) {
    super(message)
    this.name = 'CloudError'
    this.code = code
  }
}

/** −502005 in the SDK. */
export const missingCollection = (name: string) =>
  new CloudError('DATABASE_COLLECTION_NOT_EXIST', `[ResourceNotFound] Db or Table not exist: ${name}`)

export const existingCollection = (name: string) =>
  new CloudError('DATABASE_COLLECTION_EXIST', `[ResourceInUse] Table exist: ${name}`)

/** −502001 in the SDK. Names the index and its fields, never the values: they may be a person's. */
export const duplicateKey = (collection: string, index: string, fields: readonly string[]) =>
  new CloudError(
    'DATABASE_REQUEST_FAILED',
    `[FailedOperation.DuplicateWrite] E11000 duplicate key error collection: ${collection} index: ${index} dup key: { ${fields.join(', ')} }`,
  )

/** −501001 in the SDK when met inside a callback; `runTransaction` knows the code word when it comes from `commit`. */
export const transactionConflict = () =>
  new CloudError(
    'DATABASE_TRANSACTION_CONFLICT',
    '[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others.',
  )

export const transactionGone = () =>
  new CloudError(
    'DATABASE_TRANSACTION_FAIL',
    '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server: it was committed, aborted (also by a failed write inside it), or 30 seconds old.',
  )

/** Trap 1 of the SDK: the write carries no transaction id, so a rollback would not undo it. */
export const whereWriteInTransaction = (action: string) =>
  new CloudError(
    'DATABASE_REQUEST_FAILED',
    `${action}: where().update()/remove() is not part of a transaction (the SDK sends it without its id, it would survive a rollback), ` +
      'and this invocation holds an open one. Use doc(id) on the transaction, or write after it has ended.',
  )

export const refused = (message: string) => new CloudError('DATABASE_REQUEST_FAILED', message)
export const badRequest = (message: string) => new CloudError('INVALID_PARAM', message)
