import { describe, expect, it } from 'vitest'
import fc from '../../testing/property.ts'
import { looks, usesIn, viewFor } from '../../testing/scene-arbitraries.ts'
import { isPrefixRange } from '../net/prefix.ts'
import { containsRange, type Range, rangeLike, sameRange, sizeOf } from '../net/range.ts'
import { buildScene } from './build.ts'
import { type Hold, pullTo } from './gesture.ts'
import { canReshape, gripAt, hasEnds } from './gesture-hold.ts'
import { edgeUnder, stepOf, xOfEdge } from './gesture-point.ts'
import { edgesOf, SNAP_REACH, snapAt } from './gesture-snap.ts'
import { type Moving, stepRange } from './gesture-step.ts'
import type { PreparedSubnet, SceneItem } from './prepare.ts'
import type { Scene } from './scene.ts'
import { subnetOf } from './scene-of-uses.test-kit.ts'
import { fitView } from './view.ts'

const bitsAndUses = fc
  .constantFrom(3, 8, 12, 24)
  .chain((bits) => fc.record({ bits: fc.constant(bits), uses: usesIn(bits) }))

const situations = fc.record({
  made: bitsAndUses,
  look: looks,
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  to: fc.double({ min: 0, max: 1, noNaN: true }),
  isLoose: fc.boolean(),
  isBlocks: fc.boolean(),
  pick: fc.nat(20),
})
type Situation = typeof situations extends fc.Arbitrary<infer T> ? T : never

function drawn({ made, look }: Pick<Situation, 'made' | 'look'>): { subnet: PreparedSubnet; scene: Scene } {
  const subnet = subnetOf(32 - made.bits, made.uses)
  return { subnet, scene: buildScene(subnet, viewFor(subnet, look), 'en') }
}

const along = ({ plot }: Scene, share: number): number => plot.x + share * plot.width

const plain = { isLoose: true, isBlocks: false }
const snapping = { isLoose: false, isBlocks: false }

/** A /24 at 5 px for each address, so that `at(96)` is the left edge of .96. */
const demo = subnetOf(24, [
  { role: 'control-plane-vip', first: 71n, last: 71n, name: '' },
  { role: 'pool', first: 72n, last: 90n, name: 'pool1' },
  { role: 'manual-pool', first: 96n, last: 111n, name: 'internal' },
  { role: 'worker-node', first: 160n, last: 160n, name: 'np' },
  { role: 'dhcp', first: 200n, last: 250n, name: 'DHCP' },
])
const scene = buildScene(demo, fitView(demo, { width: 1440, density: 'full', fold: false }), 'en')
const at = (address: number): number => xOfEdge(scene, BigInt(address))!
const item = (name: string): SceneItem => demo.items.find(({ use }) => use.name === name)!
const lane = (id: string) => scene.lanes.find((one) => one.id.endsWith(id) || one.kind === id)!
const hostsOf = (range: Range): readonly [number, number] => [
  Number(range.first) & 255,
  Number(range.last) & 255,
]

