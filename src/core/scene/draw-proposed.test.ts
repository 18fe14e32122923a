import { describe, expect, it } from 'vitest'
import { buildScene } from './build.ts'
import { drawProposed } from './draw-proposed.ts'
import { extentOf } from './ruler-places.ts'
import { subnetOf } from './scene-of-uses.test-kit.ts'
import { fitView } from './view.ts'

const subnet = subnetOf(24, [{ role: 'pool', first: 72n, last: 90n, name: 'pool1' }])
const scene = buildScene(subnet, fitView(subnet, { width: 1200, density: 'full', fold: false }), 'en')
const start = Number(subnet.range.first)
const range = { family: 4, first: start + 96, last: start + 111 } as const

describe('drawProposed', () => {
  it('marks a place on the ruler and in the cells, where it lies', () => {
    const shapes = drawProposed(subnet, scene, [range])
    const extent = extentOf(subnet, scene, range)!
    expect(shapes.map(({ kind }) => kind)).toEqual(['rect', 'rect', 'path'])
    expect(shapes[0]).toMatchObject({ x: extent.from, width: extent.to - extent.from })
  })

  it('draws nothing of another family or another subnet', () => {
    expect(drawProposed(subnet, scene, [{ family: 6, first: 1n, last: 9n }])).toEqual([])
    expect(drawProposed(subnet, scene, [{ family: 4, first: 1, last: 9 }])).toEqual([])
  })
})
