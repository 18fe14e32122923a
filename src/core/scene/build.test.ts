import { describe, expect, it } from 'vitest'
import fc from '../../testing/property.ts'
import { findingsIn, looks, usesIn, viewFor } from '../../testing/scene-arbitraries.ts'
import { isVipLetter } from './alphabet.ts'
import { buildScene } from './build.ts'
import { drawScene } from './draw.ts'
import type { PreparedSubnet } from './prepare.ts'
import type { Band, Hatch, Label, Scene } from './scene.ts'
import { subnetOf } from './scene-of-uses.test-kit.ts'
import { fitView } from './view.ts'

const bits = fc.constantFrom(0, 1, 3, 6, 8, 10, 16, 24)
/** A subnet of any size with uses and findings, and a view of it. */
const seen = bits.chain((size) =>
  fc.record({ size: fc.constant(size), uses: usesIn(size), findings: findingsIn(size), look: looks }),
)

const offset = (subnet: PreparedSubnet, value: number | bigint): number =>
  Number(value) - Number(subnet.range.first)

/** Visible addresses, at most a few hundred of them. */
function addressesIn(subnet: PreparedSubnet, scene: Scene): readonly number[] {
  const { from, skip, count } = scene.islands[0]!
  const first = from.lo + Math.ceil(skip)
  const all = Array.from({ length: Math.min(count, 1400) }, (_, index) => first + index)
  return all.filter((at) => at < Number(subnet.size))
}

describe('bands', () => {
  it('hold every visible address once in the lane of each of its uses, and in no other', () => {
    fc.assert(
      fc.property(seen, ({ size, uses, look }) => {
        const subnet = subnetOf(32 - size, uses)
        const view = viewFor(subnet, look)
        if (view.pxPerAddress < 1) return
        const scene = buildScene(subnet, view, 'en')
        for (const at of addressesIn(subnet, scene)) {
          const value = Number(subnet.range.first) + at
          const wanted = new Set(
            subnet.items
              .filter(
                ({ range, letter }) => !isVipLetter(letter) && range.first <= value && value <= range.last,
              )
              .map(({ letter, use }) => `${letter}${/pool/.test(use.role) ? use.name : ''}`),
          )
          const drawn = scene.bands
            .filter(({ range, kind }) => kind !== 'post' && range.first <= value && value <= range.last)
            .map(({ letter, lane }) => `${letter}${lane.startsWith('pool:') ? lane.split(':')[3] : ''}`)
          expect(drawn.toSorted()).toEqual([...wanted].toSorted())
        }
      }),
      { numRuns: 60 },
    )
  })

  it('stand where their addresses are, at least 3 px wide and inside the ruler', () => {
    fc.assert(
      fc.property(seen, ({ size, uses, look }) => {
        const subnet = subnetOf(32 - size, uses)
        const scene = buildScene(subnet, viewFor(subnet, look), 'en')
        const island = scene.islands[0]!
        const x = (at: number): number => island.x + (at - island.from.lo - island.skip) * island.pxPerAddress
        for (const band of scene.bands) {
          expect(band.width).toBeGreaterThanOrEqual(3)
          expect(band.x).toBeGreaterThanOrEqual(island.x)
          expect(band.x + band.width).toBeLessThanOrEqual(island.x + Math.max(4, island.width) + 1)
          if (band.kind !== 'band') continue
          const left = Math.max(island.x, x(offset(subnet, band.range.first)))
          const right = Math.min(island.x + island.width, x(offset(subnet, band.range.last) + 1))
          expect(Math.abs(band.x - left)).toBeLessThanOrEqual(4)
          expect(Math.abs(band.x + band.width - right)).toBeLessThanOrEqual(4)
        }
      }),
      { numRuns: 100 },
    )
  })

  it('have a signpost, alone or merged, for each visible VIP', () => {
    fc.assert(
      fc.property(usesIn(8), looks, (uses, look) => {
        const subnet = subnetOf(24, uses)
        const scene = buildScene(subnet, fitView(subnet, { ...look, fold: false }), 'en')
        const vips = new Set(
          subnet.items
            .filter(({ letter }) => isVipLetter(letter))
            .map(({ letter, range }) => `${letter}${range.first}`),
        )
        // Neighbouring VIPs of one kind and name are one run; their posts stand for the run's first address.
        const heads = scene.signposts.reduce((sum, { merged }) => sum + merged, 0)
        expect(heads > 0).toBe(vips.size > 0)
        expect(heads).toBeLessThanOrEqual(vips.size)
      }),
      { numRuns: 60 },
    )
  })
})

