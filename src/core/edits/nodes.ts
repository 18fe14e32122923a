import type { EditValue, FileEdits, FileId } from '../document.ts'
import type { NodeEntry, NodePoolSpec } from '../model/cluster.ts'
import { inFile } from './in-file.ts'
import { splitRows } from './pasted-rows.ts'

export interface NewNode {
  readonly address: string
  readonly k8sIP?: string
}

/** A machine behind the others of its pool unless `index` says where; a missing `nodes` list is created. */
export function addNode(
  file: FileId,
  spec: NodePoolSpec,
  node: NewNode,
  index: number = spec.nodes.items.length,
): readonly FileEdits[] {
  return inFile(file, { op: 'insert', path: spec.nodes.path, index, value: valueOf(node) })
}

export function removeNode(file: FileId, node: NodeEntry): readonly FileEdits[] {
  return inFile(file, { op: 'remove', path: node.path })
}

/** The address or k8sIP as typed. An emptied k8sIP goes away; an emptied address stays as an empty key. */
export function setNode(
  file: FileId,
  node: NodeEntry,
  key: 'address' | 'k8sIP',
  typed: string,
): readonly FileEdits[] {
  const { path } = node[key]
  if (typed !== '') return inFile(file, { op: 'set', path, value: typed })
  return inFile(file, key === 'k8sIP' ? { op: 'remove', path } : { op: 'set', path, value: null })
}

/** A pasted column of addresses becomes nodes; a second column, behind a tab, is their k8sIP. */
export function pasteNodes(
  file: FileId,
  spec: NodePoolSpec,
  text: string,
  index: number = spec.nodes.items.length,
): readonly FileEdits[] {
  const { path } = spec.nodes
  const edits = splitRows(text).map(([address = '', k8sIP], row) => {
    const node = k8sIP === undefined ? { address } : { address, k8sIP }
    return { op: 'insert' as const, path, index: index + row, value: valueOf(node) }
  })
  return inFile(file, ...edits)
}

function valueOf({ address, k8sIP }: NewNode): EditValue {
  const head = { address: address === '' ? null : address }
  return k8sIP === undefined || k8sIP === '' ? head : { ...head, k8sIP }
}
