import { describe, expect, it } from 'vitest'
import { addressOf } from '../net/address.ts'
import { buildScene } from './build.ts'
import { drawPlanned, type PlannedMarks } from './draw-planned.ts'
import { extentOf } from './ruler-places.ts'
import { subnetOf } from './scene-of-uses.test-kit.ts'
import { fitView } from './view.ts'

const subnet = subnetOf(24, [
  { role: 'pool', first: 72n, last: 90n, name: 'pool1' },
  { role: 'load-balancer-node', first: 5n, last: 5n, name: '' },
])
const scene = buildScene(subnet, fitView(subnet, { width: 1200, density: 'full', fold: false }), 'en')
const at = (offset: number) => addressOf(Number(subnet.range.first) + offset)
const nothing: PlannedMarks = { taken: [], down: [], chosen: [] }
const band = scene.bands.find(({ letter }) => letter === 'P')!

describe('drawPlanned', () => {
  it('fills planned addresses in their band and marks their cells, all as one shape', () => {
    const extent = extentOf(subnet, scene, {
      family: 4,
      first: at(73).value as number,
      last: at(73).value as number,
    })!
    const shapes = drawPlanned(subnet, scene, { ...nothing, taken: [at(73), at(75)] })
    expect(shapes).toHaveLength(1)
    expect(shapes[0]).toMatchObject({ kind: 'path', fill: 'role-P-ink' })
    const d = shapes[0]?.kind === 'path' ? shapes[0].d : ''
    expect(d.startsWith(`M${Math.round(extent.from * 100) / 100} ${band.y + 3}`)).toBe(true)
    expect(d.match(/M/g)).toHaveLength(4)
  })

  it('draws nothing for what no pool holds or another subnet does', () => {
    expect(drawPlanned(subnet, scene, { ...nothing, taken: [at(100), at(400)] })).toEqual([])
    expect(drawPlanned(subnet, scene, { ...nothing, down: [at(400)] })).toEqual([])
    expect(drawPlanned(subnet, scene, nothing)).toEqual([])
  })

  it('crosses out a node that is down, on the ruler and in its cell', () => {
    const shapes = drawPlanned(subnet, scene, { ...nothing, down: [at(5)] })
    expect(shapes.map(({ kind }) => kind)).toEqual(['rect', 'rect', 'path'])
    const cross = shapes.at(-1)
    expect(cross?.kind === 'path' && cross.d.match(/M/g)).toHaveLength(4)
  })

  it('draws firm lines round what is certain and dashed ones round what may be', () => {
    const shapes = drawPlanned(subnet, scene, {
      ...nothing,
      chosen: [
        { address: at(73), isFirm: true },
        { address: at(5), isFirm: false },
      ],
    })
    expect(shapes.map((shape) => [shape.kind, 'dash' in shape])).toEqual([
      ['rect', false],
      ['path', false],
      ['rect', true],
      ['path', true],
    ])
  })
})
