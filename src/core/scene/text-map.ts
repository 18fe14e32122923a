import { printRangeShort, rangeLike } from '../net/range.ts'
import { compareLetters, type Letter, letters } from './alphabet.ts'
import { describeRuns } from './describe-runs.ts'
import type { PreparedSubnet } from './prepare.ts'
import { type SceneLanguage, sceneWords } from './words.ts'

const columns = 32
/** More lines than these nobody reads as a map. */
const mostCells = 1024n
const free = '·'
const clash = '!'

/**
 * The grid as letters, a line for 32 addresses and `!` where an error is, for places that show text alone. undefined
 * where the subnet has more than 1,024 addresses.
 */
export function textMap(subnet: PreparedSubnet, language: SceneLanguage): string | undefined {
  if (subnet.size > mostCells) return undefined
  const words = sceneWords(language)
  const cells: string[] = []
  const seen = new Set<Letter>()
  let hasError = false
  for (const { letters: own, count, problems } of describeRuns(subnet)) {
    const [top] = own.toSorted(compareLetters)
    const isError = problems.some(({ severity }) => severity === 'error')
    if (isError) hasError = true
    else if (top !== undefined) seen.add(top)
    for (let index = 0n; index < count; index += 1n) cells.push(isError ? clash : (top ?? free))
  }
  const lines: { readonly head: string; readonly row: string }[] = []
  for (let at = 0; at < cells.length; at += columns) {
    const value = BigInt(subnet.range.first) + BigInt(at)
    const head = printRangeShort(rangeLike(subnet.range, value, value))
    lines.push({ head, row: inEights(cells.slice(at, at + columns)) })
  }
  const width = Math.max(...lines.map(({ head }) => head.length))
  const legend = [
    ...letters.filter((letter) => seen.has(letter)).map((letter) => `${letter} ${words.roles[letter]}`),
    ...(hasError ? [`${clash} ${words.error}`] : []),
    `${free} ${words.table.free}`,
  ]
  return `${lines.map(({ head, row }) => `${head.padEnd(width)}  ${row}`).join('\n')}\n\n${legend.join('\n')}\n`
}

/** A gap after every eighth address, so that one can count. */
function inEights(cells: readonly string[]): string {
  const groups: string[] = []
  for (let at = 0; at < cells.length; at += 8) groups.push(cells.slice(at, at + 8).join(''))
  return groups.join(' ')
}
