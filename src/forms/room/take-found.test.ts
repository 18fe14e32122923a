import { describe, expect, it } from 'vitest'
import { planTextToEdit } from '../../core/edits/plan-text.ts'
import { reserveShares, takeAddresses } from '../../core/edits/take-room.ts'
import type { ClusterView, WorkspaceModel } from '../../core/model/workspace-model.ts'
import { readWorkspace } from '../../core/model/workspace-model.ts'
import { sizeOf } from '../../core/net/range.ts'
import { countBuggy } from '../../core/net/special.ts'
import { findAddresses } from '../../core/plan/more-addresses.ts'
import { splitSegment } from '../../core/plan/split-segment.ts'
import {
  applyTo,
  applyToPlan,
  exampleFile,
  examplePlan,
  readExamples,
} from '../../testing/example-workspace.ts'
import fc from '../../testing/property.ts'

const only = (model: WorkspaceModel): ClusterView => model.clusters[0]!
const plan = examplePlan({
  cidr: '10.200.0.0/24',
  gateway: '10.200.0.1',
  reserved: ['10.200.0.240-10.200.0.250 dhcp'],
})

/** Addresses that the pools of a cluster give out. */
const usable = ({ facts }: ClusterView): bigint =>
  facts.pools.reduce(
    (sum, { ranges, avoidBuggyIPs }) =>
      ranges.reduce((all, { range }) => all + sizeOf(range) - (avoidBuggyIPs ? countBuggy(range) : 0n), sum),
    0n,
  )

describe('taking what was found', () => {
  it('gives exactly so many more addresses, whichever place is taken', () => {
    const scattered = fc.record({
      workers: fc.uniqueArray(fc.integer({ min: 100, max: 500 }), { minLength: 1, maxLength: 20 }),
      avoid: fc.boolean(),
      isNew: fc.boolean(),
      count: fc.bigInt({ min: 1n, max: 250n }),
    })
    const wide = examplePlan({ cidr: '10.200.0.0/23' })
    fc.assert(
      fc.property(scattered, ({ workers, avoid, isNew, count }) => {
        const text = exampleFile({
          workers: workers.map((offset) => `10.200.${offset >> 8}.${offset & 255}`),
          pools: [avoid ? { avoidBuggyIPs: 'true' } : {}],
        })
        const model = readExamples(wide, text)
        const pool = only(model).facts.pools[0]!
        const wish = isNew ? { count } : { count, pool }
        for (const candidate of findAddresses(model, only(model), wish).candidates) {
          const after = readExamples(wide, applyTo(text, takeAddresses(only(model), candidate)))
          expect(usable(only(after)) - usable(only(model))).toBe(count)
          expect(only(after).facts.pools).toHaveLength(isNew ? 2 : 1)
        }
      }),
      { numRuns: 30 },
    )
  })

  it('gives a new pool the switches of the one that cannot grow', () => {
    const text = exampleFile({ pools: [{ avoidBuggyIPs: 'true', manualAssign: 'true' }] })
    const model = readWorkspace({ files: [{ id: 'a', name: 'a', text, deployed: text }], plan })
    const pool = only(model).facts.pools[0]!
    const [best] = findAddresses(model, only(model), { count: 4n, pool }).candidates
    const after = readExamples(plan, applyTo(text, takeAddresses(only(model), best!, pool)))
    expect(only(after).facts.pools[1]).toMatchObject({
      name: 'pool2',
      avoidBuggyIPs: true,
      manualAssign: true,
    })
  })

  it('keeps shares for clusters in the plan', () => {
    const model = readExamples(plan, exampleFile())
    const segment = model.segments[0]!
    const { shares } = splitSegment(model, segment, 3).candidates[0]!
    const edits = reserveShares(model.plan, segment, shares, (number) => `cluster ${number}`)
    const { reserved } = readExamples(applyToPlan(plan, edits), exampleFile()).plan.segments[0]!
    expect(
      reserved.slice(1).map(({ range, purpose, note }) => [range.text, purpose.value, note.text]),
    ).toEqual([
      ['10.200.0.96/27', 'cluster', 'cluster 1'],
      ['10.200.0.128/27', 'cluster', 'cluster 2'],
      ['10.200.0.160/27', 'cluster', 'cluster 3'],
    ])
  })

  it('writes an assumed segment down, unconfirmed, before it keeps anything of it', () => {
    const model = readExamples('', exampleFile())
    const segment = model.segments[0]!
    const { shares } = splitSegment(model, segment, 2).candidates[0]!
    const edits = reserveShares(model.plan, segment, shares, String)
    const after = readExamples(applyToPlan(planTextToEdit(''), edits), exampleFile())
    expect(after.plan.segments[0]!.reserved).toHaveLength(2)
    expect(after.segments[0]!.subnets[0]!.confirmed).toBe(false)
  })
})
