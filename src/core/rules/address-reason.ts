import type { AddressProblem } from '../net/problem.ts'
import { addressWords } from '../net/problem-words.ts'
import type { Phrase } from './finding.ts'

/** Why a text is no address, as core/net says it. Numbers in it are parts of a text, not counts. */
export function reasonOf(problem: AddressProblem): Phrase {
  const args = Object.entries(problem.args).map(([name, value]) => [name, String(value)] as const)
  return { words: addressWords[problem.problem], args: Object.fromEntries(args) }
}

/** Whether the reason quotes the text itself, so that naming the text before it would say it twice. */
export function namesItsText(problem: AddressProblem): boolean {
  return /\{(?:text|address)\}/.test(addressWords[problem.problem].en)
}
