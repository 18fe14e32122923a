import type { FileEdits } from '../document.ts'
import type { BgpPeer, Cluster } from '../model/cluster.ts'
import { isRead, type ReadField } from '../model/field.ts'
import { type Address, sameAddress } from '../net/address.ts'
import { inFile } from './in-file.ts'
import { splitRows } from './pasted-rows.ts'

/** An empty router behind the others; routers of one site share an AS number, so the last one's is taken over. */
export function addPeer(cluster: Cluster): readonly FileEdits[] {
  const { path, items } = cluster.loadBalancer.bgpPeers
  const value = { ip: null, asn: items.at(-1)?.asn.value ?? null }
  return inFile(cluster.file, { op: 'insert', path, index: items.length, value })
}

/** Routers behind the others, as pasted: address, then AS number behind a tab. */
export function pastePeers(cluster: Cluster, text: string): readonly FileEdits[] {
  const { path, items } = cluster.loadBalancer.bgpPeers
  const edits = splitRows(text).map(([ip = '', asn], row) => ({
    op: 'insert' as const,
    path,
    index: items.length + row,
    value: { ip, asn: asnValue(asn) },
  }))
  return inFile(cluster.file, ...edits)
}

/** The last router takes the list with it. */
export function removePeer(cluster: Cluster, index: number): readonly FileEdits[] {
  const { path, items } = cluster.loadBalancer.bgpPeers
  return inFile(cluster.file, { op: 'remove', path: items.length === 1 ? path : [...path, index] })
}

/** Whether a control plane node talks to a router: it is listed, or nobody is (domain 2). */
export function hasPeerNode(peer: BgpPeer, node: Address): boolean {
  const listed = peer.controlPlaneNodes
  return listed.length === 0 || listed.some(({ value }) => value !== undefined && sameAddress(value, node))
}

/**
 * Lets a control plane node talk to a router, or not. All nodes are said by leaving `controlPlaneNodes` out; that
 * nobody talks to it cannot be said, so the last node stays.
 */
export function setPeerNode(
  cluster: Cluster,
  peer: BgpPeer,
  node: ReadField<Address>,
  isOn: boolean,
): readonly FileEdits[] {
  const all = cluster.controlPlane.pool.nodes.items.map(({ address }) => address).filter(isRead)
  const now = all.filter((one) => hasPeerNode(peer, one.value))
  const isNode = (one: { readonly value: Address | undefined }): boolean =>
    one.value !== undefined && sameAddress(one.value, node.value)
  if (now.some(isNode) === isOn) return []
  const path = [...peer.path, 'controlPlaneNodes']
  const listed = peer.controlPlaneNodes
  if (isOn) {
    return inFile(
      cluster.file,
      now.length + 1 === all.length
        ? { op: 'remove', path }
        : { op: 'insert', path, index: listed.length, value: node.text },
    )
  }
  if (now.length === 1) return []
  const rest = now.filter((one) => !isNode(one)).map((one) => one.text)
  return inFile(
    cluster.file,
    listed.length === 0
      ? { op: 'set', path, value: rest }
      : { op: 'remove', path: [...path, listed.findIndex(isNode)] },
  )
}

const asnValue = (text: string | undefined): string | number | null => {
  if (text === undefined) return null
  return /^[1-9]\d{0,9}$/.test(text) ? Number(text) : text
}
