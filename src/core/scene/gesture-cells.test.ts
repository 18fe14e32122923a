import { describe, expect, it } from 'vitest'
import { exampleFile, examplePlan, readExamples } from '../../testing/example-workspace.ts'
import fc from '../../testing/property.ts'
import { looks, usesIn, viewFor } from '../../testing/scene-arbitraries.ts'
import { isPrefixRange } from '../net/prefix.ts'
import { containsRange, sameRange, sizeOf } from '../net/range.ts'
import { buildScene } from './build.ts'
import { cornerOf } from './contour.ts'
import type { Hold } from './gesture.ts'
import { cellNear, holdInCell, laneBeside, pullCells } from './gesture-cells.ts'
import { grabAt, isDrag, pullGrab } from './gesture-grab.ts'
import { gripAt, hasEnds } from './gesture-hold.ts'
import type { Grid } from './grid.ts'
import { rangeInCell } from './grid-places.ts'
import { type PreparedSubnet, prepareScene } from './prepare.ts'
import { rangeAt } from './ruler-places.ts'
import type { Scene } from './scene.ts'
import { subnetOf } from './scene-of-uses.test-kit.ts'
import { fitView } from './view.ts'

const situations = fc
  .constantFrom(3, 8, 10, 14)
  .chain((bits) => fc.record({ bits: fc.constant(bits), uses: usesIn(bits), look: looks, seed: fc.nat() }))
  .map(({ bits, uses, look, seed }) => {
    const subnet = subnetOf(32 - bits, uses)
    return { subnet, scene: buildScene(subnet, viewFor(subnet, look), 'en'), seed }
  })
  .filter(({ scene }) => scene.grid !== undefined)

/** The middle of the cell of an address. */
const middleOf = (grid: Grid, address: bigint): { readonly x: number; readonly y: number } => {
  const { x, y } = cornerOf(grid, Number(address - grid.from))
  return { x: x + grid.cellWidth / 2, y: y + grid.cellHeight / 2 }
}

describe('the address near a point', () => {
  it('is the one in whose cell the point lies, and nowhere beyond the cells in view', () => {
    const point = fc.double({ min: -0.5, max: 1.5, noNaN: true })
    fc.assert(
      fc.property(situations, point, point, ({ subnet, scene: { grid } }, u, v) => {
        const { x, y, columns, rows, cellWidth, cellHeight, from, count } = grid!
        const [px, py] = [x + u * columns * cellWidth, y + v * rows * cellHeight]
        const near = cellNear(grid!, px, py)
        expect(near >= from && near < from + BigInt(count)).toBe(true)
        const inside = rangeInCell(subnet, grid!, px, py)
        if (inside !== undefined) expect(sameRange(rangeAt(subnet, near, near), inside)).toBe(true)
      }),
    )
  })

  it('is the address whose cell it is, for every cell', () => {
    fc.assert(
      fc.property(situations, ({ scene: { grid }, seed }) => {
        const address = grid!.from + BigInt(seed % grid!.count)
        const { x, y } = middleOf(grid!, address)
        expect(cellNear(grid!, x, y)).toBe(address)
      }),
    )
  })
})

describe('a drag over cells', () => {
  const ends = fc.record({ a: fc.nat(), b: fc.nat(), isBlocks: fc.boolean(), pick: fc.nat() })

  it('gives addresses of the subnet from cell to cell; ends and sizes stay as they must', () => {
    fc.assert(
      fc.property(situations, ends, ({ subnet }, { a, b, isBlocks, pick }) => {
        const [from, to] = [BigInt(a) % subnet.size, BigInt(b) % subnet.size]
        const held = subnet.items.filter(hasEnds)
        const item = held[pick % Math.max(1, held.length)]
        const holds: readonly Hold[] = [
          { kind: 'draw' },
          ...(item === undefined
            ? []
            : [
                { kind: 'resize', item, end: 'first' } as const,
                { kind: 'resize', item, end: 'last' } as const,
                { kind: 'move', item } as const,
              ]),
        ]
        for (const hold of holds) {
          const range = pullCells(subnet, hold, from, to, isBlocks)
          expect(range.first <= range.last && containsRange(subnet.range, range)).toBe(true)
          if (hold.kind === 'move') expect(sizeOf(range)).toBe(sizeOf(hold.item.range))
          else if (isBlocks) expect(isPrefixRange(range)).toBeDefined()
          if (hold.kind === 'resize' && !isBlocks) {
            const kept = hold.end === 'first' ? 'last' : 'first'
            expect(range[kept]).toBe(hold.item.range[kept])
          }
        }
        const plain = pullCells(subnet, { kind: 'draw' }, from, to, false)
        const [low, high] = from < to ? [from, to] : [to, from]
        expect(sameRange(plain, rangeAt(subnet, low, high))).toBe(true)
        const block = pullCells(subnet, { kind: 'draw' }, from, to, true)
        expect(containsRange(block, plain)).toBe(true)
        // Half of it would not hold both.
        if (from !== to) expect(sizeOf(block)).toBeLessThanOrEqual(2n * (high ^ low))
      }),
    )
  })

  it('that comes back to its cell changes nothing', () => {
    fc.assert(
      fc.property(situations, ({ subnet, scene: own, seed }) => {
        const { grid } = own
        const address = grid!.from + BigInt(seed % grid!.count)
        const hold = holdInCell(subnet, own, ...pairOf(middleOf(grid!, address)))
        if (hold === undefined || hold.kind === 'draw') return
        expect(sameRange(pullCells(subnet, hold, address, address, false), hold.item.range)).toBe(true)
      }),
    )
  })
})

