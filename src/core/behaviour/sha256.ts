/** FIPS 180-4 section 4.2.2: fractional parts of the cube roots of the first 64 primes. */
const ROUND = rootFractions(64, 1 / 3)
/** Section 5.3.3: fractional parts of the square roots of the first eight primes. */
const START = rootFractions(8, 1 / 2)

/** The first 32 bits behind the point; exact, because a double carries 50 of them here. */
function rootFractions(count: number, exponent: number): Int32Array {
  const fractions: number[] = []
  for (let candidate = 2; fractions.length < count; candidate += 1) {
    if (isPrime(candidate)) fractions.push(((candidate ** exponent % 1) * 2 ** 32) | 0)
  }
  return Int32Array.from(fractions)
}

function isPrime(number: number): boolean {
  for (let divisor = 2; divisor * divisor <= number; divisor += 1) if (number % divisor === 0) return false
  return true
}

const words = new Int32Array(64)
const state = new Int32Array(8)
let block = new Uint8Array(128)

/**
 * SHA-256 of a text's UTF-8 bytes. Synchronous and of our own: the election hashes hundreds of thousands of short
 * texts, and core knows no crypto of any platform. The eight words live until the next call.
 */
export function hashWords(text: string): Int32Array {
  const length = writePadded(text)
  state.set(START)
  for (let from = 0; from < length; from += 64) digestBlock(from)
  return state
}

/** The 32 bytes of the same hash. */
export function sha256(text: string): Uint8Array {
  const bytes = new Uint8Array(32)
  hashWords(text).forEach((word, index) => {
    for (let byte = 0; byte < 4; byte += 1) bytes[index * 4 + byte] = word >>> (24 - 8 * byte)
  })
  return bytes
}

/** The message with its padding (section 5.1.1) in `block`; returns how many bytes that are. */
function writePadded(text: string): number {
  // Three bytes of UTF-8 at most for each UTF-16 unit, the mark, the length, and up to a block of zeros.
  if (block.length < text.length * 3 + 73) block = new Uint8Array(text.length * 3 + 192)
  let size = 0
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    if (unit < 0x80) block[size++] = unit
    else {
      const point = text.codePointAt(index) ?? unit
      if (point > 0xffff) index += 1
      size = writePoint(point, size)
    }
  }
  const length = (size + 9 + 63) & ~63
  block[size] = 0x80
  for (let at = size + 1; at < length; at += 1) block[at] = 0
  // The length in bits; a text long enough to need more than these five bytes does not fit into memory.
  block[length - 5] = size >>> 29
  block[length - 4] = size >>> 21
  block[length - 3] = size >>> 13
  block[length - 2] = size >>> 5
  block[length - 1] = size << 3
  return length
}

/** A code point above 127; half of a pair counts as U+FFFD, as encoders write it. */
function writePoint(given: number, at: number): number {
  const point = given >= 0xd800 && given <= 0xdfff ? 0xfffd : given
  const tail = point < 0x800 ? 1 : point < 0x1_0000 ? 2 : 3
  block[at] = [0, 0xc0, 0xe0, 0xf0][tail]! | (point >> (6 * tail))
  for (let left = tail - 1; left >= 0; left -= 1)
    block[at + tail - left] = 0x80 | ((point >> (6 * left)) & 0x3f)
  return at + tail + 1
}

/** Section 6.2.2, for the 64 bytes of `block` from `from`. */
function digestBlock(from: number): void {
  for (let index = 0; index < 16; index += 1) {
    const at = from + index * 4
    words[index] = (block[at]! << 24) | (block[at + 1]! << 16) | (block[at + 2]! << 8) | block[at + 3]!
  }
  for (let index = 16; index < 64; index += 1) {
    const x = words[index - 15]!
    const y = words[index - 2]!
    const small0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3)
    const small1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10)
    words[index] = (words[index - 16]! + small0 + words[index - 7]! + small1) | 0
  }
  let a = state[0]!
  let b = state[1]!
  let c = state[2]!
  let d = state[3]!
  let e = state[4]!
  let f = state[5]!
  let g = state[6]!
  let h = state[7]!
  for (let index = 0; index < 64; index += 1) {
    const big1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7))
    const one = (h + big1 + ((e & f) ^ (~e & g)) + ROUND[index]! + words[index]!) | 0
    const big0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10))
    const two = (big0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + one) | 0
    d = c
    c = b
    b = a
    a = (one + two) | 0
  }
  state[0] = (state[0]! + a) | 0
  state[1] = (state[1]! + b) | 0
  state[2] = (state[2]! + c) | 0
  state[3] = (state[3]! + d) | 0
  state[4] = (state[4]! + e) | 0
  state[5] = (state[5]! + f) | 0
  state[6] = (state[6]! + g) | 0
  state[7] = (state[7]! + h) | 0
}
