const letters = '0123456789abcdefghijklmnopqrstuvwxyz'

/** A key for one intent: 128 bits of chance, so that no two phones ever make the same. Retries keep it. */
export function newRequestId(): string {
  return Array.from({ length: 25 }, () => letters[Math.floor(Math.random() * letters.length)]).join('')
}
