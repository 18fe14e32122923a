import { type FieldNode, fieldTree } from '../core/model/fields.ts'
import type { ClusterView } from '../core/model/workspace-model.ts'
import { nodeAt } from '../core/yaml/locate.ts'
import { entryOf, type Node, resolveAlias } from '../core/yaml/tree.ts'
import { nameOf, textOf } from '../store/deployed-value.ts'
import { canChange } from '../store/place-state.ts'

const known = new WeakMap<ClusterView, number>()

/** How many values of the Cluster stand as they run and cannot change; found once for each reading. */
export function countLocks(view: ClusterView): number {
  let count = known.get(view)
  if (count === undefined) known.set(view, (count = countIn(view)))
  return count
}

function countIn(view: ClusterView): number {
  const { deployed, cluster } = view
  if (deployed === undefined) return 0
  const version = deployed.cluster.version.value
  /** Both texts side by side, so that a file of thousands of entries is gone through once. */
  const walk = (here: Node | undefined, there: Node | undefined, field: FieldNode | undefined): number => {
    const a = resolveAlias(here)
    const b = resolveAlias(there)
    if (a === undefined || b === undefined || field === undefined) return 0
    if (a.kind === 'map' && b.kind === 'map') {
      return a.entries.reduce(
        (sum, { key, value }) => sum + walk(value, entryOf(b, key)?.value, field.children.get(key)),
        0,
      )
    }
    if (a.kind === 'list' && b.kind === 'list') {
      const named = new Map(b.items.map((item) => [nameOf(item), item]))
      const item = field.children.get('[]')
      return a.items.reduce((sum, one) => sum + walk(one, named.get(nameOf(one)), item), 0)
    }
    const { row } = field
    if (row === undefined || canChange(row, version)) return 0
    const text = textOf(a)
    return text !== undefined && text === textOf(b) ? 1 : 0
  }
  return walk(
    nodeAt(view.file.source, cluster.path),
    nodeAt(deployed.file.source, deployed.cluster.path),
    fieldTree('cluster'),
  )
}
