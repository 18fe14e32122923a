import { describe, expect, it } from 'vitest'
import fc from '../../testing/property.ts'
import { generateText } from './generated-document.test-kit.ts'
import { keySpanAt, linePosition, nodeAt, offsetOfLine, ownedLines, pathAt, spanAt } from './locate.ts'
import { spotsOf } from './random-edits.test-kit.ts'
import { readSource } from './read.ts'

const text = `# keys
gcrKeyPath: x
---
spec:
  # Where it listens.
  vips:
    controlPlaneVIP: "10.0.0.8"  # main
    # ingressVIP: 10.0.0.2
  pools:
  # All of them.
  - name: a
    addresses: [10.0.0.1/32, 10.0.0.2/32]
      # deeper
  - name: b

tail: &t 1
copy: *t
`
const source = readSource(text)
const slice = (span: { from: number; to: number } | undefined): string | undefined =>
  span === undefined ? undefined : text.slice(span.from, span.to)

describe('from a path to the text', () => {
  it.each([
    [[1, 'spec', 'vips', 'controlPlaneVIP'], '"10.0.0.8"', 'controlPlaneVIP', [7, 7]],
    [[1, 'spec', 'vips'], 'controlPlaneVIP: "10.0.0.8"', 'vips', [5, 8]],
    [[1, 'spec', 'pools', 0], 'name: a\n    addresses: [10.0.0.1/32, 10.0.0.2/32]', undefined, [11, 13]],
    [[1, 'spec', 'pools', 0, 'addresses', 1], '10.0.0.2/32', undefined, [12, 12]],
    [[1, 'spec', 'pools', 1], 'name: b', undefined, [14, 14]],
    [[1, 'copy'], '*t', 'copy', [17, 17]],
    [[0], 'gcrKeyPath: x', undefined, [1, 2]],
    [[0, 'gcrKeyPath'], 'x', 'gcrKeyPath', [2, 2]],
  ] as const)('%j', (path, value, key, [first, last]) => {
    expect(slice(spanAt(source, path))).toBe(value)
    expect(slice(keySpanAt(source, path))).toBe(key)
    expect(ownedLines(source, path)).toEqual({ first, last })
  })

  it('gives nothing for places that do not exist', () => {
    for (const path of [[9], [1, 'none'], [1, 'spec', 'pools', 5], [0, 'gcrKeyPath', 'x']]) {
      expect(nodeAt(source, path)).toBeUndefined()
      expect(spanAt(source, path)).toBeUndefined()
      expect(ownedLines(source, path)).toBeUndefined()
    }
  })
})

describe('from the text to a path', () => {
  it.each([
    ['controlPlaneVIP', [1, 'spec', 'vips', 'controlPlaneVIP']],
    ['10.0.0.8', [1, 'spec', 'vips', 'controlPlaneVIP']],
    ['# main', [1, 'spec', 'vips', 'controlPlaneVIP']],
    ['10.0.0.2/32', [1, 'spec', 'pools', 0, 'addresses', 1]],
    ['- name: b', [1, 'spec', 'pools', 1]],
    ['gcrKeyPath', [0, 'gcrKeyPath']],
  ] as const)('%s', (needle, path) => expect(pathAt(source, text.indexOf(needle))).toEqual(path))

  it('finds every written value again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 - 1 }), fc.integer({ min: 1, max: 4 }), (seed, size) => {
        const generated = readSource(generateText(seed, size).text)
        for (const { path, node } of spotsOf(generated)) {
          const span = spanAt(generated, path)!
          expect(nodeAt(generated, path)).toBe(node)
          if (node.kind !== 'scalar' || span.from === span.to) continue
          expect(pathAt(generated, span.from)).toEqual(path)
          expect(pathAt(generated, span.to - 1)).toEqual(path)
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('lines and columns', () => {
  it('count from 1 and come back', () => {
    expect(linePosition(source, 0)).toEqual({ line: 1, column: 1 })
    expect(linePosition(source, text.indexOf('"10'))).toEqual({ line: 7, column: 22 })
    expect(linePosition(source, 1e9).line).toBe(18)
    for (let line = 1; line <= 17; line += 1) {
      expect(linePosition(source, offsetOfLine(source, line))).toEqual({ line, column: 1 })
    }
    expect(offsetOfLine(source, 0)).toBe(0)
    expect(offsetOfLine(source, 99)).toBe(text.length)
  })
})
