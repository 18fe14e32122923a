import type { Edit } from '../../document.ts'
import { type Cases, defineRule } from '../define.ts'
import { exampleBgp } from '../example-bgp.ts'

/** BGP-013. Manual mode has a rule of its own. */
export default defineRule({
  id: 'layer2-without-bgp-fields',
  covers: ['BGP-013'],
  severity: 'warning',
  kind: 'file',
  scope: 'cluster',
  field: 'cluster.spec.loadBalancer.localASN',
  sources: ['REF', 'INFERRED'],
  words: {
    en: {
      title: 'BGP fields stand with type: bgp only',
      why: 'With Layer 2, which is the default, localASN and bgpPeers do nothing. Whoever wrote them probably wants BGP, and the type cannot be changed after creation.',
      remedy: 'Write type: bgp, or remove localASN and bgpPeers.',
      messages: { ignored: 'Without effect, because the type is layer2: {fields}' },
      fixes: { remove: 'Remove {fields}' },
    },
    'zh-CN': {
      title: 'BGP 字段仅与 type: bgp 一起使用',
      why: '使用第 2 层 (默认) 时，localASN 和 bgpPeers 不起作用。写下它们的人多半需要 BGP，而 type 在集群创建后不可更改。',
      remedy: '写成 type: bgp，或移除 localASN 和 bgpPeers。',
      messages: { ignored: 'type 为 layer2，{fields} 不起作用' },
      fixes: { remove: '移除 {fields}' },
    },
  },
  check({ cluster, facts }, report) {
    const { type, localASN, bgpPeers } = cluster.loadBalancer
    const isStated = type.state === 'absent' || type.value === 'layer2'
    if (!facts.isLayer2 || !isStated) return
    const found = [
      ...(localASN.state === 'absent' ? [] : [{ name: 'localASN', path: localASN.path }]),
      ...(bgpPeers.written ? [{ name: 'bgpPeers', path: bgpPeers.path }] : []),
    ]
    const [first, ...others] = found
    if (first === undefined) return
    const fields = found.map(({ name }) => name).join(', ')
    const edits: readonly Edit[] = found.map(({ path }) => ({ op: 'remove', path }))
    report({
      message: 'ignored',
      args: { fields },
      at: first.path,
      related: others.map(({ path }) => path),
      fixes: [{ title: 'remove', args: { fields }, safe: false, edits: [{ file: cluster.file, edits }] }],
    })
  },
})

const layer2 = { lbType: 'layer2', floatingIPs: null }

export const cases: Cases = {
  valid: [
    {
      name: { en: 'A type that is still a placeholder', 'zh-CN': '类型仍是占位符' },
      text: exampleBgp({ lbType: '<layer2 or bgp>', floatingIPs: null }),
    },
  ],
  invalid: [
    {
      name: { en: 'Both fields', 'zh-CN': '两个字段都有' },
      text: exampleBgp(layer2),
      expect: [{ message: 'ignored', at: '2/spec/loadBalancer/localASN' }],
      fixed: exampleBgp({ ...layer2, localASN: null, peers: null }),
    },
    {
      name: { en: 'Peers alone', 'zh-CN': '只有对等体' },
      text: exampleBgp({ ...layer2, localASN: null }),
      expect: [{ message: 'ignored', at: '2/spec/loadBalancer/bgpPeers' }],
    },
  ],
}
