import type { ClusterFile } from '../../model/cluster-file.ts'
import { type UnknownKey, unknownKeys } from '../../model/unknown-keys.ts'
import { type Cases, defineRule } from '../define.ts'
import { exampleFile, nodePoolDocument } from '../examples.ts'
import type { Fix } from '../finding.ts'

/** Without case, dashes and underscores: what differs only in these is the same word. */
const essence = (key: string): string => key.toLowerCase().replace(/[-_ ]/g, '')

/** Keys that another rule names, with more to say: a BGP password, and `spec.cluster` of a NodePool. */
function isNamedElsewhere(file: ClusterFile, { path, key }: UnknownKey): boolean {
  if (path.includes('bgpPeers') && /password|md5|authkey/i.test(key)) return true
  return (
    key === 'cluster' && file.orphanPools.some((pool) => pool.misnamedCluster.path.join() === path.join())
  )
}

/** DOC-014: kept on export; the API server drops or refuses what it does not know. */
export default defineRule({
  id: 'keys-are-documented',
  covers: ['DOC-014'],
  severity: 'info',
  kind: 'file',
  scope: 'file',
  field: undefined,
  sources: ['REF', 'CRD', 'INFERRED'],
  words: {
    en: {
      title: 'Every field is one that the documentation describes',
      why: 'A field with a misspelled name has no effect: what was meant to be set stays at its default, and nothing says so.',
      remedy:
        'Correct the name or the place. A field that a newer version brought may stay; it is kept as it is.',
      messages: {
        spelling: '{key} is not described here; {meant} is',
        place: '{key} is not described here; it stands in {place}',
        unknown: '{key} is not described',
      },
      fixes: { rename: 'Rename {key} to {meant}' },
    },
    'zh-CN': {
      title: '每个字段都见于文档',
      why: '名称拼错的字段不起作用：本想设置的内容保持默认值，也没有任何提示。',
      remedy: '更正名称或位置。新版本引入的字段可以保留，会原样不动。',
      messages: {
        spelling: '文档中此处没有 {key}，只有 {meant}',
        place: '文档中此处没有 {key}，它位于 {place}',
        unknown: '文档中没有 {key}',
      },
      fixes: { rename: '将 {key} 改名为 {meant}' },
    },
  },
  check(file, report) {
    for (const unknown of unknownKeys(file)) {
      if (isNamedElsewhere(file, unknown)) continue
      const { key, keySpan, path, meant, belongs } = unknown
      const start = file.source.documents[Number(path[0])]?.from ?? 0
      report({
        message: meant !== undefined ? 'spelling' : belongs !== undefined ? 'place' : 'unknown',
        args: { key, meant: meant ?? '', place: (belongs ?? []).join('.').replaceAll('.[]', '[]') },
        at: path,
        span: { from: start + keySpan.from, to: start + keySpan.to },
        fixes: meant === undefined ? [] : [rename(file, unknown, meant)],
      })
    }
  },
})

function rename(file: ClusterFile, { key, path }: UnknownKey, meant: string): Fix {
  return {
    title: 'rename',
    args: { key, meant },
    safe: essence(key) === essence(meant),
    edits: [{ file: file.file, edits: [{ op: 'rename', path, name: meant }] }],
  }
}

const withLine = (line: string): string => exampleFile({ loadBalancerLines: [line] })

export const cases: Cases = {
  valid: [
    {
      name: { en: 'Fields that only some pages describe', 'zh-CN': '仅部分页面描述的字段' },
      text: exampleFile({
        specLines: ['  kubevirt:', '    useEmulation: true'],
        documents: [
          `${nodePoolDocument('np2', 'cluster-demo', 'demo', ['10.200.0.20 k8s 10.200.0.21'])}\n  nodeConfigOverride:\n    podDensity:\n      maxPodsPerNode: 64`,
        ],
      }),
    },
  ],
  invalid: [
    {
      name: { en: 'Another spelling of ingressVIP', 'zh-CN': 'ingressVIP 的另一种拼写' },
      text: exampleFile({ ingress: null }).replace(
        '    addressPools:',
        '      ingressVip: 10.200.0.72\n    addressPools:',
      ),
      expect: [{ message: 'spelling', at: '2/spec/loadBalancer/vips/ingressVip' }],
      fixed: exampleFile(),
    },
    {
      name: {
        en: 'A field at a wrong place, and one that nobody knows',
        'zh-CN': '一个字段位置不对，另一个无人知晓',
      },
      text: withLine('    maxPodsPerNode: 64').replace(
        '  type: hybrid',
        '  type: hybrid\n  frobnicate: true',
      ),
      expect: [
        { message: 'unknown', at: '2/spec/frobnicate' },
        { message: 'place', at: '2/spec/loadBalancer/maxPodsPerNode' },
      ],
    },
  ],
}
