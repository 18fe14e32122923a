import { describe, expect, it } from 'vitest'
import fc from '../../testing/property.ts'
import { buildScene } from './build.ts'
import type { Scene } from './scene.ts'
import { subnetOf } from './scene-of-uses.test-kit.ts'
import { type Density, fitView } from './view.ts'

function sceneWith(vips: readonly (readonly ['V' | 'I', number])[], width: number, density: Density): Scene {
  const subnet = subnetOf(
    24,
    vips.map(([letter, host]) => ({
      role: letter === 'V' ? 'control-plane-vip' : 'ingress-vip',
      first: BigInt(host),
      last: BigInt(host),
      name: '',
    })),
  )
  return buildScene(subnet, fitView(subnet, { width, density, fold: false }), 'en')
}

describe('signposts', () => {
  it('stand alone for the two VIPs of a cluster wherever a head has room on each side, also on a phone', () => {
    for (const width of [358, 390]) {
      for (let host = 45; host <= 175; host += 1) {
        if (host === 110) continue
        const { signposts } = sceneWith(
          [
            ['V', 110],
            ['I', host],
          ],
          width,
          'phone',
        )
        expect(
          signposts.map(({ merged }) => merged),
          `.110 and .${host} on ${width} px`,
        ).toEqual([1, 1])
      }
    }
  })

  it('keep their heads apart and count every VIP once', () => {
    const vip = fc.tuple(fc.constantFrom('V' as const, 'I' as const), fc.integer({ min: 1, max: 126 }))
    fc.assert(
      fc.property(
        fc.uniqueArray(vip, { maxLength: 12, selector: ([, host]) => host }),
        fc.integer({ min: 320, max: 1500 }),
        fc.constantFrom<Density>('phone', 'compact', 'full'),
        (vips, width, density) => {
          const { signposts } = sceneWith(
            // Neighbours of one kind are one run.
            vips.map(([letter, half]) => [letter, 2 * half] as const),
            width,
            density,
          )
          expect(signposts.reduce((sum, { merged }) => sum + merged, 0)).toBe(vips.length)
          const heads = signposts.map(({ headX }) => headX).toSorted((a, b) => a - b)
          for (const [index, head] of heads.entries()) {
            if (index > 0) expect(head - heads[index - 1]!).toBeGreaterThanOrEqual(17)
          }
        },
      ),
    )
  })
})
