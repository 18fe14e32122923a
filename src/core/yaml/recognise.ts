import { isPlaceholder } from './placeholder.ts'
import { recogniseForeign } from './recognise-foreign.ts'
import type { SourceDocument, SourceText } from './source.ts'
import { childOf, type Node, resolveAlias, type Span } from './tree.ts'

/** What a text is, as a whole. Words are in recognise-words.ts. */
export type RecognitionCode =
  /** `{name}` */
  | 'cluster'
  /** `{count}`, `{names}` */
  | 'clusters'
  /** Begins inside of a cluster file: `{key}`. */
  | 'fragment'
  /** `{count}` NodePools without a Cluster. */
  | 'node-pools'
  | 'credentials'
  /** Other Kubernetes objects: `{kinds}`. */
  | 'kubernetes'
  | 'metallb-config'
  /** `{pools}` IPAddressPools among upstream objects. */
  | 'metallb-objects'
  | 'terraform-cluster'
  | 'terraform'
  /** `{dialect}`: terraform, jinja, go, shell. */
  | 'template'
  | 'flattened'
  | 'ellipsis'
  | 'slash-comments'
  | 'json'
  | 'binary'
  | 'empty'
  | 'other-yaml'
  | 'not-yaml'

export interface Mark {
  readonly code: RecognitionCode
  readonly args: Readonly<Record<string, string | number>>
  /** Offsets in the file's text where it shows; few, the first ones. */
  readonly spans: readonly Span[]
}

/** What the text is, and what else is noticed about it (a cluster file that is also a template). */
export interface Recognition extends Mark {
  readonly notes: readonly Mark[]
}

/** Says what a text is, from its documents where they parse and from its words where they do not. Never throws. */
export function recognise(source: SourceText): Recognition {
  const foreign = recogniseForeign(source)
  if (foreign !== undefined) return { ...foreign, notes: [] }
  const marks = [
    findFlattened(source),
    findTemplate(source),
    findProblem(source, 'ellipsis', 'ellipsis'),
    findProblem(source, 'slash-comment', 'slash-comments'),
  ]
  const notes = marks.filter((mark) => mark !== undefined)
  const leading = notes.find((mark) => isLeading(mark, source))
  const main = leading ?? recogniseDocuments(source)
  return { ...main, notes: notes.filter((mark) => mark !== leading) }
}

/** A text that cannot be worked with before its form is repaired is named by that; otherwise by its content. */
function isLeading(mark: Mark, { documents }: SourceText): boolean {
  if (mark.code === 'flattened') return true
  return (
    mark.code === 'template' &&
    documents.some(({ problems }) => problems.some(({ code }) => code === 'template-syntax'))
  )
}

function findProblem(source: SourceText, problem: string, code: RecognitionCode): Mark | undefined {
  const spans = source.documents.flatMap((document) =>
    document.problems
      .filter((candidate) => candidate.code === problem)
      .map(({ span }) => shift(document, span)),
  )
  return spans.length === 0 ? undefined : { code, args: {}, spans: spans.slice(0, 5) }
}

const findFlattened = (source: SourceText): Mark | undefined =>
  findProblem(source, 'lost-indentation', 'flattened')

const shift = ({ from }: SourceDocument, span: Span): Span => ({ from: from + span.from, to: from + span.to })

const dialects: readonly (readonly [string, RegExp])[] = [
  ['terraform', /%\{[^}\n]*\}/g],
  ['jinja', /\{%[^\n]*?%\}/g],
  ['go', /\{\{-?\s*(?:\.|if|range|end|include|template)[^}\n]*\}\}/g],
  ['jinja', /\{\{[^}\n]*\}\}/g],
  ['shell', /\\?\$\{?[A-Za-z_]\w*\}?/g],
]

/** Marks of a template outside of comments. */
function findTemplate({ text }: SourceText): Mark | undefined {
  for (const [dialect, pattern] of dialects) {
    const spans: Span[] = []
    for (const match of text.matchAll(pattern)) {
      const before = text.slice(text.lastIndexOf('\n', match.index) + 1, match.index)
      if (/(?:^|\s)#/.test(before) || !isPlaceholder(match[0].replace(/^\\/, ''))) continue
      spans.push({ from: match.index, to: match.index + match[0].length })
      if (spans.length === 5) break
    }
    if (spans.length > 0) return { code: 'template', args: { dialect }, spans }
  }
  return undefined
}

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

function recogniseDocuments(source: SourceText): Mark {
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
