import { describe, expect, it } from 'vitest'
import { exampleFile, examplePlan, readExamples } from '../../testing/example-workspace.ts'
import fc from '../../testing/property.ts'
import type { ClusterView, WorkspaceModel } from '../model/workspace-model.ts'
import { readWorkspace } from '../model/workspace-model.ts'
import { printAddress } from '../net/address.ts'
import { contains, firstOf, overlaps, printRange, type Range, rangeOfAddress, sizeOf } from '../net/range.ts'
import { countBuggy, isBuggy } from '../net/special.ts'
import { findVip } from './find-vip.ts'
import { type AddressWish, findAddresses } from './more-addresses.ts'
import { splitSegment } from './split-segment.ts'

const plan = examplePlan({
  cidr: '10.200.0.0/24',
  gateway: '10.200.0.1',
  reserved: ['10.200.0.240-10.200.0.250 dhcp'],
})
const only = (model: WorkspaceModel): ClusterView => model.clusters[0]!
const find = (model: WorkspaceModel, wish: Omit<AddressWish, 'pool'>, pool?: number) =>
  findAddresses(
    model,
    only(model),
    pool === undefined ? wish : { ...wish, pool: only(model).facts.pools[pool]! },
  )
const show = (ranges: readonly Range[]): string => ranges.map(printRange).join(' ')

/** A /23 with random machines, pools and reserved ranges, so that free runs are few and broken. */
const crowded = fc
  .record({
    spots: fc.uniqueArray(fc.integer({ min: 2, max: 509 }), { minLength: 4, maxLength: 40 }),
    widths: fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 3, maxLength: 3 }),
    avoid: fc.boolean(),
    withPlan: fc.boolean(),
  })
  .map(({ spots, widths, avoid, withPlan }) => {
    const at = (offset: number): string => `10.200.${offset >> 8}.${offset & 255}`
    const span = (start: number, width: number): string => `${at(start)}-${at(Math.min(509, start + width))}`
    const [first = 2, second = 3, third = 4, fourth = 5, ...workers] = spots
    const text = exampleFile({
      controlPlane: [at(first)],
      vip: at(second),
      ingress: at(third),
      pools: [{ addresses: [span(third, widths[0]!)], ...(avoid ? { avoidBuggyIPs: 'true' } : {}) }],
      workers: workers.map(at),
    })
    const written = examplePlan({ cidr: '10.200.0.0/23', reserved: [`${span(fourth, widths[1]!)} host`] })
    return { text, plan: withPlan ? written : '' }
  })

