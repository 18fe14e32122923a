import { describe, expect, it } from 'vitest'
import fc from '../../testing/property.ts'
import { usesIn } from '../../testing/scene-arbitraries.ts'
import { buildScene } from './build.ts'
import { countText } from './count-text.ts'
import { rulerOf } from './islands.ts'
import { bigintOf } from './offset.ts'
import { countBefore } from './runs.ts'
import { subnetOf } from './scene-of-uses.test-kit.ts'
import { cutMiddle, textWidth } from './text-width.ts'
import { fitView } from './view.ts'
import { worstStretches } from './worst.ts'

const full = (length: number, family: 4 | 6 = 4) => {
  const subnet = subnetOf(length, [], [], family)
  return buildScene(subnet, fitView(subnet, { width: 1440, density: 'full', fold: false }), 'en')
}

describe('the binary ruler', () => {
  it('raises a tick with its trailing zero bits', () => {
    const { ticks, plot } = full(24)
    const at = (address: number): number | undefined =>
      ticks.find(({ x }) => x === plot.x + address * 5)?.height
    expect([0, 128, 64, 192, 32, 96, 16, 48, 8, 4, 12].map(at)).toEqual([
      17, 15, 13, 13, 10, 10, 8, 8, 5, 3, 3,
    ])
    expect(at(2)).toBe(3)
    expect(at(1)).toBeUndefined()
  })

  it.each([8, 16, 20, 24, 26])('keeps the ticks of a /%i 10 px apart', (length) => {
    const xs = full(length)
      .ticks.map(({ x }) => x)
      .toSorted((a, b) => a - b)
    for (const [index, x] of xs.entries())
      if (index > 0) expect(x - xs[index - 1]!).toBeGreaterThanOrEqual(10)
  })

  it.each([
    [24, '10.0.0.0', '.128', '.255'],
    [16, '10.0.0.0', '.128.0', '.255.255'],
    [8, '10.0.0.0', '.128.0.0', '.255.255.255'],
  ])('of a /%i says what changes: %s, %s, %s', (length, first, middle, last) => {
    const labels = full(length).labels.filter(({ lane }) => lane === 'axis')
    expect(labels.map(({ text }) => text)).toEqual(expect.arrayContaining([first, middle, last]))
    expect(labels.find(({ text }) => text === middle)?.weight).toBe(600)
    // Sixteenths of the view, without those that come too near to the ends.
    expect(labels.length).toBeGreaterThanOrEqual(14)
    expect(labels.length).toBeLessThanOrEqual(17)
  })

  it('of IPv6 steps by nibbles and ends with the last address of a /64', () => {
    const { ticks, labels, plot } = full(64, 6)
    const spacing = new Set(ticks.slice(2).map(({ x }) => (x - plot.x) % 80))
    expect([...spacing]).toEqual([0])
    const axis = labels.filter(({ lane }) => lane === 'axis')
    expect(axis.at(0)?.text).toBe('fd00:77::')
    expect(axis.some(({ text }) => text === '::ffff:ffff:ffff:ffff')).toBe(true)
  })
})

describe('folding', () => {
  it('keeps every use on an island and every address on an island or in a fold', () => {
    fc.assert(
      fc.property(usesIn(64, 6), (uses) => {
        const subnet = subnetOf(64, uses, [], 6)
        const { islands, folds } = rulerOf(
          subnet,
          fitView(subnet, { width: 1440, density: 'full', fold: true }),
        )
        if (folds.length === 0) return
        for (const { range } of subnet.items) {
          const first = BigInt(range.first) - BigInt(subnet.range.first)
          const last = BigInt(range.last) - BigInt(subnet.range.first)
          const home = islands.find(({ from, count }) => {
            const start = bigintOf(from)
            return start <= first && last <= start + BigInt(count)
          })
          expect(home).toBeDefined()
        }
        const parts = [...islands, ...folds].toSorted((a, b) => a.x - b.x)
        for (const [index, part] of parts.entries()) {
          if (index > 0) expect(part.x).toBe(parts[index - 1]!.x + parts[index - 1]!.width)
        }
        expect(islands.length).toBeLessThanOrEqual(6)
      }),
      { numRuns: 80 },
    )
  })

  it('counts what it hides', () => {
    const uses = [
      { role: 'pool' as const, first: 0x100n, last: 0x1ffn, name: 'a' },
      { role: 'pool' as const, first: 0x1_0000n, last: 0x1_ffffn, name: 'b' },
    ]
    const subnet = subnetOf(64, uses, [], 6)
    const { islands, folds } = rulerOf(subnet, fitView(subnet, { width: 1440, density: 'full', fold: true }))
    const hidden = folds.reduce((sum, { count }) => sum + count, 0n)
    const shown = islands.reduce((sum, { count }) => sum + BigInt(count), 0n)
    expect(hidden + shown).toBe(1n << 64n)
  })
})

describe('words on the ruler', () => {
  it('write counts exactly, as a power of two, or as about one', () => {
    expect([0, 999, 56_832, 2 ** 20].map(countText)).toEqual(['0', '999', '56,832', '1,048,576'])
    expect(countText(2n ** 64n)).toBe('2⁶⁴')
    expect(countText(2n ** 64n - 5n)).toBe('≈ 2⁶⁴')
    expect(countText(2 ** 24)).toBe('2²⁴')
  })

  it('cut long names in the middle to what fits', () => {
    const name = 'a-very-long-name-of-a-pool-1'
    const cut = cutMiddle(name, 12, 90)
    expect(textWidth(cut, 12)).toBeLessThanOrEqual(90)
    expect([cut.startsWith('a-v'), cut.endsWith('-1'), cut.includes('…')]).toEqual([true, true, true])
    expect(cutMiddle('pool1', 12, 90)).toBe('pool1')
    expect(textWidth('中文', 12)).toBe(24)
  })
})

describe('the worst finding of each stretch', () => {
  it('is the lowest number that covers it, for any nesting', () => {
    const finding = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 30 }))
    fc.assert(
      fc.property(fc.array(finding, { maxLength: 12 }), (made) => {
        const findings = made.map(([first, more], index) => ({
          number: index + 1,
          ranges: [{ family: 4 as const, first, last: first + more }],
        }))
        const stretches = worstStretches(findings)
        for (let at = 0; at <= 95; at += 1) {
          const expected = findings.find(({ ranges }) => ranges[0]!.first <= at && at <= ranges[0]!.last)
          const found = stretches.filter(({ range }) => range.first <= at && at <= range.last)
          expect(found.map(({ name }) => Number(name))).toEqual(
            expected === undefined ? [] : [expected.number],
          )
        }
      }),
      { numRuns: 150 },
    )
  })

  it('counts as many addresses as all findings cover', () => {
    const subnet = subnetOf(
      24,
      [],
      [
        { severity: 'error', first: 3n, last: 90n },
        { severity: 'warning', first: 50n, last: 120n },
      ],
    )
    expect(countBefore(subnet.conflicts.worst, { hi: 0, lo: 0 }, 256)).toBe(118)
  })
})
