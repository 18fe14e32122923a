import type { FileEdits } from '../document.ts'
import type { Cluster } from '../model/cluster.ts'
import { type Address, printAddress } from '../net/address.ts'
import { inFile } from './in-file.ts'

export type Vip = 'controlPlaneVIP' | 'ingressVIP'

/** The VIP gets another address. */
export function moveVip(cluster: Cluster, vip: Vip, to: Address): readonly FileEdits[] {
  return inFile(cluster.file, { op: 'set', path: cluster.loadBalancer[vip].path, value: printAddress(to) })
}

export function removeVip(cluster: Cluster, vip: Vip): readonly FileEdits[] {
  return inFile(cluster.file, { op: 'remove', path: cluster.loadBalancer[vip].path })
}
