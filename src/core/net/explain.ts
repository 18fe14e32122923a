import { findForeign, normaliseAddressText } from './foreign.ts'
import { type AddressProblem, problemAt } from './problem.ts'

/**
 * Why a text that the strict grammar refused is no address: the cause people can act on comes before the
 * grammar's own reason (a pasted blank before "not an address").
 */
export function explainAddress(text: string, strict: AddressProblem): AddressProblem {
  return explainCharacters(text) ?? explainExtras(text) ?? strict
}

/** Beyond this many characters nothing is guessed; a megabyte in one field is answered at once. */
export const LONGEST_TEXT = 1000

/** Causes that lie in single characters and hold for every kind of text of this room. */
export function explainCharacters(text: string): AddressProblem | undefined {
  if (text.trim() === '') return problemAt('empty', 0, text.length)
  if (text.length > LONGEST_TEXT) {
    return problemAt('not-an-address', 0, text.length, { text: `${text.slice(0, 40)}…` })
  }
  const count = countEntries(text)
  if (count > 1) return problemAt('several-entries', 0, text.length, { count })
  const foreign = findForeign(text)
  if (foreign !== undefined) {
    return problemAt('foreign-characters', foreign.from, foreign.to, { characters: foreign.characters })
  }
  const edge = /^\s+|\s+$/.exec(text)
  if (edge !== null) return problemAt('stray-spaces', edge.index, edge.index + edge[0].length)
  const stray = /^["'`([{<]+|[\])}>"'`,;.]+$/.exec(text)
  if (stray !== null && !/^\.$/.test(stray[0]) && !isBracketBeforePort(text)) {
    return problemAt('stray-characters', stray.index, stray.index + stray[0].length, { characters: stray[0] })
  }
  return undefined
}

/** How many whole entries a text holds between blanks, commas and semicolons; 0 when one of its parts is not whole. */
function countEntries(text: string): number {
  const parts = normaliseAddressText(text)
    .split(/[\s,;]+/)
    .filter((part) => part !== '')
  return parts.every(looksWhole) ? parts.length : 0
}

/** Whether a part could be an address, prefix or range of its own (three dots or two colons at least). */
export function looksWhole(part: string): boolean {
  return (
    /^[\da-f:./%-]+$/i.test(part) &&
    !/^[-/]|[-/]$/.test(part) &&
    !isMask(part) &&
    /\..*\..*\.|:.*:/.test(part)
  )
}

function isMask(part: string): boolean {
  return part.startsWith('255.')
}

function isBracketBeforePort(text: string): boolean {
  return /^\[[^\]]*\]:\d+$/.test(text)
}

function explainExtras(text: string): AddressProblem | undefined {
  const slash = text.indexOf('/')
  if (slash > 0) return problemAt('has-prefix', slash, text.length, { prefix: text.slice(slash) })
  const port = /^(?:\d+(?:\.\d+){3}|\[[^\]]*\])(:\d*)$/.exec(text)?.[1]
  if (port !== undefined)
    return problemAt('has-port', text.length - port.length, text.length, { port: port.slice(1) })
  const zone = text.indexOf('%')
  if (zone > 0 && text.includes(':'))
    return problemAt('zone-id', zone, text.length, { zone: text.slice(zone) })
  const blank = /\s+/.exec(text)
  if (blank !== null && /^[\d.:a-f\s]+$/i.test(text)) {
    return problemAt('stray-spaces', blank.index, blank.index + blank[0].length)
  }
  return undefined
}
