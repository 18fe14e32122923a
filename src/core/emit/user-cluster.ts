/** Machines of one kind as the GKE On-Prem API has them; a k8sIP has no place there. */
export interface ApiNodes {
  readonly name: string
  readonly addresses: readonly string[]
  readonly labels: readonly Pair[]
  readonly taints: readonly ApiTaint[]
  readonly pullQPS: string | undefined
  readonly burst: string | undefined
}
export type Pair = readonly [string, string]
export interface ApiTaint {
  readonly key: string
  readonly value: string
  readonly effect: string
}
export interface ApiPeer {
  readonly ip: string
  readonly asn: string
  readonly nodes: readonly string[]
}
export interface ApiPool {
  readonly name: string
  readonly addresses: readonly string[]
  readonly avoidBuggyIPs: boolean
  readonly manualAssign: boolean
}

/**
 * A cluster file as a user cluster of the GKE On-Prem API, which is what gcloud and Terraform create. Texts are as
 * written in the file; undefined = not written there.
 */
export interface UserCluster {
  readonly name: string | undefined
  readonly project: string | undefined
  readonly location: string | undefined
  readonly version: string | undefined
  readonly pods: readonly string[]
  readonly services: readonly string[]
  readonly advancedNetworking: boolean
  readonly multipleInterfaces: boolean
  readonly sriov: boolean
  readonly controlPlane: ApiNodes
  readonly balancers: ApiNodes | undefined
  readonly workers: readonly ApiNodes[]
  readonly port: string
  readonly controlPlaneVIP: string | undefined
  readonly ingressVIP: string | undefined
  readonly pools: readonly ApiPool[]
  readonly asn: string | undefined
  readonly peers: readonly ApiPeer[]
  readonly storage: ApiStorage
  readonly maxPods: string | undefined
  readonly loginUser: string | undefined
  readonly maintenance: readonly string[]
  readonly proxy: string | undefined
  readonly noProxy: readonly string[]
  readonly adminUsers: readonly string[]
  readonly addPackageRepo: boolean | undefined
  /** Fields below `spec` and documents that have no place there, as one reads them: `controlPlane.loadBalancer`. */
  readonly left: readonly string[]
}

export interface ApiStorage {
  readonly sharePath: string
  readonly shareClass: string
  readonly shareCount: string
  readonly mountsPath: string
  readonly mountsClass: string
  /** Whether a value is the default of the published samples, because the file has none. */
  readonly isDefault: boolean
}
