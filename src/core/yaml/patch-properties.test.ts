import { describe, expect, it } from 'vitest'
import fc from '../../testing/property.ts'
import { hasShared, listShared, readShared } from '../../testing/shared.ts'
import { type Breach, checkEdit } from './edit-properties.test-kit.ts'
import { generateText, randomFrom } from './generated-document.test-kit.ts'
import { patchSource } from './patch.ts'
import { plainModel } from './plain-model.test-kit.ts'
import { randomEdit } from './random-edits.test-kit.ts'
import { readSource } from './read.ts'
import type { SourceText } from './source.ts'

const isDeep = process.env['DEEP'] === '1'

interface Tally {
  edits: number
  done: number
  refusals: Map<string, number>
}

const newTally = (): Tally => ({ edits: 0, done: 0, refusals: new Map() })

/** A chain of random edits, each on the text the one before left; the first breach ends it. */
function editChain(
  start: SourceText,
  seed: number,
  length: number,
  owners: ReadonlyMap<string, string>,
  tally: Tally,
): { breach: Breach; text: string } | undefined {
  const random = randomFrom(seed)
  let source = start
  for (let step = 0; step < length; step += 1) {
    const edit = randomEdit(source, random)
    if (edit === undefined) continue
    tally.edits += 1
    const result = patchSource(source, [edit])
    if (!result.ok) {
      tally.refusals.set(result.refusal.code, (tally.refusals.get(result.refusal.code) ?? 0) + 1)
      continue
    }
    tally.done += 1
    const breach = checkEdit(source, edit, result, owners)
    if (breach !== undefined) return { breach, text: source.text }
    source = result.source
  }
  return undefined
}

const report = (name: string, { edits, done, refusals }: Tally): void => {
  const reasons = [...refusals].toSorted((a, b) => b[1] - a[1]).map(([code, count]) => `${code} ${count}`)
  process.stdout.write(
    `${name}: ${edits} edits, ${done} made, ${edits - done} refused (${reasons.join(', ')})\n`,
  )
}

const show = (found: { breach: Breach; text: string } | undefined): string =>
  found === undefined
    ? ''
    : `${found.breach.property}: ${found.breach.detail}\n${JSON.stringify(found.breach.edit)}\n${found.text}`

describe('edits on generated documents', () => {
  it('keep model, locality, comments, owners and inverses', () => {
    const tally = newTally()
    const size = fc.integer({ min: 1, max: 5 })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 - 1 }), size, (seed, sections) => {
        const { text, owners } = generateText(seed, sections)
        const source = readSource(text)
        expect(source.text).toBe(text)
        if (plainModel(text) === undefined) return
        expect(show(editChain(source, seed, 4, owners, tally))).toBe('')
      }),
      { numRuns: isDeep ? 6000 : 120, ...(isDeep ? {} : { seed: 20261123 }) },
    )
    report('generated documents', tally)
    expect(tally.done).toBeGreaterThan(tally.edits * 0.8)
  }, 900_000)
})

describe.skipIf(!hasShared)('edits on public files (skipped without the shared folder)', () => {
  const files = listShared('corpus').filter((name) => /\.(?:yaml|tpl|j2|tmpl)$/.test(name))

  it('keep model, locality and inverses', () => {
    const tally = newTally()
    for (const [order, name] of files.entries()) {
      const text = readShared('corpus', name)
      const source = readSource(text)
      if (plainModel(text) === undefined) continue
      for (let round = 0; round < (isDeep ? 25 : 1); round += 1) {
        const found = editChain(source, order * 1000 + round, isDeep ? 6 : 3, new Map(), tally)
        expect(show(found), name).toBe('')
      }
    }
    report('public files', tally)
    expect(tally.done).toBeGreaterThan(tally.edits * 0.8)
  }, 900_000)
})
