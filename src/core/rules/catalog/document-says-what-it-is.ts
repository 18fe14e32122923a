import type { OtherDocument } from '../../model/cluster-file.ts'
import { clusterApiVersion } from '../../model/read-file.ts'
import { type Cases, defineRule } from '../define.ts'
import { exampleFile } from '../examples.ts'
import { setValue } from '../set-value.ts'

/** The kinds of a cluster file (domain 1.1). */
const kinds = [
  'Namespace',
  'Cluster',
  'NodePool',
  'ClusterCIDRConfig',
  'NetworkGatewayGroup',
  'BGPPeer',
  'BGPLoadBalancer',
]
const ofBareMetal = new Set(['Cluster', 'NodePool'])

/** Without capitals, blanks, dashes, underscores and the s of a plural: `node-pools` is NodePool. */
const essence = (text: string): string => text.toLowerCase().replace(/[\s_-]|s$/g, '')

interface Mistake {
  readonly message: 'kind' | 'version' | 'kindless'
  readonly key: 'kind' | 'apiVersion'
  readonly meant?: string
}

function mistakeIn({ kind, apiVersion = '' }: OtherDocument): Mistake | undefined {
  const isOurs = /^baremetal/i.test(apiVersion)
  if (kind === undefined) return isOurs ? { message: 'kindless', key: 'kind' } : undefined
  const meant = kinds.find((one) => essence(one) === essence(kind))
  if (meant !== undefined && meant !== kind) return { message: 'kind', key: 'kind', meant }
  if (!ofBareMetal.has(kind) || !(isOurs || apiVersion === '')) return undefined
  return { message: 'version', key: 'apiVersion', meant: clusterApiVersion }
}

/** Documents that are nearly of a kind we know; nothing in them is read, so nothing in them is judged. */
export default defineRule({
  id: 'document-says-what-it-is',
  covers: [],
  severity: 'error',
  kind: 'file',
  scope: 'file',
  field: undefined,
  sources: ['REF', 'SMP', 'INFERRED'],
  words: {
    en: {
      title: 'Each document has its kind and apiVersion, spelled as documented',
      why: 'The API server finds the type of an object by these two fields, letter by letter. A document with another spelling is refused, and its addresses are compared with nothing here.',
      remedy: 'Write both fields as the samples have them.',
      messages: {
        kind: '{written} is no kind; {meant} is',
        version: 'The apiVersion of {kind} is {meant}',
        kindless: 'A document of {version} without kind',
      },
      fixes: { write: 'Write {meant}' },
    },
    'zh-CN': {
      title: '每个文档的 kind 和 apiVersion 按文档书写',
      why: 'API 服务器凭这两个字段逐字母识别对象类型。写法不同的文档会被拒绝，其中的地址在此也不参与比较。',
      remedy: '按示例填写这两个字段。',
      messages: {
        kind: '没有 {written} 这种 kind，应为 {meant}',
        version: '{kind} 的 apiVersion 是 {meant}',
        kindless: '{version} 的文档没有 kind',
      },
      fixes: { write: '写成 {meant}' },
    },
  },
  check(file, report) {
    for (const document of file.others) {
      const mistake = mistakeIn(document)
      if (mistake === undefined) continue
      const { message, key, meant } = mistake
      const path = [...document.path, key]
      const { kind = '', apiVersion = '' } = document
      report({
        message,
        args: { written: kind, kind, version: apiVersion, meant: meant ?? '' },
        at: path,
        fixes:
          meant === undefined
            ? []
            : [{ title: 'write', args: { meant }, safe: true, edits: setValue(file.file, path, meant) }],
      })
    }
  },
})

const pool = (head: string): string =>
  exampleFile().replace('apiVersion: baremetal.cluster.gke.io/v1\nkind: NodePool\n', head)

export const cases: Cases = {
  valid: [
    {
      name: { en: 'Objects of other programs', 'zh-CN': '其他程序的对象' },
      text: exampleFile({
        documents: [
          'apiVersion: cluster.x-k8s.io/v1beta1\nkind: Cluster\nmetadata:\n  name: a',
          'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web',
          'apiVersion: baremetal.cluster.gke.io/v1\nkind: InventoryMachine\nmetadata:\n  name: m1',
        ],
      }),
    },
  ],
  invalid: [
    {
      name: { en: 'A small letter in NodePool', 'zh-CN': 'NodePool 大小写不符' },
      text: pool('apiVersion: baremetal.cluster.gke.io/v1\nkind: Nodepool\n'),
      expect: [{ message: 'kind', at: '3/kind' }],
      fixed: exampleFile(),
    },
    {
      name: { en: 'A NodePool without apiVersion', 'zh-CN': 'NodePool 没有 apiVersion' },
      text: pool('kind: NodePool\n'),
      expect: [{ message: 'version', at: '3/apiVersion' }],
    },
    {
      name: { en: 'An apiVersion without its version', 'zh-CN': 'apiVersion 缺少版本' },
      text: pool('apiVersion: baremetal.cluster.gke.io\nkind: NodePool\n'),
      expect: [{ message: 'version', at: '3/apiVersion' }],
      fixed: exampleFile(),
    },
    {
      name: { en: 'No kind', 'zh-CN': '没有 kind' },
      text: pool('apiVersion: baremetal.cluster.gke.io/v1\n'),
      expect: [{ message: 'kindless', at: '3/kind' }],
    },
  ],
}
