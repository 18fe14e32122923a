import type { Role } from '../core/model/occupancy.ts'
import { plotOf } from '../core/scene/layout.ts'
import type { PreparedSubnet } from '../core/scene/prepare.ts'
import type { Made, MadeFinding } from '../core/scene/scene-of-uses.test-kit.ts'
import { type Density, fitView, type SceneView, zoomAt } from '../core/scene/view.ts'
import fc from './property.ts'

const roles: readonly Role[] = [
  'control-plane-node',
  'worker-node',
  'load-balancer-node',
  'k8s-ip',
  'control-plane-vip',
  'ingress-vip',
  'pool',
  'manual-pool',
  'dhcp',
  'reserved',
]
const isSingle = (role: Role): boolean => /node|vip|k8s/.test(role)

/** Uses anywhere in a subnet of `2^bits` addresses, crowded as well as wide. */
export function usesIn(bits: number, maxLength = 14): fc.Arbitrary<readonly Made[]> {
  const size = 1n << BigInt(bits)
  const place = fc.oneof(
    fc.bigInt({ min: 0n, max: size - 1n }),
    fc.bigInt({ min: 0n, max: size < 64n ? size - 1n : 63n }),
  )
  return fc.array(
    fc
      .tuple(fc.constantFrom(...roles), place, place, fc.constantFrom('a', 'b', 'longer-name'))
      .map(([role, a, b, name]): Made => {
        const [first, end] = a < b ? [a, b] : [b, a]
        return { role, first, last: isSingle(role) ? first : end, name }
      }),
    { maxLength },
  )
}

export function findingsIn(bits: number): fc.Arbitrary<readonly MadeFinding[]> {
  const size = 1n << BigInt(bits)
  const place = fc.bigInt({ min: 0n, max: size - 1n })
  return fc.array(
    fc
      .tuple(
        fc.constantFrom('error' as const, 'warning' as const),
        place,
        fc.bigInt({ min: 0n, max: size / 8n }),
      )
      .map(([severity, first, more]) => ({
        severity,
        first,
        last: first + more < size ? first + more : size - 1n,
      })),
    { maxLength: 6 },
  )
}

/** Any zoom and place within a subnet. */
export const looks = fc.record({
  width: fc.integer({ min: 320, max: 1600 }),
  density: fc.constantFrom<Density>('compact', 'full', 'phone', 'print'),
  x: fc.double({ min: 0, max: 1, noNaN: true }),
  zoom: fc.double({ min: 0, max: 1, noNaN: true }),
})

export function viewFor(
  subnet: PreparedSubnet,
  look: { readonly width: number; readonly density: Density; readonly x: number; readonly zoom: number },
): SceneView {
  const fit = fitView(subnet, { width: look.width, density: look.density, fold: false })
  const plot = plotOf(fit)
  return zoomAt(subnet, fit, plot.x + look.x * plot.width, (68 / fit.pxPerAddress) ** look.zoom)
}
