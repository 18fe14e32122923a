import { describe, expect, it } from 'vitest'
import { buildScene } from './build.ts'
import { rangeAt } from './ruler-places.ts'
import { subnetOf } from './scene-of-uses.test-kit.ts'
import { fitView, type SceneView, showRange } from './view.ts'

const pool = (name: string, first: bigint, last: bigint) => ({ role: 'pool' as const, name, first, last })

describe('what leaves the subnet', () => {
  const subnet = subnetOf(
    24,
    [pool('public', 252n, 266n), pool('inner', 10n, 20n)],
    [
      { severity: 'warning', first: 12n, last: 12n },
      { severity: 'error', first: 256n, last: 266n },
    ],
  )
  const scene = buildScene(subnet, fitView(subnet, { width: 1440, density: 'full', fold: false }), 'en')

  it('has a row of its own with its first address, its count and the number of its finding', () => {
    expect(scene.outside).toHaveLength(1)
    const [row] = scene.outside
    expect([row?.letter, row?.shown, row?.severity, row?.number]).toEqual(['P', 11, 'error', 1])
    expect(row?.labels[0]?.text).toBe('10.0.1.0')
    expect(row!.y).toBeGreaterThanOrEqual(scene.grid!.y + scene.grid!.rows * scene.grid!.cellHeight)
    expect(scene.height).toBeGreaterThanOrEqual(row!.y + row!.cellHeight)
  })

  it('ends in an arrow in its own lane only, and its note counts both parts', () => {
    expect(scene.leaving.map(({ lane }) => lane)).toEqual(['pool:0:P:public'])
    expect(scene.labels.some(({ text }) => text.includes('15') && text.includes('11'))).toBe(true)
  })

  it('is counted in the lane inside the subnet only', () => {
    const bands = scene.bands.filter(({ lane }) => lane === 'pool:0:P:public')
    expect(bands.map(({ range }) => Number(range.last) - Number(range.first) + 1)).toEqual([4])
  })
})

describe('lanes', () => {
  const pools = Array.from({ length: 5 }, (_, index) =>
    pool(`p${index}`, BigInt(index * 8192), BigInt(index * 8192 + 99)),
  )
  const subnet = subnetOf(16, [...pools, { role: 'dhcp', first: 60_000n, last: 60_100n, name: '' }])
  const fit = fitView(subnet, { width: 1240, density: 'compact', fold: false })
  const close = (more: Partial<SceneView> = {}): SceneView => ({
    ...showRange(subnet, fit, rangeAt(subnet, 8192n, 8291n), true),
    ...more,
  })
  const names = (view: SceneView): readonly string[] =>
    buildScene(subnet, view, 'en')
      .lanes.filter(({ kind }) => kind === 'pool')
      .map(({ title }) => title)

  it('of pools give way when nothing of them is in view, and say how many did', () => {
    expect(names(fit)).toEqual(['p0', 'p1', 'p2', 'p3', 'p4'])
    expect(names(close())).toEqual(['p1'])
    expect(buildScene(subnet, close(), 'en').hiddenLanes).toBe(4)
    expect(names(close({ showEmpty: true }))).toHaveLength(5)
  })

  it('stay when they are chosen, and so does the lane of what is reserved', () => {
    const selection = subnet.items.filter(({ use }) => use.name === 'p3')
    expect(names(close({ selection }))).toEqual(['p1', 'p3'])
    expect(buildScene(subnet, close(), 'en').lanes.some(({ kind }) => kind === 'reserved')).toBe(true)
  })

  it('hold all pools together when there are more than eight', () => {
    const many = subnetOf(
      20,
      Array.from({ length: 9 }, (_, index) => pool(`p${index}`, BigInt(index * 64), BigInt(index * 64 + 9))),
    )
    const scene = buildScene(many, fitView(many, { width: 1240, density: 'compact', fold: false }), 'en')
    expect(scene.lanes.filter(({ kind }) => kind === 'pools')).toHaveLength(1)
    expect(scene.bands.filter(({ letter }) => letter === 'P')).toHaveLength(9)
    expect(scene.labels.some(({ text }) => text.startsWith('p8 '))).toBe(true)
  })
})
