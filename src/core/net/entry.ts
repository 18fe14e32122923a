import { type Address, addressOf } from './address.ts'
import { isAddressValue, readAddressText } from './address-text.ts'
import { explainAddress, explainCharacters } from './explain.ts'
import { meantEntry } from './meant.ts'
import { readPrefix } from './prefix.ts'
import { type AddressProblem, isProblem, problemAt, shiftProblem, withMeant } from './problem.ts'
import { type Range, rangeOf, rangeOfAddress } from './range.ts'

export { normaliseAddressText } from './foreign.ts'

/** One entry of an `addresses` list or one reserved range, as it was written. */
export interface AddressEntry {
  readonly range: Range
  readonly notation: 'cidr' | 'range' | 'single'
  readonly prefixLength?: number
  /** `10.0.0.5/24`: means the whole network, as MetalLB reads it. */
  readonly hostBits: boolean
  /** The first address as written; with host bits it is not the range's first. */
  readonly given: Address
}

export interface EntryOptions {
  /** Whether a bare address stands for itself (reserved ranges) or lacks its `/32` (address pools). */
  readonly allowSingle?: boolean
}

/** The documented form: CIDR, or `first-last` without blanks. Problems carry `meant` whenever it can be told. */
export function parseEntry(text: string, options: EntryOptions = {}): AddressEntry | AddressProblem {
  const allowSingle = options.allowSingle === true
  const read = readEntry(text, allowSingle)
  if (!isProblem(read)) return read
  return withMeant(explainCharacters(text) ?? explainDash(text) ?? read, meantEntry(text, allowSingle))
}

/** One reserved range of the network plan: an entry, or a single address. */
export function parseReserved(text: string): AddressEntry | AddressProblem {
  return parseEntry(text, { allowSingle: true })
}

function readEntry(text: string, allowSingle: boolean): AddressEntry | AddressProblem {
  const dash = text.indexOf('-')
  if (dash >= 0) return readRange(text, dash)
  if (allowSingle && !text.includes('/')) {
    const value = readAddressText(text)
    if (!isAddressValue(value)) return explainAddress(text, value)
    const given = addressOf(value)
    return { range: rangeOfAddress(given), notation: 'single', hostBits: false, given }
  }
  const read = readPrefix(text)
  if (isProblem(read)) return isOtherText(read, text) ? notARange(text) : read
  const { prefix, hostBits, address } = read
  return { range: prefix.range, notation: 'cidr', prefixLength: prefix.length, hostBits, given: address }
}

/** Neither CIDR nor a range, and nothing that a look at the address alone explains. */
function isOtherText(problem: AddressProblem, text: string): boolean {
  return problem.problem === 'not-a-prefix' || (problem.problem === 'not-an-address' && !text.includes('/'))
}

function readRange(text: string, dash: number): AddressEntry | AddressProblem {
  const first = readSide(text.slice(0, dash), 0)
  if (isProblem(first)) return isRangeOfOthers(text) ? notARange(text) : first
  const last = readSide(text.slice(dash + 1), dash + 1)
  if (isProblem(last)) {
    if (isRangeOfOthers(text)) return notARange(text)
    return isShortEnd(text.slice(dash + 1), first)
      ? problemAt('short-end', dash + 1, text.length, { end: text.slice(dash + 1) })
      : last
  }
  const range = rangeOf(first, last)
  if (isProblem(range)) return { ...range, at: { from: 0, to: text.length } }
  return { range, notation: 'range', hostBits: false, given: first }
}

function readSide(text: string, from: number): Address | AddressProblem {
  const value = readAddressText(text)
  if (isAddressValue(value)) return addressOf(value)
  return shiftProblem(explainAddress(text, value), from)
}

/** Two dashes, a missing side, or prefixes as sides: nothing a single character could mend. */
function isRangeOfOthers(text: string): boolean {
  return /-.*-|^-|-$|\//.test(text)
}

function notARange(text: string): AddressProblem {
  return problemAt('not-a-range', 0, text.length, { text })
}

function isShortEnd(end: string, first: Address): boolean {
  return first.family === 4 ? /^\.?\d{1,3}(?:\.\d{1,3}){0,2}$/.test(end) : /^:{0,2}[\da-f]{1,4}$/i.test(end)
}

/** Blanks round an otherwise single dash; MetalLB trims them, the documented form has none. */
function explainDash(text: string): AddressProblem | undefined {
  const dash = /\s+-\s*|\s*-\s+/.exec(text)
  if (dash === null) return undefined
  return problemAt('spaces-round-dash', dash.index, dash.index + dash[0].length)
}
