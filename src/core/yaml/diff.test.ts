import { describe, expect, it } from 'vitest'
import fc from '../../testing/property.ts'
import { diffLines, linesWithBreaks, printUnifiedDiff } from './diff.ts'

/** What a reader of the changes would build: kept lines from before, changed ones from after. */
function rebuild(before: string, after: string): string {
  const a = linesWithBreaks(before)
  const b = linesWithBreaks(after)
  let out = ''
  let at = 1
  for (const change of diffLines(before, after)) {
    out +=
      a.slice(at - 1, change.beforeFrom - 1).join('') +
      b.slice(change.afterFrom - 1, change.afterTo - 1).join('')
    at = change.beforeTo
  }
  return out + a.slice(at - 1).join('')
}

const changedLines = (before: string, after: string): number =>
  diffLines(before, after).reduce((sum, c) => sum + c.beforeTo - c.beforeFrom + c.afterTo - c.afterFrom, 0)

/** Longest common subsequence by the textbook table. */
function shortest(a: readonly string[], b: readonly string[]): number {
  let row = Array.from({ length: b.length + 1 }, () => 0)
  for (const line of a) {
    const next = [0]
    for (const [j, other] of b.entries())
      next.push(line === other ? row[j]! + 1 : Math.max(row[j + 1]!, next[j]!))
    row = next
  }
  return a.length + b.length - 2 * row[b.length]!
}

const someText = fc
  .array(fc.constantFrom('a\n', 'b\n', 'c\n', '\n', 'd\r\n'), { maxLength: 30 })
  .chain((lines) => fc.constantFrom('', 'e').map((end) => lines.join('') + end))

describe('diffLines', () => {
  it('rebuilds the text after, with as few lines as possible', () => {
    fc.assert(
      fc.property(someText, someText, (before, after) => {
        expect(rebuild(before, after)).toBe(after)
        expect(changedLines(before, after)).toBe(shortest(linesWithBreaks(before), linesWithBreaks(after)))
      }),
    )
  })

  it.each([
    ['a\nb\nc\n', 'a\nx\nc\n', [{ beforeFrom: 2, beforeTo: 3, afterFrom: 2, afterTo: 3 }]],
    ['a\nc\n', 'a\nb\nc\n', [{ beforeFrom: 2, beforeTo: 2, afterFrom: 2, afterTo: 3 }]],
    ['a', 'a\n', [{ beforeFrom: 1, beforeTo: 2, afterFrom: 1, afterTo: 2 }]],
    ['same\n', 'same\n', []],
  ])('%j -> %j', (before, after, changes) => expect(diffLines(before, after)).toEqual(changes))

  it('stays quick on large texts that share little', () => {
    const before = Array.from({ length: 40_000 }, (_, index) => `a${index % 977}\n`).join('')
    const after = Array.from(
      { length: 40_000 },
      (_, index) => `${index % 3 === 0 ? 'a' : 'b'}${index % 983}\n`,
    ).join('')
    const start = performance.now()
    expect(rebuild(before, after)).toBe(after)
    expect(performance.now() - start).toBeLessThan(2_000)
  })

  it('cuts a large text at lines that occur once', () => {
    const lines = Array.from({ length: 6_000 }, (_, index) => `line ${index}\n`)
    const after = lines.map((line, index) => (index % 4 === 0 ? `new ${index}\n` : line))
    expect(changedLines(lines.join(''), after.join(''))).toBe(3_000)
  })
})

describe('printUnifiedDiff', () => {
  it('prints hunks with context, as diff -u does', () => {
    const before = Array.from({ length: 20 }, (_, index) => `l${index + 1}\n`).join('')
    const after = before.replace('l5\n', 'L5\n').replace('l18\n', '')
    expect(printUnifiedDiff(before, after, 'x.yaml')).toBe(
      '--- a/x.yaml\n+++ b/x.yaml\n@@ -2,7 +2,7 @@\n l2\n l3\n l4\n-l5\n+L5\n l6\n l7\n l8\n@@ -15,6 +15,5 @@\n l15\n l16\n l17\n-l18\n l19\n l20\n',
    )
  })

  it('says that a line break is missing, and nothing for equal texts', () => {
    expect(printUnifiedDiff('a', 'a\n', 'f')).toBe(
      '--- a/f\n+++ b/f\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n',
    )
    expect(printUnifiedDiff('a\n', 'a\n', 'f')).toBe('')
    expect(printUnifiedDiff('', 'a\n', 'f')).toContain('@@ -0,0 +1 @@')
  })
})
