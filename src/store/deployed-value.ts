import type { Path, Segment } from '../core/document.ts'
import type { ClusterView } from '../core/model/workspace-model.ts'
import { nodeAt } from '../core/yaml/locate.ts'
import { childOf, entryOf, type Node, resolveAlias } from '../core/yaml/tree.ts'

/**
 * Where the running cluster's text says what `path` says now: the same keys in the deployed document, list items found
 * by what names them (a pool by its name, a node by its address, a plain entry by its text).
 */
export function deployedPath(view: ClusterView, path: Path): Path | undefined {
  const { deployed } = view
  const document = deployed === undefined ? undefined : deployedDocument(view, path[0])
  if (deployed === undefined || document === undefined) return undefined
  const mapped = [document, ...path.slice(1)]
  for (let depth = 1; depth < path.length; depth += 1) {
    if (typeof path[depth] !== 'number') continue
    const name = nameOf(nodeAt(view.file.source, path.slice(0, depth + 1)))
    const list = resolveAlias(nodeAt(deployed.file.source, mapped.slice(0, depth)))
    if (name === undefined || list?.kind !== 'list') return undefined
    const index = list.items.findIndex((item) => nameOf(item) === name)
    if (index < 0) return undefined
    mapped[depth] = index
  }
  return mapped
}

/** The Cluster's own document, or the one of the same kind and name as a document beside it. */
function deployedDocument(view: ClusterView, index: Segment | undefined): number | undefined {
  const { deployed } = view
  if (deployed === undefined || typeof index !== 'number') return undefined
  if (index === view.cluster.document) return deployed.cluster.document
  const kind = textOf(nodeAt(view.file.source, [index, 'kind']))
  const name = textOf(nodeAt(view.file.source, [index, 'metadata', 'name']))
  if (kind === undefined || name === undefined || kind === 'Cluster') return undefined
  return deployed.file.source.documents.find(
    ({ root }) => textOf(childOf(root, 'kind')) === kind && nameIn(root) === name,
  )?.index
}

const nameIn = (root: Node | undefined): string | undefined =>
  textOf(childOf(childOf(root, 'metadata'), 'name'))

/** Whether a value stands unchanged in the running cluster's text. */
export function isAsDeployed(view: ClusterView, path: Path): boolean {
  const there = deployedPath(view, path)
  if (there === undefined || view.deployed === undefined) return false
  const running = textOf(nodeAt(view.deployed.file.source, there))
  return running !== undefined && running === textOf(nodeAt(view.file.source, path))
}

export const isWrittenHere = (view: ClusterView, path: Path): boolean =>
  textOf(nodeAt(view.file.source, path)) !== undefined

/** Whether neither the running cluster's text nor this one says anything at a place that both could have. */
export function isAbsentInBoth(view: ClusterView, path: Path): boolean {
  const there = deployedPath(view, path)
  if (there === undefined || view.deployed === undefined) return false
  return textOf(nodeAt(view.deployed.file.source, there)) === undefined && !isWrittenHere(view, path)
}

/** Whether the list item that holds `path` stands in the running cluster's text. */
export const isItemDeployed = (view: ClusterView, path: Path): boolean =>
  typeof path.at(-2) === 'number' && deployedPath(view, path.slice(0, -1)) !== undefined

export function textOf(node: Node | undefined): string | undefined {
  const value = resolveAlias(node)
  return value?.kind === 'scalar' && value.style !== 'absent' ? value.text : undefined
}

/** What tells a list's item from the others: a name, an address, or the item's own text. */
export function nameOf(node: Node | undefined): string | undefined {
  const value = resolveAlias(node)
  if (value?.kind !== 'map') return textOf(value)
  return textOf(entryOf(value, 'name')?.value) ?? textOf(entryOf(value, 'address')?.value)
}
