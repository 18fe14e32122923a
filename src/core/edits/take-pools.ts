import type { EditValue, FileEdits } from '../document.ts'
import type { Cluster } from '../model/cluster.ts'
import { freeName } from './free-name.ts'
import { inFile } from './in-file.ts'

/** A pool that another file holds, in the form of `addressPools`. */
export interface ForeignPool {
  readonly name: string
  readonly addresses: readonly string[]
  readonly avoidBuggyIPs?: true
  readonly manualAssign?: true
}

/** The pools whose addresses the cluster does not have in a pool of its own. */
export function missingPools<P extends ForeignPool>(cluster: Cluster, pools: readonly P[]): readonly P[] {
  const keyOf = (texts: readonly (string | undefined)[]): string =>
    texts
      .map((text) => text ?? '')
      .toSorted((a, b) => (a < b ? -1 : 1))
      .join(' ')
  const present = new Set(
    cluster.loadBalancer.pools.items.map(({ addresses }) => keyOf(addresses.items.map(({ text }) => text))),
  )
  return pools.filter(({ addresses }) => !present.has(keyOf(addresses)))
}

/** Pools of another file behind those of a cluster, in order; a name that is taken gets a number. */
export function takePools(cluster: Cluster, pools: readonly ForeignPool[]): readonly FileEdits[] {
  const { path, items } = cluster.loadBalancer.pools
  const taken = new Set(items.map(({ name }) => name.text))
  const edits = pools.map(({ name, addresses, ...flags }, offset) => {
    const own = name === '' || taken.has(name) ? freeName(name === '' ? 'pool' : `${name}-`, taken) : name
    taken.add(own)
    const value: EditValue = { name: own, addresses, ...flags }
    return { op: 'insert' as const, path, index: items.length + offset, value }
  })
  return inFile(cluster.file, ...edits)
}
