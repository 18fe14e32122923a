import type { ClusterFile } from '../../model/cluster-file.ts'
import { clusterApiVersion } from '../../model/read-file.ts'
import { keysOf, readText, type Spot, spotAt } from '../../model/spot.ts'
import { type Cases, defineRule } from '../define.ts'
import { exampleFile, nodePoolDocument } from '../examples.ts'
import { readsWhole } from '../reads-whole.ts'
import { setValue } from '../set-value.ts'

/** Keys of `spec` at the top level of a document: a piece copied from a page of the documentation. */
const pieces = new Set([
  'spec',
  'loadBalancer',
  'clusterNetwork',
  'controlPlane',
  'nodePoolSpec',
  'addressPools',
  'vips',
])

function findPiece(file: ClusterFile): { readonly key: string; readonly document: number } | undefined {
  for (const { document, kind } of file.others) {
    if (kind !== undefined) continue
    const root: Spot = { path: [document], node: file.source.documents[document]?.root }
    const key = keysOf(root).find((name) => pieces.has(name))
    if (key !== undefined) return { key, document }
  }
  return undefined
}

/** DOC-002. A document that does not parse may be the Cluster, so then nothing is said here. */
export default defineRule({
  id: 'file-has-one-cluster',
  covers: ['DOC-002'],
  severity: 'error',
  kind: 'file',
  scope: 'file',
  field: undefined,
  sources: ['REF', 'SMP'],
  words: {
    en: {
      title: 'A cluster file holds one Cluster',
      why: 'bmctl reads the Cluster document for everything: type, nodes, VIPs and pools. Without it there is nothing to create, and what stands here cannot be judged as a whole.',
      remedy: `Add a document with kind: Cluster and apiVersion: ${clusterApiVersion}, or open the file that holds it.`,
      messages: {
        none: 'No document of kind Cluster',
        piece: 'This is the part {key} of a Cluster, without the Cluster round it',
        several: '{count} Clusters in one file; each is judged by itself',
        version: 'The Cluster is of {written}; today it is {current}',
      },
      fixes: { version: 'Write {current}' },
    },
    'zh-CN': {
      title: '集群配置文件包含一个 Cluster',
      why: 'bmctl 从 Cluster 文档读取一切：类型、节点、VIP 和地址池。没有它就无法创建集群，也无法从整体上检查此处的内容。',
      remedy: `添加 kind: Cluster、apiVersion: ${clusterApiVersion} 的文档，或打开包含它的文件。`,
      messages: {
        none: '没有 kind 为 Cluster 的文档',
        piece: '这是 Cluster 的 {key} 部分，缺少 Cluster 本身',
        several: '一个文件中有 {count} 个 Cluster，逐个单独检查',
        version: 'Cluster 的 apiVersion 是 {written}，目前使用 {current}',
      },
      fixes: { version: '写成 {current}' },
    },
  },
  check(file, report) {
    const piece = findPiece(file)
    if (file.clusters.length === 0 && readsWhole(file)) {
      if (piece === undefined) report({ message: 'none', at: [] })
      else report({ message: 'piece', args: { key: piece.key }, at: [piece.document, piece.key] })
    }
    if (file.clusters.length > 1) {
      report({
        message: 'several',
        severity: 'warning',
        args: { count: file.clusters.length },
        at: file.clusters[1]!.path,
        related: file.clusters.map(({ path }) => path),
      })
    }
    for (const { path, document } of file.clusters) {
      const root: Spot = { path, node: file.source.documents[document]?.root }
      const written = readText(spotAt(root, 'apiVersion'))
      if (written.text === clusterApiVersion || written.state !== 'read') continue
      report({
        message: 'version',
        severity: 'warning',
        args: { written: written.text, current: clusterApiVersion },
        at: written.path,
        fixes: [
          {
            title: 'version',
            args: { current: clusterApiVersion },
            safe: false,
            edits: setValue(file.file, written.path, clusterApiVersion),
          },
        ],
      })
    }
  },
})

const twice = (text: string): string => `${text}---\n${text}`

export const cases: Cases = {
  valid: [
    { name: 'One Cluster among the other documents', text: exampleFile({ name: 'only' }) },
    { name: 'A document that does not parse may be the Cluster', text: 'kind: Cluster\nspec: [\n' },
  ],
  invalid: [
    {
      name: 'A NodePool alone',
      text: `${nodePoolDocument('np1', 'cluster-demo', 'demo', ['10.200.0.10'])}\n`,
      expect: [{ message: 'none', at: '' }],
    },
    {
      name: 'A piece of the documentation',
      text: 'loadBalancer:\n  mode: bundled\n  vips:\n    controlPlaneVIP: 10.200.0.71\n',
      expect: [{ message: 'piece', at: '0/loadBalancer' }],
    },
    {
      name: 'Two Clusters',
      text: twice(exampleFile({ type: 'user', name: 'first' })),
      expect: [{ message: 'several', at: '4', severity: 'warning' }],
    },
    {
      name: 'A Cluster of the first version',
      text: exampleFile().replace('v1\nkind: Cluster', 'v1alpha1\nkind: Cluster'),
      expect: [{ message: 'version', at: '2/apiVersion', severity: 'warning' }],
      fixed: exampleFile(),
    },
  ],
}
