import { describe, expect, it } from 'vitest'
import fc from '../../testing/property.ts'
import { looks, usesIn, viewFor } from '../../testing/scene-arbitraries.ts'
import { type Range, rangeLike } from '../net/range.ts'
import { buildScene } from './build.ts'
import { drawGhost } from './draw-ghost.ts'
import { type Ghost, ghostHatches } from './ghost.ts'
import { extentOf, rangeAt } from './ruler-places.ts'
import { subnetOf } from './scene-of-uses.test-kit.ts'
import { fitView } from './view.ts'

const demo = subnetOf(24, [
  { role: 'ingress-vip', first: 72n, last: 72n, name: '' },
  { role: 'pool', first: 72n, last: 90n, name: 'pool1' },
  { role: 'dhcp', first: 200n, last: 250n, name: 'DHCP' },
])
const scene = buildScene(demo, fitView(demo, { width: 1440, density: 'full', fold: false }), 'en')
const pool = scene.lanes.find(({ kind }) => kind === 'pool')!
const hosts = (first: number, last: number): Range =>
  rangeLike(demo.range, Number(demo.range.first) + first, Number(demo.range.first) + last)
const drawnOver = (range: Range): Ghost => ({
  lane: pool,
  letter: 'P',
  range,
  item: undefined,
  snap: undefined,
  clashes: [{ severity: 'warning', range: hosts(200, 250) }],
})

describe('a ghost', () => {
  it('hatches what it would share, in its own lane and in the other party’s', () => {
    const hatches = ghostHatches(demo, scene, drawnOver(hosts(192, 207)))
    expect(hatches.map(({ lane }) => lane)).toEqual([pool.id, 'reserved'])
    const { from, to } = extentOf(demo, scene, hosts(200, 207))!
    for (const { x, width } of hatches) expect([x, x + width]).toEqual([from, to])
  })

  it('hatches nothing that it does not hold', () => {
    expect(ghostHatches(demo, scene, drawnOver(hosts(100, 120)))).toEqual([])
  })

  it('tells first and last address, and how many more there are', () => {
    const item = demo.items.find(({ use }) => use.name === 'pool1')!
    const ghost: Ghost = { ...drawnOver(hosts(72, 95)), item, clashes: [] }
    const texts = drawGhost(demo, scene, ghost, 'en').flatMap((shape) =>
      shape.kind === 'text' ? [shape.text] : [],
    )
    expect(texts).toEqual(['+5', '.72', '.95'])
  })

  it('shows in the cells too, with its sign where it is one address', () => {
    const own = scene.grid === undefined ? undefined : { ...scene, islands: [] }
    const shapesOf = (ghost: Ghost) => drawGhost(demo, own!, { ...ghost, clashes: [] }, 'en')
    const many = shapesOf(drawnOver(hosts(100, 140)))
    expect(many.map((shape) => ('dash' in shape ? shape.dash : undefined))).toEqual([undefined, '5 3'])
    const one = shapesOf({ ...drawnOver(hosts(100, 100)), letter: 'G' })
    expect(one.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []))).toEqual(['G'])
    const [first] = shapesOf({ ...drawnOver(hosts(100, 110)), clashes: [] })
    expect(first).toMatchObject({ kind: 'path', fill: 'role-P-fill' })
  })

  it('takes the names away that it would cut in half, and leaves the others', () => {
    const name = scene.labels.findLast((label) => label.lane === pool.id)!
    const coversAt = (first: number, last: number) =>
      drawGhost(demo, scene, { ...drawnOver(hosts(first, last)), clashes: [] }, 'en').filter(
        (shape) => shape.kind === 'rect' && shape.x < name.x && shape.x + shape.width > name.x + name.width,
      )
    const [cover, ...more] = coversAt(100, 110)
    expect(more).toEqual([])
    expect(cover).toMatchObject({ fill: 'map-panel', y: name.y - name.size })
    expect(coversAt(30, 40)).toEqual([])
  })

  it('stays on the drawing, whatever part of the subnet is shown', () => {
    const places = fc.tuple(fc.bigInt({ min: 0n, max: 4095n }), fc.bigInt({ min: 0n, max: 4095n }))
    fc.assert(
      fc.property(usesIn(12), looks, places, (uses, look, [a, b]) => {
        const subnet = subnetOf(20, uses)
        const own = buildScene(subnet, { ...viewFor(subnet, look), showEmpty: true }, 'en')
        const lane = own.lanes[0]
        if (lane === undefined) return
        const range = rangeAt(subnet, a < b ? a : b, a < b ? b : a)
        const ghost: Ghost = { lane, letter: 'P', range, item: undefined, snap: undefined, clashes: [] }
        for (const shape of drawGhost(subnet, own, ghost, 'en')) {
          if (shape.kind !== 'rect') continue
          expect(shape.x).toBeGreaterThanOrEqual(0)
          expect(shape.x + shape.width).toBeLessThanOrEqual(own.width + 1)
          expect(shape.width).toBeGreaterThan(0)
        }
      }),
    )
  })
})
