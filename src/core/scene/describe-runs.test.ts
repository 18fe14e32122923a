import { describe, expect, it } from 'vitest'
import { exampleFile, readExamples } from '../../testing/example-workspace.ts'
import fc from '../../testing/property.ts'
import { type Range, rangeOfAddress } from '../net/range.ts'
import type { Finding } from '../rules/finding.ts'
import { describeRange, describeRuns } from './describe-runs.ts'
import { type PreparedSubnet, prepareScene } from './prepare.ts'
import { totalsOf } from './totals.ts'

const base = 0x0ac8_0000

function subnetOf(pools: readonly string[], findings: readonly Finding[] = []): PreparedSubnet {
  const text = exampleFile({
    controlPlane: ['10.200.0.2', '10.200.0.3', '10.200.0.4'],
    workers: ['10.200.0.10', '10.200.0.11'],
    vip: '10.200.0.71',
    ingress: '10.200.0.72',
    pools: [{ name: 'pool1', addresses: pools }],
  })
  const scene = prepareScene(readExamples('', text), findings, 0)
  if (scene?.subnets[0] === undefined) throw new Error('a subnet expected')
  return scene.subnets[0]
}

const finding = (severity: Finding['severity'], first: number, last: number): Finding => ({
  rule: 'pools-apart',
  severity,
  message: 'overlap',
  args: {},
  place: { file: 'a', path: [2, 'spec'] },
  related: [],
  ranges: [{ family: 4, first: base + first, last: base + last }],
  assumed: false,
  fixes: [],
})

const entries = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 254 }), fc.integer({ min: 0, max: 40 })), {
    minLength: 1,
    maxLength: 6,
  })
  .map((pairs) => pairs.map(([first, more]) => `10.200.0.${first}-10.200.0.${Math.min(254, first + more)}`))

describe('rows of a subnet', () => {
  it('hold every address exactly once, with exactly the uses that cover it', () => {
    fc.assert(
      fc.property(entries, (pools) => {
        const subnet = subnetOf(pools)
        const rows = describeRuns(subnet)
        let next = base
        for (const row of rows) {
          expect(row.range.first).toBe(next)
          next = Number(row.range.last) + 1
          for (let value = Number(row.range.first); value < next; value += 1) {
            const covering = subnet.index.covering({ family: 4, value })
            const letters = new Set(covering.map(({ letter }) => letter))
            const told = row.letters.filter((letter) => letter !== '[' && letter !== ']')
            expect(new Set(told)).toEqual(letters)
          }
        }
        expect(next).toBe(base + 256)
      }),
      { numRuns: 40 },
    )
  })

  it('names the subnet ends, melts neighbouring nodes, keeps ranges as they stand in the file', () => {
    const rows = describeRuns(subnetOf(['10.200.0.64/29', '10.200.0.72-10.200.0.90']))
    expect(rows.map(({ range, letters }) => [Number(range.first) - base, letters.join('')])).toEqual([
      [0, '['],
      [1, ''],
      [2, 'C'],
      [5, ''],
      [10, 'W'],
      [12, ''],
      [64, 'P'],
      [71, 'VP'],
      [72, 'IP'],
      [73, 'P'],
      [91, ''],
      [255, ']'],
    ])
  })

  it('carries errors and warnings by number, and none on free addresses', () => {
    const subnet = subnetOf(['10.200.0.64/29'], [finding('warning', 60, 66), finding('info', 64, 64)])
    const rows = describeRuns(subnet)
    const numbers = rows.filter(({ problems }) => problems.length > 0)
    expect(numbers.map(({ range, problems }) => [Number(range.first) - base, problems[0]?.number])).toEqual([
      [64, 1],
    ])
  })

  it('tells one pixel column by what is under it', () => {
    const range: Range = { family: 4, first: base + 70, last: base + 80 }
    const row = describeRange(subnetOf(['10.200.0.64/29']), range)
    expect(row.letters).toEqual(['V', 'I', 'P'])
    expect(row.count).toBe(11n)
    const free = describeRange(subnetOf(['10.200.0.64/29']), rangeOfAddress({ family: 4, value: base + 200 }))
    expect(free.letters).toEqual([])
    expect(free.place).toBeUndefined()
  })

  it('counts each address once in the totals', () => {
    const totals = totalsOf(subnetOf(['10.200.0.64/29', '10.200.0.68-10.200.0.90']))
    expect(totals).toEqual({ nodes: 5, inPools: 27, reserved: 2, free: 222n })
  })
})
