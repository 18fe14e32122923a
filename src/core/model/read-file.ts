import type { FileId } from '../document.ts'
import { readSource } from '../yaml/read.ts'
import type { SourceText } from '../yaml/source.ts'
import { byDocument } from './by-document.ts'
import type { CidrConfig, Cluster, GatewayGroup, NodePool } from './cluster.ts'
import {
  type ClusterFile,
  type Credentials,
  credentialKeys,
  type NamespaceDocument,
  type OtherDocument,
} from './cluster-file.ts'
import type { Field } from './field.ts'
import { type ClusterDocument, readCluster } from './read-cluster.ts'
import { readCidrConfig, readGatewayGroup, readNodePool } from './read-nodes.ts'
import { isKeyWritten, itemsOf, keysOf, readText, type Spot, spotAt } from './spot.ts'
import { runToEnd, type Steps } from './steps.ts'

export const clusterApiVersion = 'baremetal.cluster.gke.io/v1'

/** What a document says it is; the credentials document says nothing and is known by its keys. */
export type DocumentKind =
  | 'Cluster'
  | 'NodePool'
  | 'Namespace'
  | 'NetworkGatewayGroup'
  | 'ClusterCIDRConfig'
  | 'credentials'
  | 'empty'
  | 'other'

export function readClusterFile(
  file: FileId,
  name: string,
  text: string,
  previous?: ClusterFile,
): ClusterFile {
  return readFromSource(file, name, readSource(text, previous?.source))
}

export const readFromSource = (file: FileId, name: string, source: SourceText): ClusterFile =>
  runToEnd(readFromSourceInSteps(file, name, source))

/** The same with a stop after each document. */
export function* readFromSourceInSteps(file: FileId, name: string, source: SourceText): Steps<ClusterFile> {
  const clusterDocuments: ClusterDocument[] = []
  const nodePools: NodePool[] = []
  const namespaces: NamespaceDocument[] = []
  const gatewayGroups: GatewayGroup[] = []
  const cidrConfigs: CidrConfig[] = []
  const others: OtherDocument[] = []
  let credentials: Credentials | undefined
  for (const { index, root, problems } of source.documents) {
    if (root === undefined) continue
    const read = readDocument({ index, root, problems })
    yield
    switch (read.kind) {
      case 'Cluster':
        clusterDocuments.push({ ...read.value, file })
        break
      case 'NodePool':
        nodePools.push(read.value)
        break
      case 'Namespace':
        namespaces.push(read.value)
        break
      case 'NetworkGatewayGroup':
        gatewayGroups.push(read.value)
        break
      case 'ClusterCIDRConfig':
        cidrConfigs.push(read.value)
        break
      case 'credentials':
        credentials ??= read.value
        break
      case 'empty':
        break
      case 'other':
        others.push(read.value)
    }
  }
  const clusters = clusterDocuments.map((cluster): Cluster => {
    const own = <T extends Owned>(all: readonly T[]): readonly T[] =>
      all.filter((one) => ownerOf(one, clusterDocuments) === cluster.document)
    return {
      ...cluster,
      nodePools: nodePools.filter((pool) => homeOf(pool, clusterDocuments) === cluster.document),
      gatewayGroups: own(gatewayGroups),
      cidrConfigs: own(cidrConfigs),
    }
  })
  return {
    file,
    name,
    source,
    clusters,
    nodePools,
    orphanPools: nodePools.filter((pool) => !clusterDocuments.some((cluster) => belongsTo(pool, cluster))),
    namespaces,
    credentials,
    gatewayGroups,
    cidrConfigs,
    others,
  }
}

