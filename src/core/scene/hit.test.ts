import { describe, expect, it } from 'vitest'
import { exampleFile, readExamples } from '../../testing/example-workspace.ts'
import type { Place } from '../document.ts'
import type { Finding } from '../rules/finding.ts'
import { buildScene } from './build.ts'
import { cellsOf } from './grid-places.ts'
import { hitTest } from './hit.ts'
import { type PreparedSubnet, prepareScene } from './prepare.ts'
import { extentOf, rangeUnder, shownRange } from './ruler-places.ts'
import type { Scene } from './scene.ts'
import { selectedItems } from './selected.ts'
import { fitView, type SceneView, showRange, zoomStop } from './view.ts'

const base = 0x0ac8_0000
const text = exampleFile({
  controlPlane: ['10.200.0.2'],
  workers: ['10.200.0.10'],
  vip: '10.200.0.71',
  ingress: '10.200.0.72',
  pools: [{ name: 'pool1', addresses: ['10.200.0.64/29', '10.200.0.72-10.200.0.90'] }],
})
const overlap: Finding = {
  rule: 'control-plane-vip-outside-pools',
  severity: 'error',
  message: 'inside',
  args: {},
  place: { file: 'a', path: [2, 'spec', 'loadBalancer', 'vips', 'controlPlaneVIP'] },
  related: [],
  ranges: [{ family: 4, first: base + 71, last: base + 71 }],
  assumed: false,
  fixes: [],
}

function draw(view: (subnet: PreparedSubnet, fit: SceneView) => SceneView = (_, fit) => fit): {
  readonly subnet: PreparedSubnet
  readonly scene: Scene
} {
  const prepared = prepareScene(readExamples('', text), [overlap], 0)
  const subnet = prepared?.subnets[0]
  if (subnet === undefined) throw new Error('a subnet expected')
  const fit = fitView(subnet, { width: 1440, density: 'compact', fold: false })
  return { subnet, scene: buildScene(subnet, view(subnet, fit), 'en') }
}

const last = (value: number | bigint): number => Number(value) - base

describe('what lies under a point', () => {
  it('is the address of a cell, and its narrowest use', () => {
    const { subnet, scene } = draw()
    const grid = scene.grid
    if (grid === undefined) throw new Error('a grid expected')
    for (const [address, role] of [
      [2, 'control-plane-node'],
      [71, 'control-plane-vip'],
      [80, 'pool'],
      [200, undefined],
    ] as const) {
      const range = { family: 4, first: base + address, last: base + address } as const
      const cell = cellsOf(subnet, grid, range)
      if (cell === undefined) throw new Error('a cell expected')
      const x = grid.x + (cell.first % grid.columns) * grid.cellWidth + grid.cellWidth / 2
      const y = grid.y + Math.floor(cell.first / grid.columns) * grid.cellHeight + grid.cellHeight / 2
      const hit = hitTest(subnet, scene, x, y)
      expect(hit?.range).toEqual(range)
      expect(hit?.item?.use.role).toBe(role)
    }
  })

  it('is the use of the lane one points at, not that of another lane', () => {
    const { subnet, scene } = draw()
    const extent = extentOf(subnet, scene, { family: 4, first: base + 80, last: base + 80 })
    if (extent === undefined) throw new Error('in view expected')
    const roleIn = (kind: string): string | undefined => {
      const lane = scene.lanes.find((one) => one.kind === kind)
      if (lane === undefined) throw new Error(`no lane ${kind}`)
      return hitTest(subnet, scene, extent.from + 1, lane.y + lane.height / 2)?.item?.use.role
    }
    expect(roleIn('pool')).toBe('pool')
    expect(roleIn('nodes')).toBeUndefined()
  })

  it('is the finding whose sign one points at', () => {
    const { subnet, scene } = draw()
    const [badge] = scene.badges
    if (badge === undefined) throw new Error('a badge expected')
    const hit = hitTest(subnet, scene, badge.x, badge.y)
    expect(hit?.numbers).toEqual([1])
    expect(last(hit?.range.first ?? 0)).toBe(71)
  })
})

describe('places on the ruler', () => {
  it('lead back to their address at every stop', () => {
    for (let stops = 0; stops < 5; stops += 1) {
      const { subnet, scene } = draw((prepared, fit) => {
        let view = fit
        for (let stop = 0; stop < stops; stop += 1) view = zoomStop(prepared, view, 1)
        return view
      })
      const shown = shownRange(subnet, scene)
      for (let value = Number(shown.first); value <= Number(shown.last); value += 1) {
        const range = { family: 4, first: value, last: value } as const
        const extent = extentOf(subnet, scene, range)
        if (extent === undefined) throw new Error('in view expected')
        const middle = Math.floor((extent.from + extent.to) / 2)
        expect(rangeUnder(subnet, scene, middle)).toEqual(range)
      }
    }
  })

  it('are out of sight beside the view', () => {
    const far = { family: 4, first: base + 200, last: base + 210 } as const
    const { subnet, scene } = draw((prepared, fit) =>
      showRange(prepared, fit, { family: 4, first: base + 2, last: base + 3 }, true),
    )
    expect(extentOf(subnet, scene, far)).toBeUndefined()
  })
})

describe('selection', () => {
  const pool = [2, 'spec', 'loadBalancer', 'addressPools', 0]
  const selected = (...path: Place['path']): readonly (readonly [number, number])[] =>
    selectedItems(draw().subnet, { file: 'a', path }).map(({ range }) => [
      last(range.first),
      last(range.last),
    ])

  it('is one range, all ranges of a pool by any of its fields, or one address', () => {
    expect(selected(...pool, 'addresses', 1)).toEqual([[72, 90]])
    const both = [
      [64, 71],
      [72, 90],
    ]
    expect(selected(...pool)).toEqual(both)
    expect(selected(...pool, 'manualAssign')).toEqual(both)
    expect(selected(2, 'spec', 'loadBalancer', 'vips', 'ingressVIP')).toEqual([[72, 72]])
  })

  it('is nothing for a field that is no address, nor for a whole document', () => {
    expect(selected(2, 'spec', 'loadBalancer')).toEqual([])
    expect(selected(2)).toEqual([])
  })
})
