import { describe, expect, it } from 'vitest'
import { analyse } from '../analyse.ts'
import { exampleFile } from '../rules/examples.ts'
import { buildScene } from './build.ts'
import { drawProposed } from './draw-proposed.ts'
import { prepareScene } from './prepare.ts'
import { extentOf } from './ruler-places.ts'
import { fitView } from './view.ts'

const { model, findings } = analyse({ files: [{ id: 'a', name: 'a', text: exampleFile() }], plan: '' })
const subnet = prepareScene(model, findings, 0)!.subnets[0]!
const scene = buildScene(subnet, fitView(subnet, { width: 1200, density: 'full', fold: false }), 'en')
const range = { family: 4, first: 0x0ac80060, last: 0x0ac8006f } as const

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