describe('conflicts', () => {
  const overlap = (a: Hatch, from: number, to: number): boolean => a.x <= to + 3 && a.x + a.width >= from - 3

  it('are hatched in every lane they touch, at every zoom, and never narrower than 3 px', () => {
    fc.assert(
      fc.property(seen, ({ size, uses, findings, look }) => {
        const subnet = subnetOf(32 - size, uses, findings)
        const scene = buildScene(subnet, viewFor(subnet, look), 'en')
        const island = scene.islands[0]!
        const x = (at: number): number => island.x + (at - island.from.lo - island.skip) * island.pxPerAddress
        for (const hatch of scene.hatches) expect(hatch.width).toBeGreaterThanOrEqual(3)
        for (const finding of subnet.conflicts.findings) {
          for (const item of subnet.items) {
            for (const range of finding.ranges) {
              const first = offset(subnet, range.first > item.range.first ? range.first : item.range.first)
              const last = offset(subnet, range.last < item.range.last ? range.last : item.range.last)
              if (first > last || x(last + 1) <= island.x + 1 || x(first) >= island.x + island.width - 1)
                continue
              const lane = scene.lanes.find(({ strands }) =>
                strands.some(
                  (strand) =>
                    strand.letter === item.letter && (strand.name === '' || strand.name === item.use.name),
                ),
              )!
              const from = Math.max(island.x, x(first))
              const to = Math.min(island.x + island.width, x(last + 1))
              const found = scene.hatches.some(
                (hatch) =>
                  hatch.lane === lane.id && hatch.severity === finding.severity && overlap(hatch, from, to),
              )
              expect(found).toBe(true)
            }
          }
        }
      }),
      { numRuns: 80 },
    )
  })

  it('have a number above the lanes whenever one is in view, 25 px apart, worst first where they merge', () => {
    fc.assert(
      fc.property(seen, ({ size, uses, findings, look }) => {
        const subnet = subnetOf(32 - size, uses, findings)
        const scene = buildScene(subnet, fitView(subnet, { ...look, fold: false }), 'en')
        const numbers = scene.badges.flatMap((badge) => badge.numbers)
        const worst = new Set(subnet.conflicts.worst.names.map(Number))
        expect(scene.badges.length > 0).toBe(worst.size > 0)
        for (const number of numbers) expect(worst.has(number)).toBe(true)
        const errors = subnet.conflicts.findings
          .filter(({ severity }) => severity === 'error')
          .map((one) => one.number)
        for (const { numbers: own, severity } of scene.badges) {
          expect(severity).toBe(own.some((number) => errors.includes(number)) ? 'error' : 'warning')
        }
        for (const [index, { x }] of scene.badges.entries()) {
          if (index > 0) expect(x - scene.badges[index - 1]!.x).toBeGreaterThanOrEqual(25)
        }
      }),
      { numRuns: 100 },
    )
  })

  it('below a pixel per address own their column in the lane of the worst', () => {
    const uses = [{ role: 'pool' as const, first: 0n, last: 40_000n, name: 'a' }]
    const subnet = subnetOf(16, uses, [{ severity: 'error', first: 777n, last: 777n }])
    for (const width of [400, 900, 1440]) {
      const scene = buildScene(subnet, fitView(subnet, { width, density: 'full', fold: false }), 'en')
      const at = Math.floor(scene.plot.x + 777 * scene.islands[0]!.pxPerAddress)
      const worst = scene.hatches.filter(({ lane }) => lane === 'worst')
      expect(worst).toHaveLength(1)
      expect(worst[0]!.x).toBeLessThanOrEqual(at)
      expect(worst[0]!.x + worst[0]!.width).toBeGreaterThan(at)
    }
  })
})

