import type { Role, Use } from '../model/occupancy.ts'
import type { SubnetView } from '../model/segments.ts'
import type { WorkspaceModel } from '../model/workspace-model.ts'
import { prefixOf } from '../net/prefix.ts'
import { type Range, rangeLike } from '../net/range.ts'
import type { Finding } from '../rules/finding.ts'
import { type PreparedSubnet, prepareScene } from './prepare.ts'

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
        ? { file: 'plan', path: [0, 'segments', 0, 'reserved', index, 'range'] }
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