describe('findAddresses', () => {
  it('never touches what is used, and has as many usable addresses as were asked for', () => {
    fc.assert(
      fc.property(crowded, fc.bigInt({ min: 1n, max: 300n }), fc.boolean(), (given, count, isNew) => {
        const model = readExamples(given.plan, given.text)
        const view = only(model)
        const room = find(model, { count }, isNew ? undefined : 0)
        const avoid = !isNew && view.facts.pools[0]!.avoidBuggyIPs
        expect(room.candidates.length > 0).toBe(room.obstacle === undefined)
        if (room.obstacle === 'not-enough') expect(room.free < count).toBe(true)
        for (const { ranges, usable } of room.candidates) {
          const given = ranges.reduce((sum, one) => sum + sizeOf(one) - (avoid ? countBuggy(one) : 0n), 0n)
          expect([usable, given]).toEqual([count, count])
          for (const range of ranges) {
            expect(model.occupancy.index.meeting(range)).toEqual([])
            const subnet = view.segment!.subnets.find(({ prefix }) => overlaps(prefix.range, range))!.prefix
            expect([range.first > subnet.range.first, range.last < subnet.range.last]).toEqual([true, true])
          }
        }
      }),
      { numRuns: 40 },
    )
  })

  it('extends the entry first, and says why', () => {
    const { candidates } = find(readExamples(plan, exampleFile()), { count: 16n }, 0)
    expect(candidates.map(({ ranges }) => show(ranges))).toEqual([
      '10.200.0.91-10.200.0.106',
      '10.200.0.96-10.200.0.111',
      '10.200.0.12-10.200.0.27',
    ])
    expect(candidates[0]!.grown).toMatchObject({ index: 0, range: { last: 0x0ac8006a } })
    expect(candidates[1]!.reasons).toEqual([{ code: 'one-block', args: { block: '10.200.0.96/28' } }])
  })

  it('takes several ranges where no run is large enough', () => {
    const { candidates } = find(readExamples(plan, exampleFile()), { count: 200n })
    expect(candidates.map(({ ranges }) => ranges.length)).toEqual([2])
    expect(candidates[0]!.reasons[0]).toEqual({ code: 'pieces', args: { count: '2' } })
  })

  it('proposes a new pool with the same switch where the pool is deployed', () => {
    const text = exampleFile({ pools: [{ avoidBuggyIPs: 'true' }] })
    const model = readWorkspace({ files: [{ id: 'a', name: 'a', text, deployed: text }], plan })
    const [best] = find(model, { count: 4n }, 0).candidates
    expect([best!.pool, best!.grown, best!.reasons[0]!.code]).toEqual([
      undefined,
      undefined,
      'pool-cannot-grow',
    ])
  })

  it('leaves alone what the running cluster still uses', () => {
    const deployed = exampleFile({ pools: [{}, { name: 'old', addresses: ['10.200.0.91-10.200.0.120'] }] })
    const files = [{ id: 'a', name: 'a', text: exampleFile(), deployed }]
    const { candidates } = find(readWorkspace({ files, plan }), { count: 4n })
    for (const { ranges } of candidates) {
      expect(ranges.every(({ first, last }) => last < 0x0ac8005b || first > 0x0ac80078)).toBe(true)
    }
  })

  it('does not count .0 and .255 where the pool avoids them', () => {
    const wide = examplePlan({ cidr: '10.200.0.0/23', gateway: '10.200.0.1' })
    const pool = { addresses: ['10.200.0.91-10.200.0.250'], avoidBuggyIPs: 'true' }
    const text = exampleFile({ ingress: '10.200.0.91', pools: [pool] })
    const [best] = find(readExamples(wide, text), { count: 6n }, 0).candidates
    expect([show(best!.ranges), best!.reasons.map(({ code }) => code)]).toEqual([
      '10.200.0.251-10.200.1.2',
      ['extends', 'buggy-not-counted'],
    ])
    const [kept] = find(
      readExamples(wide, text.replace('avoidBuggyIPs: true', '')),
      { count: 6n },
      0,
    ).candidates
    expect([show(kept!.ranges), kept!.reasons.map(({ code }) => code)]).toEqual([
      '10.200.0.251-10.200.1.0',
      ['extends', 'holds-buggy'],
    ])
  })

  it('finds IPv6 addresses, and says so of a subnet that is assumed', () => {
    const six = readExamples(
      examplePlan({ cidr: 'fd00:1::/64', confirmed: false, segmentLines: ['  clusters: [demo]'] }),
      exampleFile({ pools: [{}, { name: 'six', addresses: ['fd00:1::10/125'] }] }),
    )
    const [best] = find(six, { count: 8n }, 1).candidates
    expect(show(best!.ranges)).toBe('fd00:1::18-fd00:1::1f')
    expect(best!.reasons.at(-1)).toEqual({ code: 'assumed-subnet', args: { subnet: 'fd00:1::/64' } })
  })

  it.each([
    ['admin', exampleFile({ type: 'admin' })],
    ['manual', exampleFile({ mode: 'manual', pools: null })],
    ['bgp', exampleFile({ lbType: 'bgp' })],
    ['no-subnet', exampleFile({ controlPlane: [], workers: [], vip: null, ingress: null, pools: null })],
  ])('says why there is nothing to propose: %s', (obstacle, text) => {
    const model = readExamples('', text)
    expect(find(model, { count: 1n })).toEqual({ candidates: [], obstacle, free: 0n })
  })
})

