import { describe, expect, it } from 'vitest'
import fc from '../../testing/property.ts'
import { buildScene } from './build.ts'
import { runEnd, runStart } from './runs.ts'
import type { Scene } from './scene.ts'
import { type Made, subnetOf } from './scene-of-uses.test-kit.ts'
import { fitView } from './view.ts'

const zero = { hi: 0, lo: 0 }
const pool = (name: string, first: number, last: number): Made => ({
  role: 'pool',
  first: BigInt(first),
  last: BigInt(last),
  name,
})
const sceneOf = (uses: readonly Made[]): Scene => {
  const subnet = subnetOf(20, uses)
  return buildScene(subnet, fitView(subnet, { width: 1400, density: 'full', fold: false }), 'en')
}
const lanesOf = (scene: Scene) => scene.lanes.filter(({ kind }) => kind === 'pools' || kind === 'pool')

describe('many pools', () => {
  it('share a lane where they lie behind each other', () => {
    const scene = sceneOf(
      Array.from({ length: 12 }, (_, index) => pool(`p${index}`, index * 300, index * 300 + 99)),
    )
    const lanes = lanesOf(scene)
    expect(lanes.map(({ strands }) => strands.length)).toEqual([12])
    const named = scene.labels
      .filter(({ lane }) => lane === lanes[0]!.id)
      .map(({ text }) => text.split(' ')[0])
    expect(new Set(named).size).toBe(12)
  })

  it('that touch or overlap stand in lanes of their own', () => {
    const scene = sceneOf([
      ...Array.from({ length: 8 }, (_, index) => pool(`p${index}`, index * 300, index * 300 + 99)),
      pool('next', 100, 150),
      pool('in', 40, 120),
    ])
    expect(lanesOf(scene).map(({ strands }) => strands.length)).toEqual([8, 1, 1])
  })

  it('are counted together where no lane could name them', () => {
    const scene = sceneOf(
      Array.from({ length: 40 }, (_, index) => pool(`p${index}`, index * 100, index * 100 + 49)),
    )
    expect(lanesOf(scene).map(({ strands }) => strands.map(({ name }) => name))).toEqual([['*']])
  })

  it('are each in exactly one lane, and no two of a lane touch', () => {
    const pools = fc.array(fc.tuple(fc.nat(4000), fc.nat(90)), { minLength: 9, maxLength: 30 })
    fc.assert(
      fc.property(pools, (made) => {
        const lanes = lanesOf(
          sceneOf(made.map(([first, more], index) => pool(`p${index}`, first, first + more))),
        )
        const names = lanes.flatMap(({ strands }) => strands.map(({ name }) => name))
        if (names.includes('*')) return
        expect(names.toSorted()).toEqual(made.map((_, index) => `p${index}`).toSorted())
        for (const { strands } of lanes) {
          for (const [index, { runs }] of strands.entries()) {
            const before = strands[index - 1]?.runs
            if (before === undefined) continue
            expect(runStart(runs, 0, zero)).toBeGreaterThan(runEnd(before, before.length - 1, zero))
          }
        }
      }),
    )
  })
})