/** Reads what one document says; what stands in an unchanged document is taken over from the reading before. */
const readDocument = byDocument(({ root: node, index }) => {
  const root: Spot = { path: [index], node }
  const kind = kindOf(root)
  switch (kind) {
    case 'Cluster':
      return { kind, value: readCluster(index, root) }
    case 'NodePool':
      return { kind, value: readNodePool(index, root) }
    case 'Namespace':
      return { kind, value: readNamespace(index, root) }
    case 'NetworkGatewayGroup':
      return { kind, value: readGatewayGroup(index, root) }
    case 'ClusterCIDRConfig':
      return { kind, value: readCidrConfig(index, root) }
    case 'credentials':
      return { kind, value: readCredentials(index, root) }
    case 'empty':
      return { kind }
    case 'other':
      return { kind, value: readOther(index, root) }
  }
})

/** Kinds are trusted before versions: an old `v1alpha1` Cluster is still a Cluster to read. */
export function kindOf(root: Spot): DocumentKind {
  if (root.node === undefined) return 'empty'
  const kind = readText(spotAt(root, 'kind')).text
  const apiVersion = readText(spotAt(root, 'apiVersion')).text ?? ''
  if (kind === 'Cluster' && apiVersion.startsWith('baremetal.cluster.gke.io/')) return 'Cluster'
  if (kind === 'NodePool' && apiVersion.startsWith('baremetal.cluster.gke.io/')) return 'NodePool'
  if (kind === 'Namespace') return 'Namespace'
  if (kind === 'NetworkGatewayGroup' || kind === 'ClusterCIDRConfig') return kind
  if (kind === undefined && credentialMarks.some((key) => isKeyWritten(spotAt(root, key))))
    return 'credentials'
  const empty = root.node.kind === 'scalar' && root.node.text === ''
  return empty ? 'empty' : 'other'
}

const credentialMarks = [...credentialKeys, 'registryMirrors', 'privateRegistries'] as const

interface Owned {
  readonly document: number
  readonly namespace: Field<string>
}

/** Documents without a clusterName belong to the Cluster of their namespace, else to the nearest above them, else to the first. */
function ownerOf({ document, namespace }: Owned, clusters: readonly ClusterDocument[]): number | undefined {
  const above = clusters.filter((cluster) => cluster.document < document)
  const isHome = (cluster: ClusterDocument): boolean => cluster.namespace.text === namespace.text
  const home = namespace.text === undefined ? undefined : (above.findLast(isHome) ?? clusters.find(isHome))
  return (home ?? above.at(-1) ?? clusters[0])?.document
}

/** A pool whose names match no Cluster (a finding of its own) is still judged with the nearest one. */
function homeOf(pool: NodePool, clusters: readonly ClusterDocument[]): number | undefined {
  const named = clusters.find((cluster) => belongsTo(pool, cluster))
  return named?.document ?? ownerOf(pool, clusters)
}

function belongsTo(pool: NodePool, cluster: ClusterDocument): boolean {
  return pool.namespace.text === cluster.namespace.text && pool.spec.clusterName.text === cluster.name.text
}

function readNamespace(document: number, root: Spot): NamespaceDocument {
  return { document, path: root.path, name: readText(spotAt(root, 'metadata', 'name')) }
}

function readCredentials(document: number, root: Spot): Credentials {
  return {
    document,
    path: root.path,
    keyPaths: credentialKeys.map((key) => ({ key, field: readText(spotAt(root, key)) })),
    registryMirrors: itemsOf(spotAt(root, 'registryMirrors')).map((mirror) => ({
      path: mirror.path,
      endpoint: readText(spotAt(mirror, 'endpoint')),
    })),
    privateRegistries: itemsOf(spotAt(root, 'privateRegistries')).map((item) =>
      readText(spotAt(item, 'host')),
    ),
  }
}

function readOther(document: number, root: Spot): OtherDocument {
  return {
    document,
    path: root.path,
    apiVersion: readText(spotAt(root, 'apiVersion')).text,
    kind: readText(spotAt(root, 'kind')).text,
    name: readText(spotAt(root, 'metadata', 'name')).text ?? keysOf(root)[0],
  }
}
