import { describe, expect, it } from 'vitest'
import fc from '../../testing/property.ts'
import { looks, viewFor } from '../../testing/scene-arbitraries.ts'
import { rulerOf, xOf } from './islands.ts'
import { plotOf } from './layout.ts'
import { bigintOf } from './offset.ts'
import { rangeAt } from './ruler-places.ts'
import { subnetOf } from './scene-of-uses.test-kit.ts'
import { centreAt, fitView, isPart, offsetAt, panBy, showRange, zoomAt, zoomStop } from './view.ts'

const subnets = {
  24: subnetOf(24, []),
  16: subnetOf(16, []),
  8: subnetOf(8, []),
  v6: subnetOf(64, [], [], 6),
}
const anySubnet = fc.constantFrom<keyof typeof subnets>(24, 16, 8, 'v6')

describe('the view', () => {
  it('fits a /24 with 5 px, and a /16 with 5/256 px for each address', () => {
    const fit = (length: 24 | 16) => fitView(subnets[length], { width: 1440, density: 'full', fold: false })
    expect(plotOf(fit(24)).width).toBe(1280)
    expect(fit(24).pxPerAddress).toBe(5)
    expect(fit(16).pxPerAddress).toBe(5 / 256)
  })

  it('zooms round the pointer: the address under it stays within a pixel', () => {
    fc.assert(
      fc.property(anySubnet, looks, fc.double({ min: 1, max: 8, noNaN: true }), (name, look, factor) => {
        const subnet = subnets[name]
        const view = viewFor(subnet, look)
        const plot = plotOf(view)
        const x = plot.x + look.x * (plot.width - 1)
        const before = offsetAt(subnet, view, x)
        const zoomed = zoomAt(subnet, view, x, factor)
        if (before === undefined || zoomed.pxPerAddress === view.pxPerAddress) return
        const island = rulerOf(subnet, zoomed).islands[0]!
        const now = xOf(island, Number(before - bigintOf(island.from)))
        // Pixels of a 1,600 px drawing carry a rounding error of about 1e-13.
        expect(Math.abs(now - x)).toBeLessThanOrEqual(zoomed.pxPerAddress + 1.01 + 1e-9)
      }),
      { numRuns: 200 },
    )
  })

  it('stays in the subnet however it is moved', () => {
    const move = fc.oneof(
      fc.record({ pan: fc.double({ min: -3000, max: 3000, noNaN: true }) }),
      fc.record({
        x: fc.integer({ min: 0, max: 1600 }),
        factor: fc.double({ min: 0.2, max: 6, noNaN: true }),
      }),
      fc.record({ stop: fc.constantFrom<1 | -1>(1, -1) }),
    )
    fc.assert(
      fc.property(anySubnet, looks, fc.array(move, { maxLength: 8 }), (name, look, moves) => {
        const subnet = subnets[name]
        let view = viewFor(subnet, look)
        for (const one of moves) {
          if ('pan' in one) view = panBy(subnet, view, one.pan)
          else if ('stop' in one) view = zoomStop(subnet, view, one.stop)
          else view = zoomAt(subnet, view, one.x, one.factor)
          const { islands } = rulerOf(subnet, view)
          expect(view.from >= 0n && view.from < subnet.size).toBe(true)
          expect(view.skip >= 0 && view.skip < 1).toBe(true)
          const [island] = islands
          expect(island!.width).toBeGreaterThan(0)
          expect(island!.width).toBeLessThanOrEqual(plotOf(view).width)
          // Nothing of the ruler is empty while there is more of the subnet to show.
          if (isPart(subnet, view)) expect(plotOf(view).width - island!.width).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('pans there and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), (dx) => {
        const start = zoomAt(
          subnets[16],
          fitView(subnets[16], { width: 1440, density: 'full', fold: false }),
          776,
          64,
        )
        const back = panBy(subnets[16], panBy(subnets[16], start, dx), -dx)
        expect(Number(back.from - start.from) + back.skip - start.skip).toBeCloseTo(0, 6)
      }),
    )
  })

  it('keeps eighths of the view on prefix boundaries at every stop', () => {
    let view = fitView(subnets[16], { width: 1440, density: 'full', fold: false })
    for (let stop = 0; stop < 10; stop += 1) {
      view = zoomStop(subnets[16], view, 1)
      const span = plotOf(view).width / view.pxPerAddress
      expect(Number.isInteger(span) || span < 20).toBe(true)
      if (span >= 16) expect(Number(view.from) % (span / 8)).toBe(0)
      expect(view.skip).toBe(0)
    }
    for (let stop = 0; stop < 12; stop += 1) view = zoomStop(subnets[16], view, -1)
    expect(isPart(subnets[16], view)).toBe(false)
    expect(view.from).toBe(0n)
  })

  it('shows a range in the middle, and large enough to see', () => {
    const subnet = subnets[8]
    const range = rangeAt(subnet, 1_000_000n, 1_000_018n)
    const view = showRange(subnet, fitView(subnet, { width: 1240, density: 'compact', fold: false }), range)
    const island = rulerOf(subnet, view).islands[0]!
    const left = xOf(island, 1_000_000 - Number(bigintOf(island.from)))
    const right = xOf(island, 1_000_019 - Number(bigintOf(island.from)))
    expect(right - left).toBeCloseTo(plotOf(view).width / 4, 0)
    expect((left + right) / 2).toBeCloseTo(plotOf(view).x + plotOf(view).width / 2, 0)
  })

  it('puts any address into the middle without changing the scale', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 65_535n }), looks, (offset, look) => {
        const subnet = subnets[16]
        const view = viewFor(subnet, look)
        const centred = centreAt(subnet, view, offset)
        expect(centred.pxPerAddress).toBe(view.pxPerAddress)
        const span = plotOf(view).width / view.pxPerAddress
        const middle = Number(centred.from) + centred.skip + span / 2
        const wanted = Math.min(65_536 - span / 2, Math.max(span / 2, Number(offset) + 0.5))
        expect(Math.abs(middle - wanted)).toBeLessThanOrEqual(1.01)
      }),
      { numRuns: 80 },
    )
  })
})