describe('a pull', () => {
  it('gives addresses inside the subnet, whatever is held and wherever the pointer goes', () => {
    fc.assert(
      fc.property(situations, (one) => {
        const { subnet, scene: own } = drawn(one)
        const held = subnet.items.filter(hasEnds)
        const chosen = held[one.pick % Math.max(1, held.length)]
        const holds: readonly Hold[] = [
          { kind: 'draw' },
          ...(chosen === undefined
            ? []
            : [
                { kind: 'resize', item: chosen, end: 'first' } as const,
                { kind: 'resize', item: chosen, end: 'last' } as const,
                { kind: 'move', item: chosen } as const,
              ]),
        ]
        for (const hold of holds) {
          const { range, snap } = pullTo(subnet, own, hold, along(own, one.from), {
            x: along(own, one.to),
            isLoose: one.isLoose,
            isBlocks: one.isBlocks,
          })
          expect(range.first <= range.last && containsRange(subnet.range, range)).toBe(true)
          const { start, end } = edgesOf(subnet, range)
          if (snap !== undefined) expect([start, end]).toContain(snap.edge)
          if (hold.kind === 'move') expect(sizeOf(range)).toBe(sizeOf(hold.item.range))
          if (hold.kind === 'resize' && !one.isBlocks) {
            const kept = hold.end === 'first' ? 'last' : 'first'
            expect(range[kept]).toBe(hold.item.range[kept])
          }
          if (one.isBlocks && hold.kind !== 'move') expect(isPrefixRange(range)).toBeDefined()
        }
      }),
    )
  })

  it('over free space without snapping covers every address it touches, and no other', () => {
    fc.assert(
      fc.property(situations, (one) => {
        const { subnet, scene: own } = drawn(one)
        const [low, high] = [along(own, one.from), along(own, one.to)].toSorted((a, b) => a - b) as [
          number,
          number,
        ]
        const { range } = pullTo(subnet, own, { kind: 'draw' }, low, { x: high, ...plain })
        const { start, end } = edgesOf(subnet, range)
        const island = own.islands[0]!
        const pixel = Number(stepOf(island)) * island.pxPerAddress
        const right = island.x + island.width
        expect(xOfEdge(own, start) ?? island.x).toBeLessThanOrEqual(Math.min(low, right) + 0.02)
        expect(xOfEdge(own, end) ?? right).toBeGreaterThanOrEqual(Math.min(high, right) - 0.02)
        const widest = Math.max(pixel, high - low + 2 * pixel) + 0.1
        expect(Number(end - start) * island.pxPerAddress).toBeLessThanOrEqual(widest)
      }),
    )
  })

  it('that goes nowhere changes nothing', () => {
    for (const held of ['pool1', 'internal', 'DHCP'].map(item)) {
      const { start, end } = edgesOf(demo, held.range)
      for (const [hold, edge] of [
        [{ kind: 'resize', item: held, end: 'first' }, start],
        [{ kind: 'resize', item: held, end: 'last' }, end],
        [{ kind: 'move', item: held }, start + 3n],
      ] as const) {
        const x = xOfEdge(scene, edge)! + 2
        expect(sameRange(pullTo(demo, scene, hold, x, { x, ...plain }).range, held.range)).toBe(true)
      }
    }
  })

  it.each([
    [
      'ends at the neighbour it comes near',
      { kind: 'resize', item: item('pool1'), end: 'last' },
      91,
      95,
      [72, 95],
    ],
    [
      'goes no further than its other end',
      { kind: 'resize', item: item('pool1'), end: 'last' },
      91,
      10,
      [72, 72],
    ],
    ['moves with its size', { kind: 'move', item: item('internal') }, 100, 116, [112, 127]],
    ['stops at the end of the subnet', { kind: 'move', item: item('DHCP') }, 210, 250, [205, 255]],
  ] as const)('%s', (_, hold, from, to, hosts) => {
    const pulled = pullTo(demo, scene, hold, at(from), { x: at(to) + 3, ...snapping })
    expect(hostsOf(pulled.range)).toEqual(hosts)
  })

  it('from neighbour to boundary takes the block between them', () => {
    const pulled = pullTo(demo, scene, { kind: 'draw' }, at(112) + 4, { x: at(128) - 5, ...snapping })
    expect(hostsOf(pulled.range)).toEqual([112, 127])
    expect(pulled.snap).toMatchObject({ kind: 'block', edge: 128n })
  })

  it.each([
    [140, [112, 127]],
    [222, [0, 255]],
    [117, [112, 115]],
  ])('with Shift to .%i takes the whole block %j', (to, hosts) => {
    const pulled = pullTo(demo, scene, { kind: 'draw' }, at(112) + 2, {
      x: at(to),
      isLoose: false,
      isBlocks: true,
    })
    expect(hostsOf(pulled.range)).toEqual(hosts)
  })
})

