import { printIPv4, readIPv4 } from './ipv4-text.ts'
import { type AddressProblem, isProblem, problemAt, shiftProblem } from './problem.ts'

const COLON = 58
const DOT = 46

/**
 * RFC 4291 section 2.2: eight groups of one to four hex digits, one `::` for one or more zero groups,
 * a dotted IPv4 address as the last two groups. No zone id, no brackets.
 */
export function readIPv6(text: string): bigint | AddressProblem {
  const groups: number[] = []
  let gap = -1
  let at = 0
  if (text.charCodeAt(0) === COLON) {
    if (text.charCodeAt(1) !== COLON) return badGroup(text, 0)
    gap = 0
    at = 2
  }
  while (at < text.length) {
    const start = at
    let group = 0
    for (let digit = hexDigit(text, at); digit >= 0; digit = hexDigit(text, at)) {
      group = group * 16 + digit
      at += 1
    }
    if (at > start && text.charCodeAt(at) === DOT) {
      const tail = readIPv4(text.slice(start))
      if (isProblem(tail)) return shiftProblem(tail, start)
      groups.push(Math.floor(tail / 65536), tail % 65536)
      break
    }
    if (at === start || at - start > 4) return badGroup(text, start)
    groups.push(group)
    if (at === text.length) break
    if (text.charCodeAt(at) !== COLON) return badGroup(text, start)
    at += 1
    if (at === text.length) return badGroup(text, at)
    if (text.charCodeAt(at) === COLON) {
      if (gap >= 0) return problemAt('two-double-colons', at - 1, at + 1)
      gap = groups.length
      at += 1
    }
  }
  return valueOf(groups, gap, text)
}

function hexDigit(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (code >= 48 && code <= 57) return code - 48
  if (code >= 97 && code <= 102) return code - 87
  if (code >= 65 && code <= 70) return code - 55
  return -1
}

/** The whole group that begins at `start`, up to the next colon; an empty group is shown as the colon before it. */
function badGroup(text: string, start: number): AddressProblem {
  const colon = text.indexOf(':', start)
  const end = colon < 0 ? text.length : colon
  if (end > start) return problemAt('bad-group', start, end, { group: text.slice(start, end) })
  const from = Math.max(0, Math.min(start, text.length - 1))
  return problemAt('bad-group', from, from + 1, { group: text.slice(from, from + 1) })
}

function valueOf(groups: readonly number[], gap: number, text: string): bigint | AddressProblem {
  const count = groups.length
  const missing = 8 - count
  if (gap < 0 ? missing < 0 : missing < 1) return problemAt('too-many-groups', 0, text.length, { count })
  if (gap < 0 && missing > 0) return problemAt('too-few-groups', 0, text.length, { count })
  const zerosTo = gap < 0 ? 0 : gap + missing
  for (let index = 0; index < 8; index += 1) {
    const group = index < gap || gap < 0 ? groups[index] : index < zerosTo ? 0 : groups[index - missing]
    scratch.setUint16(index * 2, group ?? 0)
  }
  return (scratch.getBigUint64(0) << 64n) | scratch.getBigUint64(8)
}

/** Written whole before every reading: two 64-bit reads cost a third of assembling eight bigints. */
const scratch = new DataView(new ArrayBuffer(16))

/** ::ffff:0:0/96, the IPv4-mapped addresses (RFC 4291 section 2.5.5.2). */
export const MAPPED_FIRST = 0xffff_0000_0000n
export const MAPPED_LAST = 0xffff_ffff_ffffn

/** RFC 5952: lower case, no leading zeros, the first longest run of two or more zero groups as `::`; IPv4-mapped dotted (section 5). */
export function printIPv6(value: bigint): string {
  if (value >= MAPPED_FIRST && value <= MAPPED_LAST)
    return `::ffff:${printIPv4(Number(value & 0xffff_ffffn))}`
  const groups: number[] = []
  for (const word of [value >> 96n, value >> 64n, value >> 32n, value]) {
    const bits = Number(word & 0xffff_ffffn)
    groups.push(bits >>> 16, bits & 0xffff)
  }
  const run = longestZeroRun(groups)
  const hex = (part: readonly number[]): string => part.map((group) => group.toString(16)).join(':')
  if (run.length < 2) return hex(groups)
  return `${hex(groups.slice(0, run.start))}::${hex(groups.slice(run.start + run.length))}`
}

function longestZeroRun(groups: readonly number[]): { readonly start: number; readonly length: number } {
  let best = { start: 0, length: 0 }
  let start = 0
  for (const [index, group] of groups.entries()) {
    if (group !== 0) start = index + 1
    else if (index + 1 - start > best.length) best = { start, length: index + 1 - start }
  }
  return best
}
