import type { SyntaxProblem } from './source.ts'
import { lineNumber } from './text-lines.ts'
import type { MapEntry } from './tree.ts'

/** What is odd about an entry that parses without an error; `isAlone` = its map has no other. */
export function suspectEntry(
  entry: MapEntry,
  earlier: MapEntry | undefined,
  isAlone: boolean,
  text: string,
): SyntaxProblem | undefined {
  if (earlier !== undefined) return describeTwice(entry, earlier, text)
  return suspectDash(entry, text) ?? (isAlone ? suspectColon(entry, text) : undefined)
}

function describeTwice({ key, keySpan }: MapEntry, earlier: MapEntry, text: string): SyntaxProblem {
  const args = { key, first: lineNumber(text, earlier.keySpan.from), second: lineNumber(text, keySpan.from) }
  return { code: 'duplicate-key', args, span: keySpan }
}

/** `-address: x` reads as the key `-address`. */
function suspectDash({ key, keySpan }: MapEntry, text: string): SyntaxProblem | undefined {
  if (!/^-[A-Za-z]/.test(key) || !text.startsWith('-', keySpan.from)) return undefined
  const at = keySpan.from + 1
  const fix = { from: at, to: at, text: ' ' }
  return { code: 'missing-space-after-dash', args: {}, span: { from: keySpan.from, to: at }, fix }
}

/** `- fd00::` reads as the map `{"fd00:": null}`. */
function suspectColon({ key, keySpan, value }: MapEntry, text: string): SyntaxProblem | undefined {
  if (value.kind !== 'scalar' || value.style !== 'absent') return undefined
  if (!/^(?=.*:)[0-9A-Fa-f:.]+$/.test(key) && key !== ':') return undefined
  const span = { from: keySpan.from, to: keySpan.to + 1 }
  const source = text.slice(span.from, span.to)
  if (!source.endsWith(':')) return undefined
  return { code: 'unquoted-colon', args: { text: source }, span, fix: { ...span, text: `"${source}"` } }
}