const pairOf = ({ x, y }: { readonly x: number; readonly y: number }): [number, number] => [x, y]

const demo = subnetOf(24, [
  { role: 'control-plane-node', first: 2n, last: 2n, name: '' },
  { role: 'ingress-vip', first: 73n, last: 73n, name: '' },
  { role: 'pool', first: 72n, last: 90n, name: 'pool1' },
  { role: 'manual-pool', first: 96n, last: 111n, name: 'internal' },
  { role: 'pool', first: 130n, last: 130n, name: 'one' },
  { role: 'dhcp', first: 200n, last: 250n, name: 'DHCP' },
])
const scene = buildScene(demo, fitView(demo, { width: 1440, density: 'full', fold: false }), 'en')
const grid = scene.grid!
const named = (name: string) => demo.items.find(({ use }) => use.name === name)!
const at = (host: number) => middleOf(grid, BigInt(host))
const holdAt = (host: number, along = 0, own: PreparedSubnet = demo, of: Scene = scene): Hold | undefined => {
  const { x, y } = middleOf(of.grid!, BigInt(host))
  return holdInCell(own, of, x + along * of.grid!.cellWidth, y)
}

describe('a press on a cell', () => {
  it('takes hold of ends, of what lies between them, of VIPs, and of free addresses', () => {
    expect(holdAt(72)).toMatchObject({ kind: 'resize', end: 'first', item: named('pool1') })
    expect(holdAt(90)).toMatchObject({ kind: 'resize', end: 'last', item: named('pool1') })
    expect(holdAt(80)).toMatchObject({ kind: 'move', item: named('pool1') })
    expect(holdAt(73)).toMatchObject({ kind: 'move', item: { letter: 'I' } })
    expect(holdAt(200)).toMatchObject({ kind: 'resize', end: 'first', item: named('DHCP') })
    expect(holdAt(150)).toEqual({ kind: 'draw' })
    expect(holdAt(2)).toBeUndefined()
    expect(holdInCell(demo, scene, grid.x - 5, at(72).y)).toBeUndefined()
  })

  it('finds both ends and the middle of a single address', () => {
    const found = [-0.45, 0, 0.45].map((along) => holdAt(130, along))
    expect(found.map((hold) => (hold?.kind === 'resize' ? hold.end : hold?.kind))).toEqual([
      'first',
      'move',
      'last',
    ])
  })

  it('prefers what is chosen where two ranges meet', () => {
    const both = subnetOf(24, [
      { role: 'pool', first: 72n, last: 90n, name: 'a' },
      { role: 'pool', first: 80n, last: 120n, name: 'b' },
    ])
    const own = buildScene(both, fitView(both, { width: 1440, density: 'full', fold: false }), 'en')
    const items = ['a', 'b'].map((name) => both.items.find(({ use }) => use.name === name)!)
    const { x, y } = middleOf(own.grid!, 85n)
    for (const item of items) expect(holdInCell(both, own, x, y, [item])).toMatchObject({ item })
  })

  it('moves a gateway, on the ruler and in its cell, and has no end of it to pull', () => {
    const model = readExamples(
      examplePlan({ cidr: '10.200.0.0/24', gateway: '10.200.0.1' }),
      exampleFile({ workers: ['10.200.0.10'] }),
    )
    const subnet = prepareScene(model, [], 0)!.subnets[0]!
    const own = buildScene(subnet, fitView(subnet, { width: 1440, density: 'full', fold: false }), 'en')
    const held = { kind: 'move', item: { letter: 'G' } }
    for (const along of [-0.45, 0, 0.45]) expect(holdAt(1, along, subnet, own)).toMatchObject(held)
    const lane = own.lanes.find(({ kind }) => kind === 'reserved')!
    const band = own.bands.find(({ letter }) => letter === 'G')!
    for (const x of [band.x, band.x + band.width - 1]) {
      expect(gripAt(subnet, own, x, lane.y + lane.height / 2)?.hold).toMatchObject(held)
    }
    expect(holdAt(10, 0, subnet, own)).toBeUndefined()
  })

  it('is no drag before the pointer leaves its place, and gives addresses in rows afterwards', () => {
    const grab = grabAt(demo, scene, at(140), [])!
    expect(grab).toMatchObject({ on: 'cells', from: 140n })
    expect(isDrag(grab, { x: grab.x + 2, y: grab.y + 2 })).toBe(false)
    expect(isDrag(grab, { x: grab.x, y: grab.y + 5 })).toBe(true)
    const pull = { ...at(170), isLoose: false, isBlocks: false }
    const { range } = pullGrab(demo, scene, grab, pull)
    expect(sameRange(range, rangeAt(demo, 140n, 170n))).toBe(true)
  })

  it('shows what is drawn in the lane of the nearest range', () => {
    const laneOf = (host: bigint) => laneBeside(demo, scene, host)
    const holds = (host: bigint, name: string): boolean =>
      laneOf(host)?.strands.some((strand) => strand.letter === named(name).letter) === true
    expect(holds(115n, 'internal')).toBe(true)
    expect(holds(190n, 'DHCP')).toBe(true)
    expect(holds(60n, 'pool1')).toBe(true)
  })
})
