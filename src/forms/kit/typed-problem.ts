import { isProblem, parseAddress } from '../../core/net/address.ts'
import { parseEntry } from '../../core/net/entry.ts'
import { parsePrefix } from '../../core/net/prefix.ts'
import type { AddressProblem } from '../../core/net/problem.ts'
import { addressWords } from '../../core/net/problem-words.ts'
import { canStillBecomeAddress, canStillBecomeEntry } from '../../core/net/typing.ts'
import type { Language } from '../../core/rules/finding.ts'

/** How a typed text is read. */
export type Reads = 'address' | 'prefix' | 'entry' | 'reserved' | 'number' | 'text'

/** What cannot become right any more by typing on. */
export interface TypedProblem {
  readonly words: string
  /** The characters in question, end exclusive. */
  readonly at: { readonly from: number; readonly to: number }
  /** What was most probably meant. */
  readonly meant: string | undefined
}

/** While typing only this is said; everything else waits until the field is left. */
export function typedProblem(reads: Reads, text: string, language: Language): TypedProblem | undefined {
  if (text === '' || reads === 'text' || reads === 'number' || canStillBecome(reads, text)) return undefined
  const problem = parseAs(reads, text)
  if (!isProblem(problem)) return undefined
  return { words: wordsOf(problem, language), at: problem.at, meant: problem.meant }
}

function canStillBecome(reads: 'address' | 'prefix' | 'entry' | 'reserved', text: string): boolean {
  if (reads === 'address') return canStillBecomeAddress(text)
  if (reads === 'prefix' && text.includes('-')) return false
  return canStillBecomeEntry(text)
}

function parseAs(reads: 'address' | 'prefix' | 'entry' | 'reserved', text: string): unknown {
  switch (reads) {
    case 'address':
      return parseAddress(text)
    case 'prefix':
      return parsePrefix(text)
    case 'entry':
      return parseEntry(text)
    case 'reserved':
      return parseEntry(text, { allowSingle: true })
  }
}

function wordsOf({ problem, args }: AddressProblem, language: Language): string {
  return addressWords[problem][language].replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(args, name) ? String(args[name]) : whole,
  )
}
