import { describe, expect, it } from 'vitest'
import fc from '../../testing/property.ts'
import { looks, viewFor } from '../../testing/scene-arbitraries.ts'
import { plotOf } from './layout.ts'
import { subnetOf } from './scene-of-uses.test-kit.ts'
import { panBy, type SceneView, zoomAt } from './view.ts'
import { eased, viewBetween } from './view-between.ts'

const share = fc.double({ min: 0, max: 1, noNaN: true })
const bits = fc.constantFrom(8, 16, 24)
const leftOf = ({ from, skip }: SceneView): number => Number(from) + skip

describe('a view between two others', () => {
  it('begins at the one, ends at the other, and never leaves the subnet', () => {
    fc.assert(
      fc.property(bits, looks, looks, share, (size, a, b, at) => {
        const subnet = subnetOf(32 - size, [])
        const from = viewFor(subnet, a)
        const to = viewFor(subnet, { ...b, width: a.width, density: a.density })
        expect(viewBetween(subnet, from, to, 0)).toEqual(from)
        expect(viewBetween(subnet, from, to, 1)).toEqual(to)
        const between = viewBetween(subnet, from, to, at)
        const [low, high] = [from.pxPerAddress, to.pxPerAddress].toSorted((x, y) => x - y)
        expect(between.pxPerAddress).toBeGreaterThanOrEqual(low! * 0.999)
        expect(between.pxPerAddress).toBeLessThanOrEqual(high! * 1.001)
        expect(leftOf(between)).toBeGreaterThanOrEqual(0)
        const right = leftOf(between) + plotOf(between).width / between.pxPerAddress
        expect(right).toBeLessThanOrEqual(Number(subnet.size) + plotOf(between).width / low! + 1)
      }),
    )
  })

  it('keeps the address under the pointer where it is while zooming', () => {
    fc.assert(
      fc.property(
        bits,
        looks,
        share,
        share,
        fc.double({ min: 1.2, max: 4, noNaN: true }),
        (size, look, at, x, factor) => {
          const subnet = subnetOf(32 - size, [])
          const from = viewFor(subnet, { ...look, width: Math.max(600, look.width) })
          const plot = plotOf(from)
          const px = plot.width * x
          const to = zoomAt(subnet, from, plot.x + px, factor)
          const between = viewBetween(subnet, from, to, at)
          const under = (view: SceneView): number => leftOf(view) + px / view.pxPerAddress
          // One device pixel, and one address where pixels hold many.
          expect(Math.abs(under(between) - under(from))).toBeLessThanOrEqual(1.5 + 1 / between.pxPerAddress)
        },
      ),
    )
  })

  it('pans evenly', () => {
    const subnet = subnetOf(16, [])
    const start = viewFor(subnet, { width: 1400, density: 'compact', x: 0, zoom: 0.5 })
    const end = panBy(subnet, start, 1000)
    const half = viewBetween(subnet, start, end, 0.5)
    expect(leftOf(half)).toBeCloseTo((leftOf(start) + leftOf(end)) / 2, 6)
  })
})

describe('eased', () => {
  it('goes from 0 to 1 and never back', () => {
    let before = 0
    for (let t = 0; t <= 1.0001; t += 0.05) {
      expect(eased(t)).toBeGreaterThanOrEqual(before - 1e-9)
      before = eased(t)
    }
    expect([eased(0), eased(1)]).toEqual([0, 1])
    expect(eased(0.5)).toBeGreaterThan(0.8)
  })
})