describe('findVip', () => {
  it('proposes addresses that no text uses, and that every device forwards', () => {
    fc.assert(
      fc.property(crowded, (given) => {
        const model = readExamples(given.plan, given.text)
        for (const { address } of findVip(model, only(model), 'controlPlaneVIP').candidates) {
          expect(model.occupancy.index.covering(address)).toEqual([])
          expect(isBuggy(address)).toBe(false)
        }
        for (const { address, pool } of findVip(model, only(model), 'ingressVIP').candidates) {
          expect(pool!.ranges.some(({ range }) => contains(range, address))).toBe(true)
          const roles = model.occupancy.index.covering(address).map(({ role }) => role)
          expect(new Set(roles)).toEqual(new Set(['pool']))
        }
      }),
      { numRuns: 30 },
    )
  })

  it('puts the control plane VIP before the pool, near the present one, or lowest', () => {
    const model = readExamples(plan, exampleFile({ pools: [{ addresses: ['10.200.0.80-10.200.0.90'] }] }))
    const { candidates } = findVip(model, only(model), 'controlPlaneVIP')
    expect(candidates.map(({ address }) => printAddress(address))).toEqual([
      '10.200.0.79',
      '10.200.0.70',
      '10.200.0.5',
    ])
  })

  it('keeps the ingress VIP off an address that a planned Service asks for', () => {
    const services = 'services:\n- name: web\n  ports: 80\n  loadBalancerIP: 10.200.0.72\n'
    const model = readExamples(plan + services, exampleFile({ ingress: null }))
    const { candidates } = findVip(model, only(model), 'ingressVIP')
    expect(candidates.map(({ address }) => printAddress(address))).not.toContain('10.200.0.72')
  })

  it('changes no VIP of a running cluster, and finds none without a pool', () => {
    const text = exampleFile()
    const running = readWorkspace({ files: [{ id: 'a', name: 'a', text, deployed: text }], plan })
    expect(findVip(running, only(running), 'controlPlaneVIP').obstacle).toBe('deployed')
    const bare = readExamples(plan, exampleFile({ pools: null }))
    expect(findVip(bare, only(bare), 'ingressVIP').obstacle).toBe('no-pool')
  })
})

describe('splitSegment', () => {
  it('gives equal, disjoint, free shares with a VIP and a pool each', () => {
    fc.assert(
      fc.property(crowded, fc.integer({ min: 2, max: 12 }), (given, parts) => {
        const model = readExamples(given.plan, given.text)
        for (const { shares } of splitSegment(model, model.segments[0]!, parts).candidates) {
          expect(shares).toHaveLength(parts)
          expect(new Set(shares.map(({ range }) => sizeOf(range))).size).toBe(1)
          for (const [index, { range, controlPlaneVIP, pool }] of shares.entries()) {
            expect(model.occupancy.index.meeting(range)).toEqual([])
            expect(shares.slice(index + 1).some((other) => overlaps(other.range, range))).toBe(false)
            expect([contains(range, controlPlaneVIP), contains(pool, controlPlaneVIP)]).toEqual([true, false])
            expect(isBuggy(controlPlaneVIP)).toBe(false)
            expect(overlaps(rangeOfAddress(firstOf(pool)), range)).toBe(true)
          }
        }
      }),
      { numRuns: 30 },
    )
  })

  it('cuts blocks before other shares, and keeps them for clusters in the plan', () => {
    const model = readExamples(plan, exampleFile())
    const { candidates } = splitSegment(model, model.segments[0]!, 3)
    expect(candidates.map(({ shares }) => shares.map(({ range }) => printRange(range)))).toEqual([
      ['10.200.0.96-10.200.0.127', '10.200.0.128-10.200.0.159', '10.200.0.160-10.200.0.191'],
      ['10.200.0.12-10.200.0.70', '10.200.0.91-10.200.0.149', '10.200.0.150-10.200.0.208'],
      ['10.200.0.91-10.200.0.139', '10.200.0.140-10.200.0.188', '10.200.0.189-10.200.0.237'],
    ])
  })

  it('says so of a segment that is assumed', () => {
    const model = readExamples('', exampleFile())
    const { candidates } = splitSegment(model, model.segments[0]!, 2)
    expect(candidates[0]!.reasons.some(({ code }) => code === 'assumed-subnet')).toBe(true)
  })

  it('keeps IPv6 shares countable, and refuses more shares than there is room for', () => {
    const six = readExamples(examplePlan({ cidr: 'fd00:1::/64' }))
    const { candidates } = splitSegment(six, six.segments[0]!, 3, 6)
    expect(sizeOf(candidates[0]!.shares[0]!.range)).toBe(65_536n)
    const model = readExamples(examplePlan({ cidr: '10.200.0.0/25' }), exampleFile())
    expect(splitSegment(model, model.segments[0]!, 64).obstacle).toBe('not-enough')
    expect(splitSegment(model, model.segments[0]!, 2, 6).obstacle).toBe('no-subnet')
  })
})
