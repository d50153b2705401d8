// The SQL of the store. A trap of libsql: `run(buffer)` with a bare Buffer aborts the process, so parameters are always arrays.
import type Database from 'libsql'

export const schema = `
  CREATE TABLE IF NOT EXISTS collections (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
  CREATE TABLE IF NOT EXISTS indexes (
    id INTEGER PRIMARY KEY, collection INTEGER NOT NULL, name TEXT NOT NULL, keys TEXT NOT NULL, isUnique INTEGER NOT NULL, hasArrays INTEGER NOT NULL,
    UNIQUE (collection, name));
  CREATE TABLE IF NOT EXISTS documents (collection INTEGER, key BLOB, body BLOB NOT NULL, PRIMARY KEY (collection, key)) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS entries (index_ INTEGER, key BLOB, document BLOB, PRIMARY KEY (index_, key, document)) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS unique_entries (index_ INTEGER, key BLOB, document BLOB NOT NULL, PRIMARY KEY (index_, key)) WITHOUT ROWID;`

function walkThrough(db: Database.Database, table: 'entries' | 'unique_entries', isReverse: boolean) {
  const [beyond, direction] = isReverse ? ['<', 'DESC'] : ['>', 'ASC']
  // Parameters: collection, index, cursor key, cursor document, the far bound, chunk size.
  return db
    .prepare(
      `SELECT e.document, d.body, e.key FROM ${table} e JOIN documents d ON d.collection = ? AND d.key = e.document
       WHERE e.index_ = ? AND (e.key, e.document) ${beyond} (?, ?) AND e.key ${isReverse ? '>=' : '<'} ?
       ORDER BY e.key ${direction}, e.document ${direction} LIMIT ?`,
    )
    .raw()
}

function walkDocuments(db: Database.Database, isReverse: boolean) {
  const [from, to, direction] = isReverse ? ['<', '>=', 'DESC'] : ['>=', '<', 'ASC']
  return db
    .prepare(
      `SELECT key, body, key FROM documents WHERE collection = ? AND key ${from} ? AND key ${to} ? ORDER BY key ${direction} LIMIT ?`,
    )
    .raw()
}

export function prepareAll(db: Database.Database) {
  return {
    begin: db.prepare('BEGIN IMMEDIATE'),
    commit: db.prepare('COMMIT'),
    rollback: db.prepare('ROLLBACK'),
    read: db.prepare('SELECT body FROM documents WHERE collection = ? AND key = ?').raw(),
    count: db.prepare('SELECT count(*) FROM documents WHERE collection = ?').raw(),
    put: db.prepare('UPDATE documents SET body = ?3 WHERE collection = ?1 AND key = ?2'),
    insert: db.prepare('INSERT INTO documents VALUES (?, ?, ?)'),
    remove: db.prepare('DELETE FROM documents WHERE collection = ? AND key = ?'),
    enter: db.prepare('INSERT OR REPLACE INTO entries VALUES (?, ?, ?)'),
    leave: db.prepare('DELETE FROM entries WHERE index_ = ? AND key = ? AND document = ?'),
    enterUnique: db.prepare('INSERT INTO unique_entries VALUES (?, ?, ?)'),
    leaveUnique: db.prepare('DELETE FROM unique_entries WHERE index_ = ? AND key = ? AND document = ?'),
    holder: db.prepare('SELECT document FROM unique_entries WHERE index_ = ? AND key = ?').raw(),
    markArrays: db.prepare('UPDATE indexes SET hasArrays = 1 WHERE id = ?'),
    documents: { up: walkDocuments(db, false), down: walkDocuments(db, true) },
    entries: { up: walkThrough(db, 'entries', false), down: walkThrough(db, 'entries', true) },
    unique: { up: walkThrough(db, 'unique_entries', false), down: walkThrough(db, 'unique_entries', true) },
  }
}
