import type { FileId, Path } from '../document.ts'
import type { SourceText } from '../yaml/source.ts'
import type { CidrConfig, Cluster, GatewayGroup, NodePool } from './cluster.ts'
import type { Field } from './field.ts'

/** One cluster.yaml, read: its documents by what they are. Unknown documents stay listed in `others`. */
export interface ClusterFile {
  readonly file: FileId
  /** The name people know it by, e.g. `hybrid.yaml`. */
  readonly name: string
  readonly source: SourceText
  readonly clusters: readonly Cluster[]
  /** All NodePool documents, also those that match no cluster. */
  readonly nodePools: readonly NodePool[]
  /** NodePool documents that no Cluster of the file matches by namespace and clusterName. */
  readonly orphanPools: readonly NodePool[]
  readonly namespaces: readonly NamespaceDocument[]
  readonly credentials: Credentials | undefined
  readonly gatewayGroups: readonly GatewayGroup[]
  readonly cidrConfigs: readonly CidrConfig[]
  readonly others: readonly OtherDocument[]
}

export interface NamespaceDocument {
  readonly document: number
  readonly path: Path
  readonly name: Field<string>
}

/** The plain first document that only bmctl reads (domain 1.3). */
export interface Credentials {
  readonly document: number
  readonly path: Path
  readonly keyPaths: readonly { readonly key: CredentialKey; readonly field: Field<string> }[]
  readonly registryMirrors: readonly RegistryMirror[]
  readonly privateRegistries: readonly Field<string>[]
}

export const credentialKeys = [
  'gcrKeyPath',
  'sshPrivateKeyPath',
  'gkeConnectAgentServiceAccountKeyPath',
  'gkeConnectRegisterServiceAccountKeyPath',
  'cloudOperationsServiceAccountKeyPath',
] as const
export type CredentialKey = (typeof credentialKeys)[number]

export interface RegistryMirror {
  readonly path: Path
  readonly endpoint: Field<string>
}

export interface OtherDocument {
  readonly document: number
  readonly path: Path
  readonly apiVersion: string | undefined
  readonly kind: string | undefined
  readonly name: string | undefined
}
