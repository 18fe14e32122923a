import { describe, expect, it } from 'vitest'
import fc from '../../testing/property.ts'
import type { Edit } from '../document.ts'
import { generateText, randomFrom } from './generated-document.test-kit.ts'
import { patchSource } from './patch.ts'
import { applyPatches } from './pieces.ts'
import { applyToPlain, plainModel, samePlain } from './plain-model.test-kit.ts'
import { randomEdit, spotsOf } from './random-edits.test-kit.ts'
import { readSource } from './read.ts'
import type { SourceText } from './source.ts'

/** Edits one after the other, each drawn on the text before it: mostly removals, which are made together. */
function drawEdits(
  start: SourceText,
  seed: number,
): { readonly edits: readonly Edit[]; readonly last: SourceText } {
  const random = randomFrom(seed)
  const edits: Edit[] = []
  let last = start
  for (let step = 0; step < 6; step += 1) {
    const spots = spotsOf(last).filter(({ path }) => path.length > 1)
    const spot = spots[random(Math.max(1, spots.length))]
    const edit: Edit | undefined =
      spot === undefined || random(4) === 0 ? randomEdit(last, random) : { op: 'remove', path: spot.path }
    const result = edit === undefined ? undefined : patchSource(last, [edit])
    if (edit === undefined || result?.ok !== true) continue
    edits.push(edit)
    last = result.source
  }
  return { edits, last }
}

const many = (count: number): string => {
  const ranges = Array.from(
    { length: count },
    (_, index) => `    - 10.0.${index >> 8}.${index & 255}/32 # ${index}\n`,
  )
  return `a:\n- name: p # first\n  addresses:\n${ranges.join('')}b: 1\n`
}
const path = [0, 'a', 0, 'addresses'] as const

describe('edits of one call', () => {
  it('say what they say one after the other, and the patches make the text', () => {
    let together = 0
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 - 1 }), (seed) => {
        const { text } = generateText(seed, 4)
        const before = plainModel(text)
        if (before === undefined) return
        const source = readSource(text)
        const { edits, last } = drawEdits(source, seed)
        const result = patchSource(source, edits)
        if (!result.ok) throw new Error(`${result.refusal.code}: ${JSON.stringify(edits)}\n${text}`)
        expect(applyPatches(text, result.patches)).toBe(result.source.text)
        const wanted = edits.reduce((model, edit) => applyToPlain(model, edit), before)
        const model = plainModel(result.source.text)
        expect(model !== undefined && samePlain(model, wanted), JSON.stringify(edits)).toBe(true)
        if (result.source.text === last.text) together += 1
      }),
      { numRuns: 60, seed: 20261123 },
    )
    // Where text differs, a remark above a first item was the list's in one way and the item's in the other.
    process.stdout.write(`edits of one call: ${together} of 60 give the very text of single steps\n`)
    expect(together).toBeGreaterThan(55)
  })

  it('removals in any order take the items that are meant, with the remarks behind them', () => {
    const indexes = [0, 5, 5, 30, 1, 20]
    const edits = indexes.map((index): Edit => ({ op: 'remove', path: [...path, index] }))
    const result = patchSource(readSource(many(40)), edits)
    const left = indexes.reduce(
      (numbers, index) => numbers.toSpliced(index, 1),
      Array.from({ length: 40 }, (_, index) => index),
    )
    const text = result.ok ? result.source.text : ''
    expect(Array.from(text.matchAll(/# (\d+)$/gm), (match) => Number(match[1]))).toEqual(left)
  })

  it('a removal, and a value where things moved to', () => {
    const result = patchSource(readSource(many(9)), [
      { op: 'remove', path: [...path, 2] },
      { op: 'set', path: [...path, 2], value: '10.9.9.9/32' },
      { op: 'remove', path: [...path, 2] },
      { op: 'set', path: [...path, 2], value: '10.8.8.8/32' },
      { op: 'remove', path: [0, 'a', 0, 'name'] },
      { op: 'set', path: [0, 'a', 0, 'name'], value: 'q' },
    ])
    expect(result.ok && result.source.text).toContain('- 10.0.0.1/32 # 1\n    - 10.8.8.8/32 # 4\n')
    expect(result.ok && result.source.text).toContain('name: q')
  })

  it('all but the last of a list, then the last', () => {
    const edits = Array.from({ length: 9 }, (): Edit => ({ op: 'remove', path: [...path, 0] }))
    const result = patchSource(readSource(many(9)), edits)
    expect(result.ok && result.source.text).toBe('a:\n- name: p # first\n  addresses: []\nb: 1\n')
  })

  it('a thousand removals cost about one reading, not a thousand', () => {
    const source = readSource(many(3000))
    const edits = Array.from(
      { length: 1000 },
      (_, index): Edit => ({ op: 'remove', path: [...path, 2500 - index] }),
    )
    const start = performance.now()
    readSource(source.text)
    const reading = performance.now() - start
    const result = patchSource(source, edits)
    const cost = performance.now() - start - reading
    expect(result.ok).toBe(true)
    expect(cost).toBeLessThan(reading * 30 + 500)
  })
})
