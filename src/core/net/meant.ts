import {
  type AddressValue,
  bitsOfValue,
  isAddressValue,
  printAddressText,
  readAddressText,
} from './address-text.ts'
import { LONGEST_TEXT } from './explain.ts'
import { normaliseAddressText } from './foreign.ts'
import { readMaskLength } from './mask.ts'

/** What a text that is no address most probably means, or undefined. */
export function meantAddress(text: string): string | undefined {
  if (text.length > LONGEST_TEXT) return undefined
  const value = guessAddress(unwrap(normaliseAddressText(text)).replace(/\/.*$/, ''))
  return value === undefined ? undefined : printAddressText(value)
}

/** What a text that is neither CIDR nor range most probably means, in a form that parses; or undefined. */
export function meantEntry(text: string, allowSingle: boolean): string | undefined {
  if (text.length > LONGEST_TEXT) return undefined
  const plain = unwrap(normaliseAddressText(text))
    .replace(/(?<=\d)\.\.(?=\d+\.\d+\.\d+\.\d+$)/, '-')
    .replace(/\s+to\s+/i, '-')
    .replace(/\s*-+>?\s*/g, '-')
    .replace(/\s*\/\s*/g, '/')
    .replace(/\s*([.:])\s*/g, '$1')
    .replace(/^(\S+) (?=(?:255|0)\.\d+\.\d+\.\d+$)/, '$1/')
  if (plain.includes('-')) return meantRange(plain)
  if (plain.includes('/')) return meantPrefix(plain)
  const value = guessAddress(plain)
  if (value === undefined) return undefined
  return allowSingle ? printAddressText(value) : `${printAddressText(value)}/${bitsOfValue(value)}`
}

/** `a-b` from what people write: a short end, ends with a mask behind them, ends the wrong way round. */
function meantRange(plain: string): string | undefined {
  const sides = plain.split('-')
  const [left, right] = sides
  if (left === undefined || right === undefined || sides.length !== 2) return undefined
  const first = guessAddress(left.replace(/\/.*$/, ''))
  if (first === undefined) return undefined
  const end = right.replace(/\/.*$/, '')
  if (end !== right && isNetwork(right)) return undefined
  const last = completeEnd(first, end) ?? guessAddress(end)
  if (last === undefined || typeof last !== typeof first) return undefined
  if (last >= first) return `${printAddressText(first)}-${printAddressText(last)}`
  return `${printAddressText(last)}-${printAddressText(first)}`
}

/** `10.0.1.0/24` as the end of a range leaves open whether its first or its last address is the end. */
function isNetwork(text: string): boolean {
  const [host = '', length = ''] = text.split('/')
  const value = guessAddress(host)
  if (value === undefined || !/^\d{1,3}$/.test(length)) return true
  const hostBits = Math.max(0, bitsOfValue(value) - Number(length))
  return hostBits > 0 && BigInt.asUintN(hostBits, BigInt(value)) === 0n
}

/** The end that `20`, `1.20` or (IPv6) `2f` stands for behind `first`; undefined when it is written out or runs backwards. */
function completeEnd(first: AddressValue, end: string): AddressValue | undefined {
  const text = printAddressText(first)
  if (typeof first === 'number') {
    if (!/^\.?\d{1,3}(\.\d{1,3}){0,2}$/.test(end)) return undefined
    const given = end.replace(/^\./, '').split('.')
    const last = guessAddress([...text.split('.').slice(0, 4 - given.length), ...given].join('.'))
    return last !== undefined && last >= first ? last : undefined
  }
  if (!/^:{0,2}[\da-f]{1,4}$/i.test(end)) return undefined
  const last = ((first >> 16n) << 16n) + BigInt(`0x${end.replace(/^:+/, '')}`)
  return last >= first ? last : undefined
}

/** `a/n` from a mask, a length with zeros in front, or fewer than four octets (`10.0.0/24`). */
function meantPrefix(plain: string): string | undefined {
  const slash = plain.indexOf('/')
  const host = plain.slice(0, slash)
  const mask = plain.slice(slash + 1)
  const octets = /^\d{1,3}(\.\d{1,3}){0,2}$/.test(host) ? host.split('.').length : 0
  const value = guessAddress(octets > 0 ? host + '.0'.repeat(4 - octets) : host)
  if (value === undefined) return undefined
  const length = /^\d{1,4}$/.test(mask) ? Number(mask) : (readMaskLength(mask) ?? Number.NaN)
  const isTooLong = octets > 0 && length > octets * 8
  if (isTooLong || !(length <= bitsOfValue(value))) return undefined
  return `${printAddressText(value)}/${length}`
}

/** Reads one address past a port, a zone id, leading zeros, inner blanks and a doubled dot. */
function guessAddress(text: string): AddressValue | undefined {
  const bare = text
    .replace(/\s+/g, '')
    .replace(/^(\d+(?:\.\d+){3}):\d*$/, '$1')
    .replace(/^\[(.*)\](?::\d*)?$/, '$1')
    .replace(/%.*$/, '')
    .replace(/(?<=\d)\.\.(?=\d)/, '.')
  const plain = bare.includes(':') ? bare : bare.replace(/(^|\.)0+(?=\d)/g, '$1')
  const value = readAddressText(plain)
  return isAddressValue(value) ? value : undefined
}

/** Without quotes, brackets and punctuation that came along at the ends. */
function unwrap(text: string): string {
  if (/^\[[^\]]*\]:\d+$/.test(text)) return text
  return text.replace(/^[\s"'`([{<]+|[\s\])}>"'`,;.]+$/g, '')
}
