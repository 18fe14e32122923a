import fc from 'fast-check'
import type { SubnetView } from '../model/segments.ts'
import type { Role, Use } from '../model/occupancy.ts'
import type { WorkspaceModel } from '../model/workspace-model.ts'
import { prefixOf } from '../net/prefix.ts'
import { type Range, rangeLike } from '../net/range.ts'
import type { Finding } from '../rules/finding.ts'
import { type PreparedSubnet, prepareScene } from './prepare.ts'
import { fitView, type Density, type SceneView, zoomAt } from './view.ts'
import { plotOf } from './layout.ts'

/** A use in a made-up subnet, by offsets from its first address. */
export interface Made {
  readonly role: Role
  readonly first: bigint
  readonly last: bigint
  readonly name: string
}

export interface MadeFinding {
  readonly severity: 'error' | 'warning'
  readonly first: bigint
  readonly last: bigint
}

const PLAN_ROLES = new Set<Role>(['gateway', 'dhcp', 'dns', 'reserved'])

/** One subnet with these uses and findings, of one cluster and one plan, without any text. */
export function subnetOf(
  length: number,
  uses: readonly Made[],
  findings: readonly MadeFinding[] = [],
  family: 4 | 6 = 4,
): PreparedSubnet {
  const prefix =
    family === 4
      ? prefixOf({ family: 4, value: 0x0a00_0000 }, length)
      : prefixOf({ family: 6, value: 0xfd00_0077n << 96n }, length)
  const range = (first: bigint, last: bigint): Range =>
    rangeLike(prefix.range, BigInt(prefix.range.first) + first, BigInt(prefix.range.first) + last)
  const subnet: SubnetView = { prefix, confirmed: true, gateway: undefined, place: undefined, assumedFrom: 0 }
  const ref = { file: 'a', document: 0 }
  const made = uses.map(
    ({ role, first, last, name }, index): Use => ({
      role,
      name,
      range: range(first, last),
      place: PLAN_ROLES.has(role)
        ? { file: 'plan', path: [0, 'segments', 0, 'reserved', index] }
        : { file: 'a', path: [0, 'spec', index] },
      cluster: PLAN_ROLES.has(role) ? undefined : ref,
    }),
  )
  const model = {
    segments: [
      {
        name: 'lan',
        segment: { path: [0, 'segments', 0] },
        subnets: [subnet],
        clusters: [ref],
        poolsRouted: false,
      },
    ],
    clusters: [{ cluster: { ...ref, name: { text: 'demo' } }, facts: { pools: [] } }],
    occupancy: { uses: made },
  } as unknown as WorkspaceModel
  const told = findings
    .toSorted((a, b) => (a.severity === b.severity ? 0 : a.severity === 'error' ? -1 : 1))
    .map(({ severity, first, last }, index) => ({
      rule: 'made',
      severity,
      place: { file: 'a', path: [9, index] },
      related: [],
      ranges: [range(first, last)],
    })) as unknown as readonly Finding[]
  return prepareScene(model, told, 0)!.subnets[0]!
}

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
