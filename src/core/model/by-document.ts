import type { SourceDocument } from '../yaml/source.ts'
import type { Node } from '../yaml/tree.ts'
import type { ClusterFile } from './cluster-file.ts'

/** A document that parsed. Offsets are left out: they move while the tree stays. */
export type ReadDocument = Pick<SourceDocument, 'index' | 'problems'> & { readonly root: Node }

/**
 * Derives something from single documents and remembers it as long as their trees live. A source shares the trees of
 * unchanged documents with the one before it, so an edit costs the document it changes, not the file. What is derived
 * may hold paths, so it counts for the document's index only.
 */
export function byDocument<T>(derive: (document: ReadDocument) => T): (document: ReadDocument) => T {
  const known = new WeakMap<Node, { readonly index: number; readonly value: T }>()
  return (document) => {
    const before = known.get(document.root)
    if (before !== undefined && before.index === document.index) return before.value
    const value = derive(document)
    known.set(document.root, { index: document.index, value })
    return value
  }
}

/** All that is found in the documents of a file, in order; each document is searched once. */
export function inDocuments<T>(
  search: (document: ReadDocument) => readonly T[],
): (file: Pick<ClusterFile, 'source'>) => readonly T[] {
  const searchOnce = byDocument(search)
  return ({ source }) =>
    source.documents.flatMap(({ root, index, problems }) =>
      root === undefined ? [] : searchOnce({ root, index, problems }),
    )
}
