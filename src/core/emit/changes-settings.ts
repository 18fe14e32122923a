import type { Cluster } from '../model/cluster.ts'
import type { Field } from '../model/field.ts'
import { writtenText } from './address-text.ts'
import type { Change } from './change.ts'
import { fromTo } from './from-to.ts'

/** The settings that decide who answers for an address, by the key path people know them by. */
function settingsOf(cluster: Cluster): Readonly<Record<string, Field<unknown>>> {
  const { loadBalancer, network, controlPlane } = cluster
  return {
    'metadata.name': cluster.name,
    'metadata.namespace': cluster.namespace,
    type: cluster.type,
    profile: cluster.profile,
    anthosBareMetalVersion: cluster.version,
    'controlPlane.loadBalancer.mode': controlPlane.loadBalancer.mode,
    'clusterNetwork.advancedNetworking': network.advancedNetworking,
    'clusterNetwork.bundledIngress': network.bundledIngress,
    'clusterNetwork.flatIPv4': network.flatIPv4,
    'clusterNetwork.forwardMode': network.forwardMode,
    'loadBalancer.mode': loadBalancer.mode,
    'loadBalancer.type': loadBalancer.type,
    'loadBalancer.ports.controlPlaneLBPort': loadBalancer.controlPlaneLBPort,
    'loadBalancer.localASN': loadBalancer.localASN,
    'nodeConfig.podDensity.maxPodsPerNode': cluster.nodeConfig.maxPodsPerNode,
  }
}

export function settingChanges(before: Cluster, after: Cluster): readonly Change[] {
  const old = settingsOf(before)
  return Object.entries(settingsOf(after)).flatMap(([field, now]): readonly Change[] => {
    const was = old[field]!
    if (writtenText(was) === writtenText(now)) return []
    return [{ kind: 'setting', field, ...fromTo(was, now) }]
  })
}
