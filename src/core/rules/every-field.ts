import type { ListOf } from '../model/cluster.ts'
import type { ClusterFile } from '../model/cluster-file.ts'
import type { Field } from '../model/field.ts'

/** All fields and lists that the model reads from one file, in the order of the model. */
export interface EveryField {
  readonly fields: readonly Field<unknown>[]
  readonly lists: readonly ListOf<unknown>[]
}

/** By the list of clusters, which every reading makes anew: rules get the file itself in a wrapping of their own. */
const known = new WeakMap<ClusterFile['clusters'], EveryField>()

/** For rules that judge a kind of mistake wherever it stands; the walk is done once for each reading of a file. */
export function everyField(file: ClusterFile): EveryField {
  const before = known.get(file.clusters)
  if (before !== undefined) return before
  const fields: Field<unknown>[] = []
  const lists: ListOf<unknown>[] = []
  const seen = new Set<unknown>()
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if (isField(value)) {
      fields.push(value)
      return
    }
    // Only what is shared between the file and its clusters could be met twice; a field never is.
    if (seen.has(value)) return
    seen.add(value)
    if (isList(value)) lists.push(value)
    for (const key in value) if (key !== 'path') visit(value[key as keyof typeof value])
  }
  const { clusters, nodePools, orphanPools, namespaces, credentials, gatewayGroups, cidrConfigs } = file
  visit([clusters, nodePools, orphanPools, namespaces, credentials, gatewayGroups, cidrConfigs])
  const every = { fields, lists }
  known.set(clusters, every)
  return every
}

function isField(value: object): value is Field<unknown> {
  return 'state' in value && 'path' in value && 'text' in value
}

function isList(value: object): value is ListOf<unknown> {
  return 'items' in value && 'written' in value
}
