import { type AddressProblem, problemAt } from './problem.ts'

const DOT = 46
const ZERO = 48
const NINE = 57

/**
 * Four decimal parts from 0 to 255, joined by dots, without leading zeros, and nothing else.
 * Stricter than inet_aton on purpose: there `010` is 8, and `10.1` is 10.0.0.1.
 */
export function readIPv4(text: string): number | AddressProblem {
  let value = 0
  let octet = 0
  let digits = 0
  let dots = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === DOT) {
      if (digits === 0 || dots === 3) return explainIPv4(text)
      value = value * 256 + octet
      dots += 1
      octet = 0
      digits = 0
    } else if (code >= ZERO && code <= NINE) {
      if (digits > 0 && octet === 0) return explainIPv4(text)
      octet = octet * 10 + code - ZERO
      digits += 1
      if (octet > 255) return explainIPv4(text)
    } else {
      return explainIPv4(text)
    }
  }
  return dots === 3 && digits > 0 ? value * 256 + octet : explainIPv4(text)
}

export function printIPv4(value: number): string {
  return `${value >>> 24}.${(value >>> 16) & 255}.${(value >>> 8) & 255}.${value & 255}`
}

/** Slow and careful: which part of a text that is no IPv4 address is to blame. */
function explainIPv4(text: string): AddressProblem {
  if (!/^[\d.]+$/.test(text) || !text.includes('.'))
    return problemAt('not-an-address', 0, text.length, { text })
  const parts = text.split('.')
  let from = 0
  for (const [index, part] of parts.entries()) {
    const to = from + part.length
    if (part === '' && index < parts.length - 1) return problemAt('not-an-address', from, to + 1, { text })
    if (part === '' && index === 4) return problemAt('stray-characters', from - 1, from, { characters: '.' })
    if (/^0\d/.test(part)) {
      return problemAt('leading-zero', from, to, { part, plain: part.replace(/^0+(?=\d)/, '') })
    }
    if (Number(part) > 255) return problemAt('octet-above-255', from, to, { octet: part })
    from = to + 1
  }
  const count = parts.filter((part) => part !== '').length
  return problemAt(count < 4 ? 'too-few-octets' : 'too-many-octets', 0, text.length, { count })
}
