import { describe, expect, it } from 'vitest'
import fc from '../../testing/property.ts'
import { looks, usesIn, viewFor } from '../../testing/scene-arbitraries.ts'
import { buildScene } from './build.ts'
import { contourOf } from './contour.ts'
import { drawScene } from './draw.ts'
import { subnetOf } from './scene-of-uses.test-kit.ts'
import { writeSvg } from './svg.ts'
import { fitView } from './view.ts'

const cells = { x: 0, y: 0, columns: 16, cellWidth: 10, cellHeight: 10 }

/** Area inside the straight lines of a contour without rounding. */
function areaOf(path: string): number {
  return path
    .split('Z')
    .filter((part) => part !== '')
    .reduce((sum, part) => {
      const points = [...part.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map(
        ([, x, y]) => [Number(x), Number(y)] as const,
      )
      const twice = points.reduce((total, [x, y], index) => {
        const [nx, ny] = points[(index + 1) % points.length]!
        return total + x * ny - nx * y
      }, 0)
      return sum + Math.abs(twice) / 2
    }, 0)
}

describe('the grid', () => {
  it('gives each cell the letters of what uses its address', () => {
    fc.assert(
      fc.property(fc.constantFrom(0, 2, 5, 8, 10), looks, (size, look) => {
        const [uses] = fc.sample(usesIn(size), { numRuns: 1, seed: Math.floor(look.x * 1e6) })
        const subnet = subnetOf(32 - size, uses ?? [])
        const { grid } = buildScene(subnet, viewFor(subnet, look), 'en')
        if (grid === undefined) return
        for (let cell = 0; cell < grid.count; cell += 1) {
          const value = Number(subnet.range.first) + Number(grid.from) + cell
          const wanted = new Set<string>(
            subnet.items
              .filter(({ range }) => range.first <= value && value <= range.last)
              .map(({ letter }) => letter),
          )
          const found = (grid.owners.get(cell) ?? []).filter((letter) => !'[]'.includes(letter))
          expect([...found].toSorted()).toEqual([...wanted].toSorted())
        }
      }),
      { numRuns: 60 },
    )
  })

  it('begins each row on a multiple of its columns, and holds what the ruler shows', () => {
    fc.assert(
      fc.property(fc.constantFrom(3, 8, 10, 16), looks, (size, look) => {
        const subnet = subnetOf(32 - size, [])
        const { grid, islands } = buildScene(subnet, viewFor(subnet, look), 'en')
        expect(grid === undefined).toBe(islands[0]!.count > 1024)
        if (grid === undefined) return
        expect(Number.isInteger(Math.log2(grid.columns))).toBe(true)
        expect(Number(grid.from) % grid.columns).toBe(0)
        expect(Number(grid.from)).toBeLessThanOrEqual(islands[0]!.from.lo)
        expect(Number(grid.from) + grid.count).toBeGreaterThanOrEqual(
          Math.min(Number(subnet.size), islands[0]!.from.lo + Math.floor(islands[0]!.count)),
        )
      }),
      { numRuns: 80 },
    )
  })

  it('surrounds exactly the cells of a run', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 80 }), (first, more) => {
        expect(areaOf(contourOf(cells, first, first + more, 0, 0))).toBe((more + 1) * 100)
      }),
    )
  })
})

describe('the SVG document', () => {
  const subnet = subnetOf(
    24,
    [
      { role: 'control-plane-node', first: 2n, last: 4n, name: '' },
      { role: 'pool', first: 64n, last: 90n, name: 'a' },
      { role: 'control-plane-vip', first: 71n, last: 71n, name: '' },
    ],
    [{ severity: 'error', first: 71n, last: 71n }],
  )
  const page = {
    density: 'full',
    language: 'en',
    title: '10.0.0.0/24 <lan> & "more"',
    subtitle: 'segment',
    date: '2026-04-17',
  } as const

  it.each(['light', 'dark', 'print', 'forced'] as const)(
    'stands alone in %s: no variable, no missing colour',
    (scheme) => {
      const scene = buildScene(subnet, fitView(subnet, { width: 1440, density: 'full', fold: false }), 'en')
      const svg = writeSvg(scene, { ...page, scheme })
      expect(svg).not.toMatch(/var\(|NaN|undefined|<style|style=/)
      expect(svg).toContain('&lt;lan&gt; &amp; &quot;more&quot;')
      expect(svg).toContain('2026-04-17')
      const used = new Set([...svg.matchAll(/url\(#(p-[a-z-]+)\)/g)].map(([, id]) => id))
      expect(used.size).toBeGreaterThan(0)
      for (const id of used) expect(svg).toContain(`id="${id}"`)
      expect(svg.match(/<text[ >]/g)?.length).toBe(svg.match(/<\/text>/g)?.length)
    },
  )

  it('names each kind it shows, in both languages', () => {
    for (const [language, names] of [
      ['en', ['control plane node', 'control plane VIP', 'error']],
      ['zh-CN', ['控制平面节点', '控制平面 VIP', '错误']],
    ] as const) {
      const scene = buildScene(
        subnet,
        fitView(subnet, { width: 1440, density: 'full', fold: false }),
        language,
      )
      const svg = writeSvg(scene, { ...page, language, scheme: 'light' })
      for (const name of names) expect(svg).toContain(`>${name}</text>`)
      expect(svg).not.toContain(language === 'en' ? '工作器节点' : '>worker node<')
    }
  })

  it('keeps the screen below 2,000 elements also with 1,024 cells', () => {
    const uses = Array.from({ length: 300 }, (_, index) => ({
      role: 'worker-node' as const,
      first: BigInt(index * 3),
      last: BigInt(index * 3),
      name: '',
    }))
    const crowded = subnetOf(22, [...uses, { role: 'pool', first: 900n, last: 1000n, name: 'a' }])
    const view = fitView(crowded, { width: 1240, density: 'compact', fold: false })
    const count = drawScene(buildScene(crowded, view, 'en'), 'compact').reduce(
      (sum, { shapes }) => sum + shapes.length,
      0,
    )
    expect(count).toBeLessThan(1500)
  })
})