describe('snapping', () => {
  it('never reaches further than its px, and names a place that is there', () => {
    fc.assert(
      fc.property(situations, (one) => {
        const { subnet, scene: own } = drawn(one)
        const x = along(own, one.from)
        const snap = snapAt(subnet, own, x, undefined)
        if (snap === undefined) return
        expect(Math.abs(xOfEdge(own, snap.edge)! - x)).toBeLessThanOrEqual(SNAP_REACH)
        if (snap.kind === 'neighbour') {
          const { start, end } = edgesOf(subnet, snap.item.range)
          expect(snap.side === 'starts' ? start : end).toBe(snap.edge)
        } else {
          expect((BigInt(subnet.range.first) + snap.edge) % (1n << BigInt(snap.bits))).toBe(0n)
        }
      }),
    )
  })

  it('prefers the neighbour, and never the thing itself', () => {
    expect(snapAt(demo, scene, at(96) + 4, undefined)).toMatchObject({ kind: 'neighbour', side: 'starts' })
    expect(snapAt(demo, scene, at(96) + 4, item('internal'))).toMatchObject({ kind: 'block', bits: 5 })
  })
})

describe('an edge', () => {
  it('is found again where it is drawn', () => {
    fc.assert(
      fc.property(situations, (one) => {
        const { subnet, scene: own } = drawn(one)
        const edge = edgeUnder(subnet, own, along(own, one.from), 'nearest')
        const x = xOfEdge(own, edge)
        if (x === undefined || own.islands[0]!.pxPerAddress < 1) return
        for (const rounding of ['down', 'nearest', 'up'] as const)
          expect(edgeUnder(subnet, own, x, rounding)).toBe(edge)
      }),
    )
  })
})

describe('a grip', () => {
  it.each([
    ['the last px of a band', 'pool1', 91, -3, { kind: 'resize', end: 'last' }],
    ['its first px', 'pool1', 72, 3, { kind: 'resize', end: 'first' }],
    ['its middle', 'pool1', 80, 0, { kind: 'move' }],
    ['free space of a lane', 'pool1', 130, 0, { kind: 'draw' }],
    ['a reserved range', 'reserved', 220, 0, { kind: 'move' }],
    ['the free lane', 'free', 130, 0, { kind: 'draw' }],
  ])('%s', (_, id, address, dx, hold) => {
    const { y, height } = lane(id)
    expect(gripAt(demo, scene, at(address) + dx, y + height / 2)?.hold).toMatchObject(hold)
  })

  it('takes a VIP by its head, and no node', () => {
    const sign = scene.signposts[0]!
    expect(gripAt(demo, scene, sign.headX, sign.headY)?.hold).toMatchObject({ kind: 'move' })
    const { y, height } = lane('node-role')
    expect(gripAt(demo, scene, at(160) + 2, y + height / 2)).toBeUndefined()
  })

  it('never holds what may not change, and always something that is near', () => {
    fc.assert(
      fc.property(situations, fc.double({ min: 0, max: 1, noNaN: true }), (one, height) => {
        const { subnet, scene: own } = drawn(one)
        const grip = gripAt(subnet, own, along(own, one.from), own.top + height * (own.axisY - own.top))
        if (grip === undefined || grip.hold.kind === 'draw') return
        expect(canReshape(grip.hold.item)).toBe(true)
        if (grip.hold.kind === 'resize') expect(hasEnds(grip.hold.item)).toBe(true)
      }),
    )
  })
})

describe('a step by key', () => {
  const subnet = rangeLike(demo.range, demo.range.first, demo.range.last)
  const range = fc
    .tuple(fc.nat(255), fc.nat(255))
    .map(([a, b]) =>
      rangeLike(subnet, Number(subnet.first) + Math.min(a, b), Number(subnet.first) + Math.max(a, b)),
    )

  it('keeps inside, keeps the other end, and comes back where nothing stopped it', () => {
    fc.assert(
      fc.property(
        range,
        fc.constantFrom<Moving>('first', 'last', 'both'),
        fc.bigInt({ min: -300n, max: 300n }),
        (from, moving, by) => {
          const to = stepRange(from, moving, by, subnet)
          expect(containsRange(subnet, to) && to.first <= to.last).toBe(true)
          if (moving === 'first') expect(to.last).toBe(from.last)
          if (moving === 'last') expect(to.first).toBe(from.first)
          if (moving === 'both') expect(sizeOf(to)).toBe(sizeOf(from))
          const moved =
            moving === 'last'
              ? to.last !== Number(from.last) + Number(by)
              : to.first !== Number(from.first) + Number(by)
          if (!moved) expect(sameRange(stepRange(to, moving, -by, subnet), from)).toBe(true)
        },
      ),
    )
  })
})
