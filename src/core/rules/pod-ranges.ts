import type { Path } from '../document.ts'
import type { Cluster } from '../model/cluster.ts'
import type { Field } from '../model/field.ts'
import type { ClusterView, WorkspaceModel } from '../model/workspace-model.ts'
import type { ParsedPrefix, Prefix } from '../net/prefix.ts'
import type { Range } from '../net/range.ts'
import { freePrivateBlock } from '../plan/free-block.ts'

/** A Pod or Service range, where it is written. */
export interface ClusterRange {
  readonly kind: 'pods' | 'services'
  readonly prefix: Prefix
  readonly path: Path
  readonly text: string
}

export const isFlat = (cluster: Cluster): boolean => cluster.network.flatIPv4.value === true

function readRange(
  kind: ClusterRange['kind'],
  field: Field<ParsedPrefix> | undefined,
): readonly ClusterRange[] {
  return field?.state === 'read'
    ? [{ kind, prefix: field.value.prefix, path: field.path, text: field.text }]
    : []
}

/**
 * The ranges Pods get: `pods.cidrBlocks`, in flat mode the IPv4 of ClusterCIDRConfig instead (domain 4.9), and its
 * IPv6 in both.
 */
export function podRanges(cluster: Cluster): readonly ClusterRange[] {
  const { cidrConfigs, network } = cluster
  const fromConfigs = cidrConfigs.flatMap(({ ipv4, ipv6 }) => [
    ...(isFlat(cluster) ? readRange('pods', ipv4?.cidr) : []),
    ...readRange('pods', ipv6?.cidr),
  ])
  const fromBlocks = isFlat(cluster) ? [] : network.pods.items.flatMap((field) => readRange('pods', field))
  return [...fromBlocks, ...fromConfigs]
}

export function serviceRanges(cluster: Cluster): readonly ClusterRange[] {
  return cluster.network.services.items.flatMap((field) => readRange('services', field))
}

/** Another private block of the same size that meets nothing this workspace knows; only before the cluster runs. */
export function blockInstead(
  view: Pick<ClusterView, 'cluster' | 'deployed'> & { readonly workspace: WorkspaceModel },
  range: ClusterRange,
): Prefix | undefined {
  if (view.deployed !== undefined || range.prefix.family === 6) return undefined
  const { workspace, cluster } = view
  const taken: readonly Range[] = [
    ...workspace.occupancy.uses.map((use) => use.range),
    ...workspace.segments.flatMap(({ subnets }) => subnets.map(({ prefix }) => prefix.range)),
    ...[...podRanges(cluster), ...serviceRanges(cluster)].map(({ prefix }) => prefix.range),
  ]
  return freePrivateBlock(range.prefix.length, taken)
}
