import { describe, expect, it } from 'vitest'
import fc from '../../testing/property.ts'
import { findingsIn, looks, usesIn, viewFor } from '../../testing/scene-arbitraries.ts'
import { buildScene } from './build.ts'
import { minimapGround, minimapOf, minimapOffset } from './minimap.ts'
import { subnetOf } from './scene-of-uses.test-kit.ts'
import { fitView, zoomAt } from './view.ts'

describe('the minimap', () => {
  it('is there for a part of a large subnet only', () => {
    const shown = (length: number, factor: number): boolean => {
      const subnet = subnetOf(length, [])
      const view = zoomAt(
        subnet,
        fitView(subnet, { width: 1240, density: 'compact', fold: false }),
        600,
        factor,
      )
      return minimapOf(subnet, view, buildScene(subnet, view, 'en')) !== undefined
    }
    expect([shown(16, 1), shown(16, 4), shown(22, 4), shown(24, 4), shown(23, 4)]).toEqual([
      false,
      true,
      true,
      false,
      false,
    ])
  })

  it('frames what is in view inside its own bounds, and shows every severity there is', () => {
    fc.assert(
      fc.property(fc.constantFrom(10, 16, 24), looks, (size, look) => {
        const [uses] = fc.sample(usesIn(size), { numRuns: 1, seed: Math.floor(look.x * 1e6) })
        const [findings] = fc.sample(findingsIn(size), { numRuns: 1, seed: Math.floor(look.zoom * 1e6) })
        const subnet = subnetOf(32 - size, uses ?? [], findings)
        const view = viewFor(subnet, look)
        const map = minimapOf(subnet, view, buildScene(subnet, view, 'en'))
        if (map === undefined) return
        expect(map.frame.width).toBeGreaterThanOrEqual(10)
        expect(map.frame.x).toBeGreaterThanOrEqual(map.x - 0.01)
        expect(map.frame.x + map.frame.width).toBeLessThanOrEqual(map.x + map.width + 1)
        const middle = map.x + (Number(view.from) / Number(subnet.size)) * map.width
        expect(middle).toBeLessThanOrEqual(map.frame.x + map.frame.width + 1)
        const fills = new Set(
          minimapGround(subnet, view).map((shape) => (shape.kind === 'text' ? '' : shape.fill)),
        )
        for (const { severity } of subnet.conflicts.findings) {
          expect(fills.has(severity === 'error' ? 'role-E-ink' : 'role-A-ink')).toBe(true)
        }
        expect(JSON.stringify(map)).not.toMatch(/NaN|null/)
      }),
      { numRuns: 60 },
    )
  })

  it('answers a click with an address of the subnet', () => {
    const subnet = subnetOf(64, [], [], 6)
    const view = zoomAt(subnet, fitView(subnet, { width: 1240, density: 'compact', fold: false }), 600, 8)
    const map = minimapOf(subnet, view, buildScene(subnet, view, 'en'))!
    expect(minimapOffset(subnet, map, map.x - 50)).toBe(0n)
    expect(minimapOffset(subnet, map, map.x + map.width + 50)).toBe(subnet.size - 1n)
    expect(minimapOffset(subnet, map, map.x + map.width / 2)).toBe(subnet.size / 2n)
  })
})