const box = ({ x, y, width, size }: Label) => ({
  left: x,
  right: x + width,
  top: y - size * 0.75,
  bottom: y + size * 0.2,
})

describe('labels', () => {
  it('never overlap each other, in either language', () => {
    fc.assert(
      fc.property(
        seen,
        fc.constantFrom('en' as const, 'zh-CN' as const),
        ({ size, uses, findings, look }, language) => {
          const subnet = subnetOf(32 - size, uses, findings)
          const { labels } = buildScene(subnet, viewFor(subnet, look), language)
          const boxes = labels.map((label) => ({ label, ...box(label) }))
          const hits = boxes.flatMap((a, index) =>
            boxes
              .slice(index + 1)
              .filter(
                (b) =>
                  a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom && b.top < a.bottom,
              )
              .map((b) => `${a.label.lane} ${a.label.text} / ${b.label.lane} ${b.label.text}`),
          )
          expect(hits).toEqual([])
        },
      ),
      { numRuns: 80 },
    )
  })

  it('stand beside the marks of their lane, or inside one', () => {
    fc.assert(
      fc.property(seen, ({ size, uses, look }) => {
        const subnet = subnetOf(32 - size, uses)
        const { labels, bands } = buildScene(subnet, viewFor(subnet, look), 'en')
        const hits = labels.flatMap((label) =>
          bands
            .filter((band) => band.lane === label.lane && touches(label, band))
            .map((band) => [label.text, band.x]),
        )
        expect(hits).toEqual([])
      }),
      { numRuns: 100 },
    )
  })
})

/** Overlaps without lying inside. */
function touches({ x, width }: Label, band: Band): boolean {
  const apart = x + width <= band.x + 0.5 || band.x + band.width <= x + 0.5
  const inside = x >= band.x && x + width <= band.x + band.width
  return !apart && !inside
}

describe('the whole drawing', () => {
  it('is finite for every prefix of both families', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<4 | 6>(4, 6),
        fc.integer({ min: 0, max: 96 }),
        looks,
        fc.boolean(),
        (family, host, look, fold) => {
          const size = family === 4 ? Math.min(24, host) : host
          const top = (1n << BigInt(size)) - 1n
          const uses = [
            { role: 'pool' as const, first: 0n, last: top / 2n, name: 'a' },
            { role: 'worker-node' as const, first: top, last: top, name: '' },
          ]
          const subnet = subnetOf((family === 4 ? 32 : 128) - size, uses, [], family)
          const scene = buildScene(
            subnet,
            fold ? fitView(subnet, { ...look, fold }) : viewFor(subnet, look),
            'en',
          )
          const text = JSON.stringify(drawScene(scene, look.density))
          expect(text).not.toMatch(/NaN|Infinity|null|undefined/)
          expect(scene.height).toBeGreaterThan(40)
          expect((scene.grid?.count ?? 0) <= 1024 + 64).toBe(true)
        },
      ),
      { numRuns: 80 },
    )
  })

  it('costs what the pixels cost: 40,000 ranges in a /8', () => {
    const uses = Array.from({ length: 40_000 }, (_, index) => ({
      role: 'dhcp' as const,
      first: BigInt(index * 400),
      last: BigInt(index * 400 + 37),
      name: '',
    }))
    const subnet = subnetOf(8, uses)
    const scene = buildScene(subnet, fitView(subnet, { width: 1440, density: 'compact', fold: false }), 'en')
    const columns = scene.bins.reduce((sum, row) => sum + row.columns.length, 0)
    expect(columns + scene.bands.length).toBeLessThanOrEqual(scene.plot.width + 2)
    const counted = scene.bins.flatMap((row) => row.columns).reduce((sum, { count }) => sum + count, 0)
    expect(counted).toBe(40_000 * 38)
    expect(drawScene(scene, 'compact').reduce((sum, { shapes }) => sum + shapes.length, 0)).toBeLessThan(200)
  })
})
