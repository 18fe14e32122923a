import type { FileEdits, FileId } from '../document.ts'
import type { NodePoolSpec, Taint } from '../model/cluster.ts'
import { inFile } from './in-file.ts'

/** Keeps ordinary workloads off the machines of the load balancers (BLB: taint of the load balancer pool). */
export const balancerTaint = { key: 'node-role.kubernetes.io/load-balancer', effect: 'NoSchedule' } as const

/** A taint behind the others; its effect is NoSchedule until another one is chosen. */
export function addTaint(
  file: FileId,
  spec: NodePoolSpec,
  taint: { readonly key: string; readonly effect?: string },
): readonly FileEdits[] {
  const { key, effect = 'NoSchedule' } = taint
  const path = [...spec.path, 'taints']
  return inFile(file, { op: 'insert', path, index: spec.taints.length, value: { key, effect } })
}

/** The last taint takes the list with it. */
export function removeTaint(file: FileId, spec: NodePoolSpec, taint: Taint): readonly FileEdits[] {
  return inFile(file, {
    op: 'remove',
    path: spec.taints.length === 1 ? [...spec.path, 'taints'] : taint.path,
  })
}

/** A label as `key=value`, the way kubectl takes it; without a value it is empty. Nothing for a text without a key. */
export function addLabel(file: FileId, spec: NodePoolSpec, typed: string): readonly FileEdits[] {
  const [, key = '', value = ''] = /^\s*([^=:\s]+)\s*(?:[=:]\s*(.*?))?\s*$/.exec(typed) ?? []
  if (key === '') return []
  return inFile(file, { op: 'set', path: [...spec.path, 'labels', key], value })
}

/** The last label takes the map with it. */
export function removeLabel(
  file: FileId,
  spec: NodePoolSpec,
  key: string,
  count: number,
): readonly FileEdits[] {
  const path = [...spec.path, 'labels']
  return inFile(file, { op: 'remove', path: count === 1 ? path : [...path, key] })
}
