// A mini-program has no crypto.subtle, and the photo's hash must be known before it is sent (FIPS 180-4).

/** The first 32 bits of the fractional part of `value`. */
const fraction = (value: number): number => Math.floor((value - Math.floor(value)) * 2 ** 32) | 0

function firstPrimes(count: number): readonly number[] {
  const primes: number[] = []
  for (let candidate = 2; primes.length < count; candidate++)
    if (primes.every(prime => candidate % prime !== 0)) primes.push(candidate)
  return primes
}

const primes = firstPrimes(64)
const roundKeys = Int32Array.from(primes, prime => fraction(Math.cbrt(prime)))
const initial = Int32Array.from(primes.slice(0, 8), prime => fraction(Math.sqrt(prime)))

const turn = (word: number, bits: number): number => (word >>> bits) | (word << (32 - bits))

/** The message, a one bit, zeros, and its length in bits: a whole number of 64-byte blocks. */
function padded(bytes: Uint8Array): DataView {
  const room = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64)
  room.set(bytes)
  room[bytes.length] = 0x80
  const view = new DataView(room.buffer)
  view.setUint32(room.length - 8, Math.floor(bytes.length / 2 ** 29))
  view.setUint32(room.length - 4, (bytes.length << 3) >>> 0)
  return view
}

function schedule(view: DataView, block: number, words: Int32Array): void {
  for (let i = 0; i < 16; i++) words[i] = view.getInt32(block + i * 4)
  for (let i = 16; i < 64; i++) {
    const [old, recent] = [words[i - 15] ?? 0, words[i - 2] ?? 0]
    const low = turn(old, 7) ^ turn(old, 18) ^ (old >>> 3)
    const high = turn(recent, 17) ^ turn(recent, 19) ^ (recent >>> 10)
    words[i] = ((words[i - 16] ?? 0) + low + (words[i - 7] ?? 0) + high) | 0
  }
}

function compress(state: Int32Array, words: Int32Array): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
  for (let i = 0; i < 64; i++) {
    const choice = (e & f) ^ (~e & g)
    const majority = (a & b) ^ (a & c) ^ (b & c)
    const first = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + choice + (roundKeys[i] ?? 0) + (words[i] ?? 0)) | 0
    const second = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + majority) | 0
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0]
  }
  ;[a, b, c, d, e, f, g, h].forEach((word, i) => (state[i] = ((state[i] ?? 0) + word) | 0))
}

/** SHA-256 of the bytes, 64 lower-case hexadecimal characters. */
export function sha256(bytes: Uint8Array): string {
  const view = padded(bytes)
  const state = initial.slice()
  const words = new Int32Array(64)
  for (let block = 0; block < view.byteLength; block += 64) {
    schedule(view, block, words)
    compress(state, words)
  }
  return Array.from(state, word => (word >>> 0).toString(16).padStart(8, '0')).join('')
}
