import type { ClusterFile } from '../model/cluster-file.ts'
import type { Field } from '../model/field.ts'

/** By the list of clusters, which every reading makes anew: rules get the file itself in a wrapping of their own. */
const known = new WeakMap<ClusterFile['clusters'], readonly Field<unknown>[]>()

/**
 * The fields of which a rule of syntax may speak, in the order of the model: those that cannot be read, and booleans,
 * which can be written in old ways. The walk is done once for each reading of a file.
 */
export function doubtfulFields(file: ClusterFile): readonly Field<unknown>[] {
  const before = known.get(file.clusters)
  if (before !== undefined) return before
  const fields: Field<unknown>[] = []
  const seen = new Set<object>()
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if (Array.isArray(value)) {
      for (let index = 0; index < value.length; index += 1) visit(value[index])
      return
    }
    if (isField(value)) {
      if (value.state === 'bad' || typeof value.value === 'boolean') fields.push(value)
      return
    }
    // A document may hang below its cluster and below the file; nothing smaller is met twice.
    if ('document' in value) {
      if (seen.has(value)) return
      seen.add(value)
    }
    for (const key in value) if (key !== 'path') visit(value[key as keyof typeof value])
  }
  const { clusters, nodePools, orphanPools, namespaces, credentials, gatewayGroups, cidrConfigs } = file
  visit([clusters, nodePools, orphanPools, namespaces, credentials, gatewayGroups, cidrConfigs])
  known.set(clusters, fields)
  return fields
}

function isField(value: object): value is Field<unknown> {
  return 'state' in value
}
