import type { Mark, RecognitionCode } from './recognise.ts'
import type { SourceDocument, SourceText } from './source.ts'
import { childOf, type Node, resolveAlias, type Span } from './tree.ts'

const credentialKeys = new Set([
  'gcrKeyPath',
  'sshPrivateKeyPath',
  'gkeConnectAgentServiceAccountKeyPath',
  'gkeConnectRegisterServiceAccountKeyPath',
  'cloudOperationsServiceAccountKeyPath',
  'registryMirrors',
  'bmctl',
])

/** Keys below `spec` of a Cluster, and below its `loadBalancer`: where fragments begin. */
const fragmentKeys = new Set([
  'loadBalancer',
  'vips',
  'addressPools',
  'controlPlaneVIP',
  'ingressVIP',
  'nodePoolSpec',
  'controlPlane',
  'clusterNetwork',
  'clusterOperations',
  'storage',
  'nodeConfig',
  'gkeConnect',
  'anthosBareMetalVersion',
  'spec',
  'proxy',
  'authentication',
  'nodeAccess',
])

/** What the documents are, by kind where they have one and by their keys where not. */
export function recogniseDocuments(source: SourceText): Mark {
  const documents = source.documents.map((document) => describe(document, source.text))
  const ofKind = (kind: string, group: string): readonly Described[] =>
    documents.filter((document) => document.kind === kind && document.apiVersion.startsWith(group))
  const mark = (code: RecognitionCode, found: readonly Described[], args: Mark['args'] = {}): Mark => ({
    code,
    args,
    spans: found.slice(0, 5).map(({ span }) => span),
  })
  const clusters = ofKind('Cluster', 'baremetal.cluster.gke.io')
  if (clusters.length === 1) return mark('cluster', clusters, { name: clusters[0]!.name })
  if (clusters.length > 1) {
    return mark('clusters', clusters, {
      count: clusters.length,
      names: clusters.map(({ name }) => name).join(', '),
    })
  }
  const nodePools = ofKind('NodePool', 'baremetal.cluster.gke.io')
  if (nodePools.length > 0) return mark('node-pools', nodePools, { count: nodePools.length })
  const fragment = documents.find(
    ({ keys, kind }) => kind === '' && keys.some((key) => fragmentKeys.has(key)),
  )
  if (fragment !== undefined) {
    return mark('fragment', [fragment], { key: fragment.keys.find((key) => fragmentKeys.has(key))! })
  }
  const config = documents.find(
    ({ keys, kind, hasLegacyPools }) =>
      keys.includes('address-pools') || (kind === 'ConfigMap' && hasLegacyPools),
  )
  if (config !== undefined) return mark('metallb-config', [config])
  const upstream = documents.filter(({ apiVersion }) => apiVersion.startsWith('metallb.io'))
  if (upstream.length > 0) {
    return mark('metallb-objects', upstream, {
      pools: upstream.filter(({ kind }) => kind === 'IPAddressPool').length,
    })
  }
  const credentials = documents.find(({ keys }) => keys.some((key) => credentialKeys.has(key)))
  if (credentials !== undefined) return mark('credentials', [credentials])
  const objects = documents.filter(({ kind, apiVersion }) => kind !== '' && apiVersion !== '')
  if (objects.length > 0)
    return mark('kubernetes', objects, { kinds: [...new Set(objects.map(({ kind }) => kind))].join(', ') })
  const isYaml = source.documents.some(
    ({ root }) => resolveAlias(root)?.kind === 'map' || resolveAlias(root)?.kind === 'list',
  )
  return {
    code: isYaml || documents.every(({ isBlank }) => isBlank) ? 'other-yaml' : 'not-yaml',
    args: {},
    spans: [],
  }
}

interface Described {
  readonly kind: string
  readonly apiVersion: string
  readonly name: string
  readonly keys: readonly string[]
  readonly hasLegacyPools: boolean
  readonly isBlank: boolean
  readonly span: Span
}

/** Kind, name and keys of a document; from its lines when it does not parse. */
function describe(document: SourceDocument, text: string): Described {
  const { root, from, to } = document
  const own = text.slice(from, Math.min(to, from + 200_000))
  const map = resolveAlias(root)
  const span = root === undefined ? { from, to } : shift(document, root.span)
  const isBlank = root === undefined && document.problems.length === 0
  if (map?.kind === 'map') {
    return {
      kind: textOf(childOf(map, 'kind')),
      apiVersion: textOf(childOf(map, 'apiVersion')),
      name: textOf(childOf(childOf(map, 'metadata'), 'name')),
      keys: map.entries.map(({ key }) => key),
      hasLegacyPools: /^[ \t]*address-pools:/m.test(own),
      isBlank,
      span,
    }
  }
  const lineOf = (key: string): string =>
    new RegExp(`^ *${key} *: *["']?([^\\s"'#]+)`, 'm').exec(own)?.[1] ?? ''
  return {
    kind: root === undefined ? lineOf('kind') : '',
    apiVersion: root === undefined ? lineOf('apiVersion') : '',
    name: root === undefined ? lineOf('name') : '',
    keys: root === undefined ? Array.from(own.matchAll(/^([A-Za-z][\w-]*) *:/gm), (match) => match[1]!) : [],
    hasLegacyPools: /^[ \t]*address-pools:/m.test(own),
    isBlank,
    span,
  }
}

function textOf(node: Node | undefined): string {
  const scalar = resolveAlias(node)
  return scalar?.kind === 'scalar' ? scalar.text : ''
}

const shift = ({ from }: SourceDocument, span: Span): Span => ({ from: from + span.from, to: from + span.to })
